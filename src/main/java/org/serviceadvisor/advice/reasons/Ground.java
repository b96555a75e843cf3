package org.serviceadvisor.advice.reasons;

import java.util.EnumMap;
import java.util.Map;
import org.serviceadvisor.advice.OptionFeature;

/** What can put one option before another, in the words of people; kinds of evidence by sense. */
enum Ground {
  /** What it says or names is closer to what the text asks. */
  CLOSER,
  /** Phrases of the text speak for it. */
  PHRASES,
  /** It describes what the question is about. */
  SUBJECT,
  /** It says what the thing asked about is or does. */
  DEFINES,
  /** Right answers to like questions say such things. */
  APT,
  /** It is sounder practice. */
  PRACTICE,
  /** It is a duty of whose duty is asked for. */
  DUTY,
  /** Rules speak against the other. */
  RULES,
  /** What the other names is there already. */
  THERE,
  /** Its steps come in the order in which they are needed. */
  ORDER;

  static Ground of(OptionFeature kind) {
    return switch (kind) {
      case PHRASE, SENTENCE_PHRASE, SAME_PHRASE -> PHRASES;
      case DESCRIBES_SUBJECT -> SUBJECT;
      case DEFINES -> DEFINES;
      case APT, APT_NAME, APT_NAME_OF_SEVERAL -> APT;
      case SOUND -> PRACTICE;
      case DUTY -> DUTY;
      case AGAINST, RULED_OUT, PREFERENCE, NEGATED -> RULES;
      case NAMED_IN_TEXT -> THERE;
      case ORDER -> ORDER;
      default -> CLOSER;
    };
  }

  /** By how much each ground puts one option before another; below 0 for the other. */
  static Map<Ground, Double> between(
      Map<OptionFeature, Double> one, Map<OptionFeature, Double> other) {
    Map<Ground, Double> before = new EnumMap<>(Ground.class);
    one.forEach((kind, score) -> before.merge(of(kind), score, Double::sum));
    other.forEach((kind, score) -> before.merge(of(kind), -score, Double::sum));
    return before;
  }
}
