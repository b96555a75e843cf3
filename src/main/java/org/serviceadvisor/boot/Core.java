package org.serviceadvisor.boot;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.advice.Foundation;
import org.serviceadvisor.engine.RuleBase;
import org.serviceadvisor.knowledge.KnowledgeFiles;
import org.serviceadvisor.knowledge.Overlay;
import org.serviceadvisor.knowledge.OwnRule;
import org.serviceadvisor.reading.Later;
import org.serviceadvisor.reading.OptionModels;
import org.serviceadvisor.reading.Trained;

/** Puts an advisor together from what the build left on the class path. Plain Java, no server. */
public final class Core {
  private static final String FOLDER = "/META-INF/advisor/";
  private static final String OWN_KNOWLEDGE = "ADVISOR_KNOWLEDGE";

  private Core() {}

  /** The folder of own knowledge that the environment names. */
  public static Optional<Path> ownKnowledge() {
    return Optional.ofNullable(System.getenv(OWN_KNOWLEDGE))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  /** Loads the advisor, with the own knowledge that the environment names, if any. */
  public static Advisor load() {
    Optional<Overlay> overlay = ownKnowledge().map(Overlay::readFolder);
    Foundation foundation = foundation(overlay.isPresent());
    return overlay.map(foundation::advisor).orElseGet(foundation::advisor);
  }

  /**
   * What is built in, for advisors to be made of.
   *
   * @param own whether the first advisor has rules of its own; else the built-in rules are loaded
   *     beside the rest, as each takes some tenths of a second
   */
  public static Foundation foundation(boolean own) {
    return own ? foundation(RuleBase::load) : foundation(loadingAhead());
  }

  private static Function<List<OwnRule>, RuleBase> loadingAhead() {
    FutureTask<RuleBase> builtIn = new FutureTask<>(() -> RuleBase.load(List.of()));
    Thread loader = new Thread(builtIn, "rules");
    loader.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    loader.start();
    return own -> own.isEmpty() ? join(builtIn) : RuleBase.load(own);
  }

  private static Foundation foundation(Function<List<OwnRule>, RuleBase> rules) {
    Supplier<OptionModels> options = new Later<>(() -> read("options.bin", OptionModels::read));
    return new Foundation(
        read("knowledge.bin", KnowledgeFiles::read),
        rules,
        read("trained.bin", in -> Trained.read(in, options)));
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
