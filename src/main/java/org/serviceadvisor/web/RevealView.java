package org.serviceadvisor.web;

import java.util.List;
import java.util.Optional;

/**
 * The page that follows an answer.
 *
 * @param question the question with what was chosen
 * @param correct whether the answer was right
 * @param sureButWrong whether it was sure and wrong
 * @param tooSoon whether the same question was answered shortly before
 * @param text the scenario with its evidence
 * @param why explanation written for the question; may be empty
 * @param confidence how sure the advisor is of its own answer, in percent; empty where it has none
 * @param robustness how much misreading that answer stands, in a few words
 * @param reasons what the rules say for the right answer
 * @param because why it is the right answer where no rule gives a reason
 * @param notices what must be known of services that not everybody can start
 * @param options each option explained
 * @param places what belongs into each place; empty where options are only chosen
 * @param disagreement what the advisor would have answered, where that differs from the key
 * @param next address of the next question
 * @param twin address of the same question with another need
 * @param pair address of the drill of the two services mixed up, with their names
 */
public record RevealView(
    QuestionView question,
    boolean correct,
    boolean sureButWrong,
    boolean tooSoon,
    List<Segment> text,
    String why,
    Optional<Integer> confidence,
    Optional<String> robustness,
    List<DecisionView.Reason> reasons,
    Optional<String> because,
    List<DecisionView.NoticeView> notices,
    List<Explained> options,
    List<Placed> places,
    Optional<String> disagreement,
    String next,
    Optional<String> twin,
    Optional<PairLink> pair) {

  /**
   * An option with its explanation.
   *
   * @param id its letter
   * @param text its text
   * @param right whether it is right
   * @param chosen whether it was chosen
   * @param about what the service is for
   * @param against why it is not the answer; empty for a right one
   * @param docs documentation page; may be empty
   * @param checked day on which the page was checked
   */
  public record Explained(
      String id,
      String text,
      boolean right,
      boolean chosen,
      String about,
      List<String> against,
      String docs,
      String checked) {

    /** Whether what is said against it says already what it is for. */
    public boolean isSaid() {
      return against.stream().anyMatch(line -> line.contains(about));
    }
  }

  /**
   * A place with what belongs there.
   *
   * @param label the number of the step, or the prompt
   * @param expected the right option, with its letter
   * @param given the option that was put there; empty for none
   * @param right whether they are the same
   * @param reasons what the rules say for the right one
   */
  public record Placed(
      String label,
      String expected,
      String given,
      boolean right,
      List<DecisionView.Reason> reasons) {}

  /** How many places have the right option. */
  public long inPlace() {
    return places.stream().filter(Placed::right).count();
  }

  /** Two services that were mixed up, and where to practise them. */
  public record PairLink(String path, String names) {}
}
