package org.serviceadvisor.web;

import java.util.List;
import java.util.Optional;

/**
 * A decision as a page shows it.
 *
 * @param outcome {@code recommended}, {@code tied} or {@code abstained}
 * @param answer names of the recommended services or texts of the chosen options
 * @param confidence in percent; 0 for an abstention
 * @param robustness how much misreading it stands, in a few words; empty for an abstention
 * @param text the scenario with its evidence
 * @param reasons why it is the answer
 * @param because why it is the answer where no rule gives a reason
 * @param composition why services are chained; empty when they are not
 * @param notices what must be known of services that not everybody can start
 * @param newAccount what a new account would get today; empty where it is the same
 * @param missing what one would need to know
 * @param options every option with its share; empty for an open question
 * @param others other services considered
 * @param flips what would change the answer, one sentence each, after a sentence about the search
 * @param question what would settle the most
 * @param given facts that the reader added by answering questions
 * @param picture address of the decision's picture
 * @param facts what was read
 * @param version version of the knowledge
 */
public record DecisionView(
    String outcome,
    String answer,
    int confidence,
    Optional<String> robustness,
    List<Segment> text,
    List<Reason> reasons,
    Optional<String> because,
    Optional<String> composition,
    List<NoticeView> notices,
    Optional<String> newAccount,
    List<String> missing,
    List<OptionRow> options,
    List<Other> others,
    List<String> flips,
    Optional<Question> question,
    boolean given,
    String picture,
    List<FactRow> facts,
    String version) {

  /**
   * One reason.
   *
   * @param text a sentence
   * @param quotes words of the scenario that it rests on
   * @param docs documentation page
   * @param checked day on which it was checked
   */
  public record Reason(String text, List<String> quotes, String docs, String checked) {}

  /** A lifecycle notice with the documentation page of its service. */
  public record NoticeView(String text, String docs) {}

  /** An option with how much speaks for it, in percent, and what speaks against it. */
  public record OptionRow(String id, String text, int percent, boolean picked, String note) {}

  /**
   * Something that is not the answer.
   *
   * @param id id of the option; empty for an open question
   * @param name its name
   * @param difference why it is not the answer
   * @param pullText which words may draw a reader towards it, and why they do not decide; may be
   *     empty
   */
  public record Other(String id, String name, String difference, String pullText) {}

  /** The next best question, each answer with the address of what it leads to. */
  public record Question(String text, List<QuestionAnswer> answers) {}

  /** An answer to choose. */
  public record QuestionAnswer(String text, String leadsTo, String path) {}

  /** A fact that was read, with the words. */
  public record FactRow(String kind, String label, String quotes) {}

  /** What is said against an option; empty for the answer itself. */
  public Optional<Other> against(String option) {
    return others.stream().filter(other -> other.id().equals(option)).findFirst();
  }

  /** Whether what is said against an option says already what it is for. */
  public boolean isSaid(OptionRow option) {
    return against(option.id())
        .filter(other -> other.difference().contains(option.note()))
        .isPresent();
  }

  /** Whether there is an answer. */
  public boolean isAnswered() {
    return !outcome.equals("abstained");
  }

  /** Whether several answers fit equally. */
  public boolean isTied() {
    return outcome.equals("tied");
  }
}
