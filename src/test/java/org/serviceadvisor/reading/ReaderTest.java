package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.Phrases;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Quantity;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;

class ReaderTest {
  /** The real cues and names, with two facts of our own. */
  private static Reader reader() {
    Knowledge real = Built.advisor().knowledge();
    Map<Lang, List<String>> speech = new EnumMap<>(Lang.class);
    speech.put(Lang.EN, List.of("convert ..3 speech ..2 text", "~recording"));
    speech.put(Lang.PT, List.of("[transformar|converter] ..3 fala ..3 texto"));
    speech.put(Lang.ES, List.of("convertir ..3 voz ..3 texto"));
    Map<Lang, List<String>> labels =
        Map.of(Lang.EN, List.of("label ..2 image"), Lang.PT, List.of("rotular ..2 imagem"));
    Map<Lang, List<String>> unskilled =
        Map.of(Lang.EN, List.of("[no|without] ..2 machine learning [expertise|experience]"));
    Knowledge small =
        new Knowledge(
            real.version(),
            real.services(),
            real.facts(),
            real.limits(),
            real.compositions(),
            real.sequences(),
            real.sets(),
            List.of(
                phrases("speech", false, speech),
                phrases("labels", false, labels),
                phrases("unskilled", true, unskilled)),
            real.cues(),
            real.notes(),
            real.weights(),
            real.own());
    return new Reader(small, Trained.none());
  }

  private static Phrases phrases(String fact, boolean fixed, Map<Lang, List<String>> patterns) {
    return new Phrases(fact, fixed, patterns, Map.of(), Map.of(), "test", 1);
  }

  private static final Reader READER = reader();

  private static Reading read(String text) {
    return READER.read(text, Optional.empty());
  }

  private static List<String> says(String text) {
    return read(text).signals().stream().map(Signal::fact).toList();
  }

  @Test
  void quotesAreTheWordsAtTheirOffsets() {
    String text = "A bank wants to convert recorded speech into text.";
    Signal signal = read(text).signals().get(0);
    assertThat(text.substring(signal.start(), signal.end()))
        .isEqualTo(signal.quote())
        .isEqualTo("convert recorded speech into text");
  }

  @Test
  void inflectionsMatchInEachLanguage() {
    assertThat(says("It converted the speech to text.")).contains("speech");
    assertThat(says("A empresa está transformando a fala dos clientes em textos."))
        .contains("speech");
    assertThat(
            says(
                "La empresa convierte la voz en texto para los agentes, y quiere convertir la voz en texto."))
        .contains("speech");
  }

  @Test
  void negationTurnsAMatchRound() {
    Reading reading = read("The team does not want to label images.");
    assertThat(reading.signals()).isEmpty();
    assertThat(reading.negated()).extracting(Signal::fact).containsExactly("labels");
  }

  @Test
  void negationEndsAtBut() {
    assertThat(says("They do not store audio but label the images.")).contains("labels");
  }

  @Test
  void notOnlyIsNoNegation() {
    assertThat(says("They not only label images, they sell them.")).contains("labels");
  }

  @Test
  void negationAfterTheWordsCounts() {
    assertThat(read("Labels on images are not required.").signals()).isEmpty();
  }

  @Test
  void aPhraseWithItsOwnNoIsNotDenied() {
    assertThat(says("The company has no machine learning expertise.")).containsExactly("unskilled");
  }

  @Test
  void aGapHasAnEnd() {
    assertThat(says("They convert the old and very long archive of speech text."))
        .doesNotContain("speech");
  }

  @Test
  void namedServicesAreContext() {
    assertThat(read("The company stores its files in Amazon S3 and must label images.").context())
        .extracting(context -> context.service())
        .contains("s3");
  }

  @Test
  void everydayWordsAreNoServiceNames() {
    assertThat(
            read("They comprehend the forecast and translate it; the inspector lists each artifact.")
                .context())
        .isEmpty();
  }

  @Test
  void rolesTellBackgroundFromRequirement() {
    Reading reading =
        read(
            "A shop labels images by hand. It must convert speech to text. Which service labels images?");
    assertThat(reading.signals())
        .extracting(Signal::role)
        .containsExactly(Role.BACKGROUND, Role.REQUIREMENT, Role.ASK);
  }

  @Test
  void severalAnswersAreCounted() {
    assertThat(read("Which services fit? (Select TWO.)").wanted()).isEqualTo(2);
    assertThat(read("Quais serviços atendem? (Escolha DUAS.)").wanted()).isEqualTo(2);
    assertThat(read("¿Qué servicios cumplen? (Elija TRES.)").wanted()).isEqualTo(3);
    assertThat(read("Which service labels images?").wanted()).isEqualTo(1);
  }

  @Test
  void invertedQuestionsAreSeen() {
    assertThat(read("Which of the following is NOT a benefit of labels?").inverted()).isTrue();
    assertThat(read("Qual das opções NÃO é um benefício?").inverted()).isTrue();
    assertThat(read("Which service does not need servers and labels images?").inverted()).isFalse();
  }

  @Test
  void languagesAreTold() {
    assertThat(read("Which service should the company use for this?").lang()).isEqualTo(Lang.EN);
    assertThat(read("Qual serviço a empresa deve usar para isso?").lang()).isEqualTo(Lang.PT);
    assertThat(read("¿Qué servicio debe usar la empresa para esto?").lang()).isEqualTo(Lang.ES);
  }

  private static Quantity only(String text) {
    List<Quantity> quantities = read(text).quantities();
    assertThat(quantities).hasSize(1);
    return quantities.get(0);
  }

  @Test
  void payloadsAreReadInBytes() {
    Quantity quantity = only("Each request carries a payload of 800 MB.");
    assertThat(quantity.measure()).isEqualTo(Measure.PAYLOAD);
    assertThat(quantity.value()).isEqualTo(800.0 * 1024 * 1024);
  }

  @Test
  void decimalCommasFollowTheLanguage() {
    assertThat(only("Cada arquivo enviado para a inferência tem 2,5 GB.").value())
        .isEqualTo(2.5 * 1024 * 1024 * 1024);
    assertThat(only("Each file has 2.5 GB.").value()).isEqualTo(2.5 * 1024 * 1024 * 1024);
  }

  @Test
  void runTimesAreReadInWordsToo() {
    Quantity quantity = only("The processing of each file takes fifteen minutes.");
    assertThat(quantity.measure()).isEqualTo(Measure.RUN_TIME);
    assertThat(quantity.value()).isEqualTo(900);
  }

  @Test
  void latenciesAreNotRunTimes() {
    assertThat(only("The answer must come within 200 milliseconds.").measure())
        .isEqualTo(Measure.LATENCY);
  }

  @Test
  void dataSetsAreNotPayloads() {
    assertThat(only("The training dataset has 40 GB.").measure()).isEqualTo(Measure.DATASET);
  }

  @Test
  void aMegabyteOfTextIsReadInLinearTime() {
    String text = "A bank wants to convert recorded speech into text. ".repeat(20_000);
    assertThat(read(text).signals()).hasSize(20_000);
  }

  @org.junit.jupiter.params.ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {
        "Shared responsibility applies. Which task stays with the customer? | OF_CUSTOMER",
        "Which task is the responsibility of AWS? | OF_AWS",
        "No modelo de responsabilidade compartilhada, qual tarefa é da AWS? | OF_AWS",
        "Segun el modelo de responsabilidad compartida, que corresponde al cliente? | OF_CUSTOMER",
        "Which service stores objects? | NONE"
      })
  void knowsWhoseDutyIsAskedFor(String text, Reading.Duty duty) {
    assertThat(read(text).dutyAsked()).isEqualTo(duty);
  }

  @Test
  void countsAnswersOnlyWhereTheyAreAskedFor() {
    assertThat(read("Each form needs only three answers. Which feature reads them?").wanted())
        .isEqualTo(1);
    assertThat(read("Which three answers are right?").wanted()).isEqualTo(3);
  }

  @Test
  void poorPracticeIsAskedForInversely() {
    assertThat(read("Which of these is a poor practice?").inverted()).isTrue();
    assertThat(read("Which of these is a good practice?").inverted()).isFalse();
  }
}
