package org.serviceadvisor.reading;

import java.util.List;
import org.serviceadvisor.model.Lang;

/**
 * Answers to one question of which it is known which are right, for learning what is apt.
 *
 * @param block where it comes from; whole blocks are held out when evidence is weighed
 * @param lang its language
 * @param asked what is asked, or what the answers speak of
 * @param right answers that are right; at least one
 * @param wrong answers that are wrong; at least one
 */
public record Choice(
    String block, Lang lang, String asked, List<String> right, List<String> wrong) {
  public Choice {
    right = List.copyOf(right);
    wrong = List.copyOf(wrong);
  }
}
