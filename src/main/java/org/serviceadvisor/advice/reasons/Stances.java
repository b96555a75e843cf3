package org.serviceadvisor.advice.reasons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.Stance;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Reading;

/**
 * Tells what the wording of an option by itself speaks for: sound or poor practice, a duty of the
 * customer or of AWS. Only for options in sentences, and only where the wording is clear.
 */
final class Stances {
  /** Log-odds from which on a wording is called clear: more than two to one. */
  private static final double CLEAR = 0.8;

  private final Inquiry inquiry;
  private final boolean pt;

  Stances(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** A sentence on the wording of an option that is the answer; empty where it is not clear. */
  Optional<String> forAnswer(String option) {
    boolean inverted = inquiry.reading().inverted();
    return duty(option, !inverted).or(() -> practice(option, !inverted));
  }

  /** A sentence on the wording of an option that is not the answer; empty where it is not clear. */
  Optional<String> against(String option) {
    boolean inverted = inquiry.reading().inverted();
    return duty(option, inverted).or(() -> practice(option, inverted));
  }

  private Optional<String> practice(String option, boolean sound) {
    return clear(inquiry.consultation().practiceOf(option), sound)
        .map(
            words ->
                sound
                    ? (pt
                            ? "A redação lembra boa prática (%s)."
                            : "Its wording is that of sound practice (%s).")
                        .formatted(words)
                    : (pt
                            ? "A redação lembra má prática ou trabalho desnecessário (%s)."
                            : "Its wording is that of poor practice or needless work (%s).")
                        .formatted(words));
  }

  private Optional<String> duty(String option, boolean asked) {
    Reading.Duty duty = inquiry.reading().dutyAsked();
    if (duty == Reading.Duty.NONE) {
      return Optional.empty();
    }
    boolean customers = (duty == Reading.Duty.OF_CUSTOMER) == asked;
    return clear(inquiry.consultation().dutyOf(option), customers)
        .map(
            words ->
                customers
                    ? (pt ? "É um dever do cliente (%s)." : "It is a duty of the customer (%s).")
                        .formatted(words)
                    : (pt ? "É um dever da AWS (%s)." : "It is a duty of AWS (%s).")
                        .formatted(words));
  }

  private static Optional<String> clear(Optional<Stance> stance, boolean first) {
    return stance
        .filter(s -> first ? s.logOdds() >= CLEAR : s.logOdds() <= -CLEAR)
        .map(Stance::words)
        .filter(words -> !words.isEmpty())
        .map(Stances::quoted);
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
  }
}
