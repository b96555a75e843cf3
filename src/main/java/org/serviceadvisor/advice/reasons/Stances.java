package org.serviceadvisor.advice.reasons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.Stance;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.reading.Reading;

/**
 * Tells what the wording of an option by itself speaks for: sound or poor practice, a duty of the
 * customer or of AWS. Only for options in sentences, and only where the wording is clear and words
 * that not all options share make it so.
 */
final class Stances {
  /** Log-odds from which on a wording is called clear: more than three to one. */
  private static final double CLEAR = 1.1;

  /** Duties are two plain sides; less suffices. */
  private static final double CLEAR_DUTY = 0.8;

  private static final int SHORTEST_WORD = 4;
  private static final int MOST_WORDS = 3;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}-]+");

  private final Inquiry inquiry;
  private final boolean pt;

  Stances(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** A sentence on the wording of an option that is the answer; empty where it is not clear. */
  Optional<String> forAnswer(String option) {
    boolean inverted = inquiry.reading().inverted();
    return dutyOf(option, !inverted)
        .map(said -> sentence("É ", "It is ", said))
        .or(() -> practiceOf(option, !inverted).map(this::worded));
  }

  /** A sentence on the wording of an option that is not the answer; empty where it is not clear. */
  Optional<String> against(String option) {
    boolean inverted = inquiry.reading().inverted();
    return dutyOf(option, inverted)
        .map(said -> sentence("É ", "It is ", said))
        .or(() -> practiceOf(option, inverted).map(this::worded));
  }

  /** Which of two options is the sounder, as a clause. */
  String practice(String one, String other) {
    boolean inverted = inquiry.reading().inverted();
    return practiceOf(one, !inverted)
        .map(said -> clause("a redação de %s lembra %s", "%s is worded like %s", one, said))
        .or(
            () ->
                practiceOf(other, inverted)
                    .map(
                        said ->
                            clause(
                                "a redação de %s lembra %s", "%s is worded like %s", other, said)))
        .orElseGet(
            () ->
                clause(
                    "a redação de %s lembra mais boa prática do que a de %s",
                    "%s is worded more like sound practice than %s",
                    inverted ? other : one,
                    inverted ? one : other));
  }

  /** Which of two options says what right answers to like questions say, as a clause. */
  String apt(String one, String other) {
    List<String> words = telling(inquiry.consultation().aptWordsOf(one), one);
    return words.isEmpty()
        ? clause(
            "%s se parece mais com respostas certas a perguntas como esta do que %s",
            "%s is more like right answers to questions of this kind than %s", one, other)
        : clause(
            "respostas certas a perguntas como esta falam, como %s, de %s",
            "right answers to questions of this kind speak, as %s does, of %s", one, quoted(words));
  }

  /** Which of two options is a duty of whose duty is asked for, as a clause. */
  String duty(String one, String other) {
    boolean inverted = inquiry.reading().inverted();
    return dutyOf(one, !inverted)
        .map(said -> clause("%s é %s", "%s is %s", one, said))
        .or(() -> dutyOf(other, inverted).map(said -> clause("%s é %s", "%s is %s", other, said)))
        .orElseGet(
            () ->
                clause(
                    "%s está mais perto do dever perguntado do que %s",
                    "%s is nearer to the duty asked for than %s", one, other));
  }

  private String clause(String inPortuguese, String inEnglish, String one, String two) {
    return (pt ? inPortuguese : inEnglish).formatted(one, two);
  }

  private String worded(String practice) {
    return sentence("A redação lembra ", "It is worded like ", practice);
  }

  private String sentence(String inPortuguese, String inEnglish, String said) {
    return (pt ? inPortuguese : inEnglish) + said + ".";
  }

  private Optional<String> practiceOf(String option, boolean sound) {
    return clear(inquiry.consultation().practiceOf(option), sound, CLEAR, option)
        .map(
            words ->
                (sound
                        ? (pt ? "boa prática (%s)" : "sound practice (%s)")
                        : (pt
                            ? "má prática ou trabalho desnecessário (%s)"
                            : "poor practice or needless work (%s)"))
                    .formatted(words));
  }

  private Optional<String> dutyOf(String option, boolean asked) {
    Reading.Duty duty = inquiry.reading().dutyAsked();
    if (duty == Reading.Duty.NONE) {
      return Optional.empty();
    }
    boolean customers = (duty == Reading.Duty.OF_CUSTOMER) == asked;
    return clear(inquiry.consultation().dutyOf(option), customers, CLEAR_DUTY, option)
        .map(
            words ->
                (customers
                        ? (pt ? "um dever do cliente (%s)" : "a duty of the customer (%s)")
                        : (pt ? "um dever da AWS (%s)" : "a duty of AWS (%s)"))
                    .formatted(words));
  }

  private Optional<String> clear(
      Optional<Stance> stance, boolean first, double clear, String option) {
    return stance
        .filter(s -> first ? s.logOdds() >= clear : s.logOdds() <= -clear)
        .map(s -> telling(s.words(), option))
        .filter(words -> !words.isEmpty())
        .map(Stances::quoted);
  }

  /** Words that tell this option from the others: no small words, none that another has too. */
  private List<String> telling(List<String> words, String option) {
    Set<String> others =
        inquiry.consultation().scenario().options().entrySet().stream()
            .filter(other -> !other.getKey().equals(option))
            .flatMap(
                other -> BETWEEN_WORDS.splitAsStream(other.getValue().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return words.stream()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .filter(word -> !others.contains(word.toLowerCase(Locale.ROOT)))
        .limit(MOST_WORDS)
        .toList();
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
  }
}
