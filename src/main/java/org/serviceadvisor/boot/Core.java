package org.serviceadvisor.boot;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.KnowledgeLoader;
import org.serviceadvisor.reading.PhraseWeights;
import org.serviceadvisor.reading.Reader;
import org.serviceadvisor.reading.Suggester;

/** Puts an advisor together from what the build left on the class path. Plain Java, no server. */
public final class Core {
  private static final String FOLDER = "/META-INF/advisor/";

  private Core() {}

  /** Loads everything; the rules beside the rest, as each takes some tenths of a second. */
  public static Advisor load() {
    FutureTask<RuleBase> rules = new FutureTask<>(RuleBase::load);
    Thread loader = new Thread(rules, "rules");
    loader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    loader.start();
    Knowledge knowledge = KnowledgeLoader.load(read("knowledge.bin", KnowledgeFiles::read));
    Reader reader =
        new Reader(
            knowledge,
            read("phrases.weights", PhraseWeights::read),
            read("needs.model", Suggester::read),
            read("descriptions.model", Suggester::read));
    return new Advisor(knowledge, join(rules), reader);
  }

  private static RuleBase join(FutureTask<RuleBase> rules) {
    try {
      return rules.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the rules were loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the rules cannot be loaded", e.getCause());
    }
  }

  private interface Source<T> {
    T from(DataInputStream in) throws IOException;
  }

  private static <T> T read(String name, Source<T> source) {
    try (InputStream in = Core.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not on the class path; build the project first");
      }
      return source.from(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
