package org.serviceadvisor.boot;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Perspective;

/** The advisor as built, loaded once for all tests. */
public final class Built {
  private static final Supplier<Advisor> ADVISOR =
      new Supplier<>() {
        private Advisor advisor;

        @Override
        public synchronized Advisor get() {
          if (advisor == null) {
            advisor = Core.load();
          }
          return advisor;
        }
      };

  /** The day as of which tests decide: that of the knowledge. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Built() {}

  public static Advisor advisor() {
    return ADVISOR.get();
  }

  public static Perspective exam() {
    return new Perspective(Perspective.Kind.EXAM, DAY);
  }
}
