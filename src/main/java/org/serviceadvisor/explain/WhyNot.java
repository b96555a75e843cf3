package org.serviceadvisor.explain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.serviceadvisor.model.Notice;
import org.serviceadvisor.model.RationaleLine;
import org.serviceadvisor.model.Signal;

/**
 * Why something is not the answer.
 *
 * @param asked what was asked about, as the caller wrote it
 * @param option id of the option, where it is one
 * @param services catalogue entries that it means; empty where it means none
 * @param name its name
 * @param kind in which way it is not the answer
 * @param text the reason in one or two sentences
 * @param supportedBy what speaks for it all the same
 * @param excludedBy what speaks against it
 * @param missing facts that it would need and that the scenario does not state, in words
 * @param pull words of the scenario that may draw a reader towards it
 * @param pullText why those words do not decide; empty when there are none
 * @param notice what must be known of its lifecycle
 */
public record WhyNot(
    String asked,
    Optional<String> option,
    List<String> services,
    String name,
    Kind kind,
    String text,
    List<RationaleLine> supportedBy,
    List<Against> excludedBy,
    List<Missing> missing,
    List<Signal> pull,
    String pullText,
    Optional<Notice> notice) {

  /** In which way something is not the answer. */
  public enum Kind {
    /** It is the answer, or a part of it. */
    IS_THE_ANSWER,
    /** A limit or a plain impossibility rules it out. */
    RULED_OUT,
    /** It is closed on the day for those who ask. */
    CLOSED,
    /** It would do or has support, but something else is closer to what is asked. */
    LESS_SPECIFIC,
    /** Nothing in the scenario asks for it. */
    NOT_ASKED_FOR,
    /** AWS offers nothing of this name, or it is an idea and no offer. */
    NOT_OFFERED,
    /** It fits, and the question asks for what does not. */
    FITS_UNLIKE_ASKED;

    /** The word used in answers, for example {@code less-specific}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A fact that would speak for it.
   *
   * @param fact id in the catalogue
   * @param label its name for people
   */
  public record Missing(String fact, String label) {}

  public WhyNot {
    services = List.copyOf(services);
    supportedBy = List.copyOf(supportedBy);
    excludedBy = List.copyOf(excludedBy);
    missing = List.copyOf(missing);
    pull = List.copyOf(pull);
  }
}
