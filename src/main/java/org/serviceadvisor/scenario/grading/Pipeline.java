package org.serviceadvisor.scenario.grading;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.serviceadvisor.scenario.Intake;
import org.serviceadvisor.scenario.Note;
import org.serviceadvisor.scenario.Record;

/**
 * Grades records with several threads and gives the verdicts in the order of the records. Between
 * the reading thread, the graders and the caller stands one bounded queue: whoever is slowest makes
 * the others wait, and memory stays the same for files of any length.
 */
final class Pipeline {
  private static final int WAITING_PER_JOB = 64;
  private static final long PATIENCE_MILLIS = 100;

  private final Grader grader;
  private final int jobs;

  Pipeline(Grader grader, int jobs) {
    this.grader = grader;
    this.jobs = jobs;
  }

  /** Takes what comes out, on the thread of the caller. */
  interface Outlet {
    /** A verdict; false ends the run. */
    boolean verdict(Verdict verdict) throws IOException;

    void note(Note note);
  }

  /** What stands in the queue. */
  private sealed interface Entry {
    record Grading(Future<Verdict> verdict) implements Entry {}

    record Remark(Note note) implements Entry {}

    /** The end, with what went wrong while reading. */
    record End(CompletableFuture<Void> reading) implements Entry {}
  }

  /** Ends the reading when nobody wants more. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super("enough", null, false, false);
    }
  }

  /**
   * Runs to the end of the source, or until the outlet has enough or the run is stopped.
   *
   * @return whether all records were seen
   */
  boolean run(RecordSource source, Outlet outlet, BooleanSupplier stopped) throws IOException {
    BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(jobs * WAITING_PER_JOB);
    AtomicBoolean enough = new AtomicBoolean();
    ExecutorService graders = Executors.newFixedThreadPool(jobs, task -> daemon(task, "grader"));
    Thread reading = daemon(() -> read(source, queue, graders, enough), "question-reader");
    reading.start();
    try {
      return drain(queue, outlet, stopped);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      enough.set(true);
      graders.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(Pipeline.class.getClassLoader());
    return thread;
  }

  private void read(
      RecordSource source,
      BlockingQueue<Entry> queue,
      ExecutorService graders,
      AtomicBoolean enough) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    try {
      source.read(
          new Intake() {
            @Override
            public void record(Record record) {
              put(new Entry.Grading(graders.submit(() -> grader.grade(record))), queue, enough);
            }

            @Override
            public void note(Note note) {
              put(new Entry.Remark(note), queue, enough);
            }
          });
      result.complete(null);
    } catch (Enough e) {
      return;
    } catch (IOException | RuntimeException | Error e) {
      if (enough.get()) {
        return;
      }
      result.completeExceptionally(e);
    }
    put(new Entry.End(result), queue, enough);
  }

  private static void put(Entry entry, BlockingQueue<Entry> queue, AtomicBoolean enough) {
    try {
      while (!queue.offer(entry, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (enough.get()) {
          throw new Enough();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Enough();
    }
  }

  private static boolean drain(BlockingQueue<Entry> queue, Outlet outlet, BooleanSupplier stopped)
      throws IOException, InterruptedException {
    while (!stopped.getAsBoolean()) {
      Entry entry = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      if (entry instanceof Entry.End end) {
        get(end.reading());
        return true;
      }
      if (entry instanceof Entry.Remark remark) {
        outlet.note(remark.note());
      } else if (entry instanceof Entry.Grading grading
          && !outlet.verdict(get(grading.verdict()))) {
        return false;
      }
    }
    return false;
  }

  private static <T> T get(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException("grading failed", cause);
    }
  }
}
