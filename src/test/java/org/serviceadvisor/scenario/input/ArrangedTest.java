package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serviceadvisor.model.Form;
import org.serviceadvisor.model.Scenario;

/** Orderings and matchings in the formats that have them. */
class ArrangedTest {
  private static final String STEPS =
      "options: {A: Train the model, B: Collect data, C: Deploy the model}";
  private static final String TASKS =
      "prompts: {1: Read forms, 2: Speak, 3: Translate}\n  options: {A: Amazon Polly, B: Amazon"
          + " Translate, C: Amazon Textract}";

  private static Read yaml(String... lines) {
    return Read.text(
        "q.yaml", "- id: q\n  scenario: Do it.\n  " + String.join("\n  ", lines) + "\n");
  }

  @Test
  void readsAnOrderingWithItsKeyInOrder() {
    Scenario scenario =
        yaml("kind: ordering", STEPS, "expected: [B, A, C]", "given: [A, B, C]").only();
    assertThat(scenario.form()).isEqualTo(Form.ORDERING);
    assertThat(scenario.expected()).containsExactly("B", "A", "C");
    assertThat(scenario.given()).containsExactly("A", "B", "C");
    assertThat(scenario.isRight(scenario.given(), scenario.expected())).isFalse();
    assertThat(scenario.isRight(List.of("B", "A", "C"), scenario.expected())).isTrue();
  }

  @Test
  void readsAMatchingWhateverTheOrderOfItsKey() {
    Scenario scenario =
        yaml("kind: matching", TASKS, "expected: {3: B, 1: C, 2: A}", "given: {2: A}").only();
    assertThat(scenario.form().prompts())
        .containsExactly(
            Map.entry("1", "Read forms"), Map.entry("2", "Speak"), Map.entry("3", "Translate"));
    assertThat(scenario.expected()).containsExactly("C", "A", "B");
    assertThat(scenario.given()).containsExactly("", "A", "");
  }

  @Test
  void promptsMakeAMatchingAndAListIsAKeyToo() {
    assertThat(yaml(TASKS, "expected: [C, A, B]").only().form().kind())
        .isEqualTo(Form.Kind.MATCHING);
    assertThat(yaml(TASKS, "expected: \"1=C; 2=A; 3=B\"").only().expected())
        .containsExactly("C", "A", "B");
    assertThat(yaml(TASKS, "expected: CAB").only().expected()).containsExactly("C", "A", "B");
  }

  @Test
  void anOptionMayMatchSeveralPrompts() {
    assertThat(yaml(TASKS, "expected: {1: C, 2: C, 3: B}").only().expected())
        .containsExactly("C", "C", "B");
  }

  @Test
  void readsPromptsAsAListOfTextsOrObjects() {
    String options = "\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon Lex\"}";
    Read read =
        Read.text(
            "q.jsonl",
            "{\"scenario\":\"Match.\",\"prompts\":[\"Speak\",\"Converse\"],"
                + options
                + ",\"expected\":{\"1\":\"A\",\"2\":\"B\"}}\n"
                + "{\"question\":\"Match.\",\"kind\":\"exam\",\"premises\":[{\"id\":\"x\",\"text\":\"Speak\"},{\"id\":\"y\",\"text\":\"Converse\"}],"
                + options
                + ",\"answer\":{\"y\":\"B\",\"x\":\"A\"}}\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.scenarios()).allMatch(s -> s.expected().equals(List.of("A", "B")));
    assertThat(read.scenarios().get(1).form().prompts()).containsKeys("x", "y");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "kind: ordring|unknown kind 'ordring'\\nMaybe 'ordering'?",
        "kind: ordering|'options' are missing: they are what a question of the kind 'ordering' puts in its places",
        "kind: matching|a matching has 2 to 26 prompts, got 0",
        "kind: choice;TASKS|'prompts' belong to a matching, but 'kind' is 'choice'\\nMaybe 'matching'?",
        "kind: ordering;STEPS;expected: [B, A, B]|'expected' puts step 'B' in two places",
        "kind: ordering;STEPS;expected: [B]|'expected' of an ordering names the steps in their order, got 'B' alone",
        "kind: ordering;STEPS;expected: [B, D]|'expected': unknown option 'D'\\nThe options are A, B, C",
        "TASKS;expected: [C, A]|'expected' has 2 answers for 3 prompts",
        "TASKS;expected: {1: C, 3: B}|'expected' has nothing for prompt '2'",
        "TASKS;expected: {1: C, 2: A, 4: B}|unknown prompt '4'",
        "TASKS;expected: {1: C, 2: A, 3: F}|'expected': unknown option 'F'\\nThe options are A, B, C",
      })
  void saysWhatIsWrong(String lines, String problem) {
    String written = lines.replace(";", "\n  ").replace("STEPS", STEPS).replace("TASKS", TASKS);
    assertThat(yaml(written).problems())
        .singleElement()
        .asString()
        .startsWith("1: " + problem.replace("\\n", "\n"));
  }

  @Test
  void aBlankPromptIsNamed() {
    assertThat(yaml("prompts: {1: Speak, 2: ' '}", "options: {A: x, B: y}").problems())
        .containsExactly("1: prompt '2' is blank");
  }

  @Test
  void readsThemFromCsv() {
    Read read =
        Read.text(
            "q.csv",
            "id,scenario,A,B,C,answer,kind,prompt 1,prompt 2\n"
                + "o,Order.,Train,Collect,Deploy,B;A;C,ordering,,\n"
                + "m,Match.,Polly,Lex,,B;A,matching,Converse,Speak\n"
                + "n,Match.,Polly,Lex,,\"1=B, 2=A\",,Converse,Speak\n"
                + "c,Choose.,Polly,Lex,,A,,,\n");
    assertThat(read.problems()).isEmpty();
    assertThat(read.notes()).isEmpty();
    assertThat(read.scenarios().stream().map(s -> s.form().kind()))
        .containsExactly(
            Form.Kind.ORDERING, Form.Kind.MATCHING, Form.Kind.MATCHING, Form.Kind.CHOICE);
    assertThat(read.scenarios().stream().map(Scenario::expected))
        .containsExactly(
            List.of("B", "A", "C"), List.of("B", "A"), List.of("B", "A"), List.of("A"));
  }

  @Test
  void readsAMatchingFromGift() {
    Scenario scenario =
        Read.text(
                "q.gift",
                "::m:: Match each task. {\n=Speak \\= aloud -> Amazon Polly\n=Converse -> Amazon"
                    + " Lex\n=Read to me -> Amazon Polly\n= -> Amazon Macie\n####Voices.\n}\n")
            .only();
    assertThat(scenario.form().prompts().values())
        .containsExactly("Speak = aloud", "Converse", "Read to me");
    assertThat(scenario.options().values())
        .containsExactly("Amazon Polly", "Amazon Lex", "Amazon Macie");
    assertThat(scenario.expected()).containsExactly("A", "B", "A");
    assertThat(scenario.why()).isEqualTo("Voices.");
  }

  @Test
  void aPairWithoutAnArrowIsSaid() {
    assertThat(Read.text("q.gift", "Match. {=a -> b =c}\n").problems())
        .containsExactly("1: 'c' stands among pairs and has no ->");
  }

  @Test
  void readsBothFromQti() {
    String order =
        """
        <assessmentItem identifier="o" title="Order">
          <responseDeclaration identifier="R" cardinality="ordered" baseType="identifier">
            <correctResponse><value>y</value><value>x</value></correctResponse>
          </responseDeclaration>
          <itemBody><orderInteraction responseIdentifier="R"><prompt>Order them.</prompt>
            <simpleChoice identifier="x">Train</simpleChoice><simpleChoice identifier="y">Collect</simpleChoice>
          </orderInteraction></itemBody>
        </assessmentItem>
        """;
    String match =
        """
        <qti-assessment-item identifier="m" title="Match">
          <qti-response-declaration identifier="R" cardinality="multiple" base-type="directedPair">
            <qti-correct-response><qti-value>p2 a</qti-value><qti-value>p1 b</qti-value></qti-correct-response>
          </qti-response-declaration>
          <qti-item-body><qti-match-interaction response-identifier="R"><qti-prompt>Match them.</qti-prompt>
            <qti-simple-match-set>
              <qti-simple-associable-choice identifier="p1" match-max="1">Speak</qti-simple-associable-choice>
              <qti-simple-associable-choice identifier="p2" match-max="1">Converse</qti-simple-associable-choice>
            </qti-simple-match-set>
            <qti-simple-match-set>
              <qti-simple-associable-choice identifier="a" match-max="1">Lex</qti-simple-associable-choice>
              <qti-simple-associable-choice identifier="b" match-max="1">Polly</qti-simple-associable-choice>
            </qti-simple-match-set>
          </qti-match-interaction></qti-item-body>
        </qti-assessment-item>
        """;
    Scenario ordering = Read.text("o.xml", order).only();
    assertThat(ordering.form()).isEqualTo(Form.ORDERING);
    assertThat(ordering.expected()).containsExactly("y", "x");
    assertThat(ordering.text()).isEqualTo("Order them.");
    Scenario matching = Read.text("m.xml", match).only();
    assertThat(matching.form().prompts()).containsOnlyKeys("p1", "p2");
    assertThat(matching.options()).containsOnlyKeys("a", "b");
    assertThat(matching.expected()).containsExactly("b", "a");
    assertThat(matching.text()).isEqualTo("Match them.");
  }
}
