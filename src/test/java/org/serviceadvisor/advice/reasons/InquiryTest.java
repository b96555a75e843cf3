package org.serviceadvisor.advice.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.explain.Check;
import org.serviceadvisor.explain.Flip;
import org.serviceadvisor.explain.NextQuestion;
import org.serviceadvisor.explain.WhyNot;
import org.serviceadvisor.explain.WhyNot.Kind;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.model.Scenario;

class InquiryTest {
  private static final String LARGE =
      "Each request carries an 800 MB file and inference takes 20 minutes. Which inference option"
          + " fits?";
  private static final String GROSS =
      "Cada requisição traz um arquivo de 800 MB e a inferência leva 20 minutos. Qual opção de"
          + " inferência serve?";
  private static final String SIZED =
      "A model receives requests with payloads of 300 MB. Which inference option fits?";
  private static final Map<String, String> MODES = modes();

  private final Reasons reasons = new Reasons(Built.advisor());

  private static Map<String, String> modes() {
    Map<String, String> modes = new LinkedHashMap<>();
    modes.put("A", "Real-time inference");
    modes.put("B", "Asynchronous inference");
    modes.put("C", "Serverless inference");
    return modes;
  }

  private Inquiry about(Scenario scenario, FactEdits facts) {
    return reasons.about(scenario, Built.exam(), Optional.empty(), facts);
  }

  private Inquiry about(String text) {
    return about(Scenario.open(text), FactEdits.NONE);
  }

  private Inquiry modes(String text) {
    return about(Scenario.withOptions(text, MODES), FactEdits.NONE);
  }

  @Test
  void rulesOutByALimitWithItsDateAndTheQuote() {
    WhyNot whyNot = modes(LARGE).whyNot("C");

    assertThat(whyNot.kind()).isEqualTo(Kind.RULED_OUT);
    assertThat(whyNot.text()).contains("“800 MB”", "4 MB", "checked 2026-");
    assertThat(whyNot.excludedBy().get(0).limit().orElseThrow().max()).isEqualTo(4 << 20);
  }

  @Test
  void saysTheSameInPortuguese() {
    WhyNot whyNot = modes(GROSS).whyNot("c");

    assertThat(whyNot.kind()).isEqualTo(Kind.RULED_OUT);
    assertThat(whyNot.text()).startsWith("C (Serverless inference) não serve.");
    assertThat(whyNot.text()).contains("excede o limite", "conferido em 2026-");
  }

  @Test
  void quotesTheWordsOfPoorPracticeAndOfDuties() {
    Map<String, String> duties = new LinkedHashMap<>();
    duties.put("A", "Replacing failed disks in the data centers");
    duties.put("B", "Deciding which users may invoke the models");
    Inquiry inquiry =
        about(
            Scenario.withOptions(
                "Shared responsibility applies. Which task stays with the customer?", duties),
            FactEdits.NONE);

    assertThat(inquiry.why().text()).contains("B is a duty of the customer", "“users”");
    assertThat(inquiry.whyNot("A").text()).contains("B is a duty of the customer");
  }

  @Test
  void givesTheKindOfEvidenceWhereNoRuleDecides() {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put("A", "Refazer o treinamento do modelo inteiro sempre que um documento mudar");
    ways.put("B", "Guardar os documentos em uma base de conhecimento e recuperar trechos");
    Inquiry inquiry =
        about(
            Scenario.withOptions(
                "As respostas do assistente precisam citar documentos que mudam toda semana.",
                ways),
            FactEdits.NONE);

    assertThat(inquiry.why().text()).startsWith("A resposta é B (Guardar os documentos");
    assertThat(inquiry.whyNot("A").text()).startsWith("A (Refazer o treinamento");
    assertThat(inquiry.why().because().isEmpty())
        .isEqualTo(inquiry.reasonWithoutRule().isPresent());
  }

  @Test
  void namesWordsOfPoorPracticeOnlyWhereTheyTellTheOptionsApart() {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put("A", "The temperature, so that the model selects less probable words");
    ways.put("B", "The chunking strategy, so that the pieces are smaller and more focused");
    Inquiry inquiry =
        about(
            Scenario.withOptions(
                "Retrieved parts contain too much unrelated text. What should be adjusted?", ways),
            FactEdits.NONE);

    assertThat(inquiry.whyNot("A").text()).doesNotContain("“so”", "“model”", "“that”");
    assertThat(inquiry.reasonWithoutRule().orElseThrow()).startsWith("No rule speaks for it;");
  }

  @Test
  void tellsLessSpecificFromNotAskedFor() {
    Inquiry speech = about("Recorded calls have to be converted into text.");

    assertThat(speech.whyNot("Amazon Transcribe").kind()).isEqualTo(Kind.IS_THE_ANSWER);
    assertThat(speech.whyNot("Amazon Polly").kind()).isEqualTo(Kind.LESS_SPECIFIC);
    assertThat(speech.whyNot("Amazon Polly").excludedBy()).isNotEmpty();
    assertThat(speech.whyNot("Amazon Macie").kind()).isEqualTo(Kind.NOT_ASKED_FOR);
    assertThat(speech.whyNot("Amazon Macie").missing()).isNotEmpty();
  }

  @Test
  void knowsWhatAwsDoesNotOffer() {
    Inquiry speech = about("Which AWS service converts recorded calls into text?");

    assertThat(speech.whyNot("Amazon Scribbler").kind()).isEqualTo(Kind.NOT_OFFERED);
    assertThat(speech.whyNot("Amazon Scribbler").text()).contains("Amazon Scribbler");
    assertThat(speech.whyNot("speech-recognition").kind()).isEqualTo(Kind.NOT_OFFERED);
  }

  @Test
  void knowsWhatIsClosedForNewAccounts() {
    Perspective fresh = new Perspective(Perspective.Kind.NEW_ACCOUNT, Built.DAY);
    Inquiry search =
        reasons.about(
            Scenario.open("Employees search company documents with natural language questions."),
            fresh,
            Optional.empty(),
            FactEdits.NONE);

    assertThat(search.whyNot("kendra").kind()).isEqualTo(Kind.CLOSED);
    assertThat(search.whyNot("kendra").text()).contains("closed to new customers since");
  }

  @Test
  void quotesTheWordsThatPullAndSaysWhyTheyDoNotDecide() {
    WhyNot whyNot =
        about("A company stores its recordings in Amazon S3. They have to be converted into text.")
            .whyNot("s3");

    assertThat(whyNot.pull()).extracting(signal -> signal.quote()).contains("Amazon S3");
    assertThat(whyNot.pullText()).contains("is there already");
  }

  @Test
  void findsThatAnotherSizeWouldFlip() {
    assertThat(about(SIZED).flipsTo("serverless-inference").flips())
        .isNotEmpty()
        .allSatisfy(
            flip ->
                assertThat(flip.edits().list())
                    .containsAnyOf(
                        new FactEdit.Measured(Measure.PAYLOAD, 4 << 20),
                        new FactEdit.Unmeasured(Measure.PAYLOAD)))
        .extracting(Flip::text)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("payloads of up to 4 MB instead of “300 MB”")
                    .endsWith("SageMaker Serverless Inference would fit."));
  }

  @Test
  void neverFlipsToWhatALimitRulesOut() {
    assertThat(modes(LARGE).flipsTo("A").flips())
        .allSatisfy(
            flip ->
                assertThat(flip.edits().of(FactEdit.Measured.class))
                    .noneMatch(measured -> measured.value() > 60 && measured.value() > 25 << 20));
    assertThat(modes(LARGE).flips().flips()).allMatch(flip -> flip.outcome().fits());
  }

  @Test
  void statesHowFarItSearched() {
    var flips = about("Recorded calls have to be converted into text.").flipsTo("Amazon Macie");

    assertThat(flips.bound().decisions()).isPositive();
    assertThat(flips.bound().most()).isEqualTo(2);
  }

  @Test
  void asksWhatSplitsThoseThatTie() {
    Inquiry tie =
        about(
            Scenario.open("-"),
            new FactEdits(
                List.of(
                    new FactEdit.Give("large-payload"),
                    new FactEdit.Give("nobody-waits-for-results"))));

    NextQuestion question = tie.nextQuestion().orElseThrow();

    assertThat(question.answers()).hasSizeGreaterThan(1);
    assertThat(question.answers().stream().map(NextQuestion.Choice::leadsTo).distinct())
        .hasSizeGreaterThan(1);
  }

  @Test
  void takesGivenFactsForReadOnes() {
    FactEdits facts = new FactEdits(List.of(new FactEdit.Give("transcribe-speech")));
    Inquiry told = about(Scenario.open("xyzzy plugh"), facts);

    assertThat(about("xyzzy plugh").isSettled()).isFalse();
    assertThat(told.outcome().services()).containsExactly("transcribe");
    assertThat(told.why().because()).isNotEmpty();
  }

  @Test
  void forgetsWithdrawnFactsAndTheirLikeness() {
    FactEdits facts = new FactEdits(List.of(new FactEdit.Withdraw("transcribe-speech")));
    Inquiry without = about(Scenario.open("Recorded calls have to be converted into text."), facts);

    assertThat(without.decision().findings().facts())
        .extracting(Object::toString)
        .noneMatch(fact -> fact.contains("id=transcribe-speech"));
  }

  @Test
  void refereesAnAnswer() {
    Inquiry modes = modes(LARGE);

    assertThat(modes.check("B").verdict()).isEqualTo(Check.Verdict.HOLDS);
    assertThat(modes.check("asynchronous inference").verdict()).isEqualTo(Check.Verdict.HOLDS);
    assertThat(modes.check("B, C").verdict()).isEqualTo(Check.Verdict.HOLDS_IN_PART);
    Check broken = modes.check("SageMaker real-time inference");
    assertThat(broken.verdict()).isEqualTo(Check.Verdict.BREAKS);
    assertThat(broken.text()).contains("B (Asynchronous inference)", "25 MB");
    assertThat(about("xyzzy plugh").check("Amazon Polly").verdict())
        .isEqualTo(Check.Verdict.UNDECIDED);
  }

  @Test
  void countsMisreadSignals() {
    assertThat(modes(LARGE).robustness().signals()).isGreaterThan(2);
    assertThat(about("xyzzy plugh").robustness().signals()).isZero();
  }

  @Test
  void explainsInTheLanguageAskedFor() {
    Inquiry asked =
        reasons.about(
            Scenario.withOptions(LARGE, MODES), Built.exam(), Optional.of(Lang.PT), FactEdits.NONE);

    assertThat(asked.why().text()).startsWith("A resposta é B (Asynchronous inference).");
    assertThat(
            reasons
                .about(Scenario.open(SIZED), Built.exam(), Optional.of(Lang.PT), FactEdits.NONE)
                .flipsTo("serverless-inference")
                .text())
        .contains("payloads de até 4 MB em vez de “300 MB”")
        .endsWith("serviria.");
  }
}
