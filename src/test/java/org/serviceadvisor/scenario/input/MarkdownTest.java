package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Scenario;

class MarkdownTest {

  @Test
  void readsCheckboxesWithImagesContinuationsAndExplanations() {
    Read read =
        Read.text(
            "README.md",
            """
            # Practice

            Some words of welcome.

            - [x] read chapter one
            - [ ] read chapter two

            ### Which service turns text into speech? (Select ONE)

            ![diagram](images/1.png)

            - [ ] Amazon Lex
            - [x] Amazon Polly,
              with neural voices
            * [ ] Amazon Translate

            **[⬆ Back to Top](#practice)**

            ### Which two read documents?\r
            - [X] Amazon Textract\r
            - [ ] Amazon Polly\r
            - [x] Amazon Comprehend\r

            #### Textract reads, Comprehend understands.
            They are often used together.

            ### Forgotten key
            - [ ] Amazon Textract
            - [ ] Amazon Polly
            """);
    assertThat(read.scenarios()).hasSize(2);
    Scenario first = read.scenarios().get(0);
    assertThat(first.text()).isEqualTo("Which service turns text into speech? (Select ONE)");
    assertThat(first.options()).containsEntry("B", "Amazon Polly, with neural voices").hasSize(3);
    assertThat(first.expected()).containsExactly("B");
    Scenario second = read.scenarios().get(1);
    assertThat(second.expected()).containsExactly("A", "C");
    assertThat(second.why()).contains("often used together");
    assertThat(read.problems()).singleElement().asString().startsWith("27: none of the 2 boxes");
    assertThat(read.notes())
        .anyMatch(note -> note.startsWith("5: ") && note.contains("no heading"))
        .anyMatch(note -> note.startsWith("8: ") && note.contains("image"));
  }

  @Test
  void readsLettersWithTheKeyFoldedAway() {
    Read read =
        Read.text(
            "exam.md",
            """
            1. A company wants captions for
               its recorded talks. Which service fits?
                - A. Amazon Transcribe
                - B. Amazon Polly
                - C. Amazon Lex

                <details markdown=1><summary markdown='span'>Answer</summary>

                Correct Answer: A

                </details>

            2. Which **two** keep a person in the loop?
            - A. Amazon Augmented AI
            - B. Amazon Polly
            - C. Amazon SageMaker Ground Truth

            <details><summary>Answer</summary>
            B, C
            </details>
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.scenarios()).hasSize(2);
    assertThat(read.scenarios().get(0).text()).contains("captions for its recorded talks");
    assertThat(read.scenarios().get(0).expected()).containsExactly("A");
    assertThat(read.scenarios().get(1).expected()).containsExactly("B", "C");
  }

  @Test
  void readsTheDialectsOfOneFile() {
    Read read =
        Read.text(
            "exam.txt",
            """
            Q1. Which service speaks?
            A) Amazon Polly
            B) Amazon Lex
            Answer: a

            **Question 2**
            Which services listen and translate?
            ```
            A. Amazon Polly
            B. Amazon Transcribe
            C. Amazon Lex
            D. Amazon Translate
            ```
            **Answer:** BD
            Explanation: the one after the other.

            ### Questão 3
            Gabarito: B) Amazon Textract
            A) Amazon Polly
            B) Amazon Textract

            4. ¿Qué servicio traduce?
            a) Amazon Translate
            b) Amazon Polly
            Respuesta correcta:
            **A**

            5. Which service is shown?
            - **A.** Amazon Polly
            - **B.** Amazon Lex
            Suggested Answer: A and B 🗳️
            """);
    assertThat(read.scenarios().stream().map(Scenario::expected).map(Object::toString))
        .containsExactly("[A]", "[B, D]", "[A]");
    assertThat(read.scenarios().get(1).why()).contains("one after the other");
    assertThat(read.problems())
        .hasSize(2)
        .anyMatch(p -> p.startsWith("17: 'scenario' is missing"))
        .anyMatch(p -> p.startsWith("28: ") && p.contains("A and B"));
  }

  @Test
  void partsQuestionsWithoutNumbers() {
    Read read =
        Read.text(
            "exam.txt",
            """
            Which service speaks?
            A. Amazon Polly
            B. Amazon Lex
            Answer: A

            A shop wants forecasts.
            It has no data scientists.

            Which service fits?
            A. Amazon Polly
            B. Amazon SageMaker Canvas
            Answer: B
            Explanation: no code.

            What reads invoices?
            A. Amazon Textract
            B. Amazon Polly
            Answer: A
            """);
    assertThat(read.problems()).isEmpty();
    assertThat(read.scenarios()).hasSize(3);
    assertThat(read.scenarios().get(1).text())
        .startsWith("A shop wants forecasts.")
        .endsWith("Which service fits?");
    assertThat(read.scenarios().get(1).why()).contains("no code");
    assertThat(read.scenarios().get(2).text()).isEqualTo("What reads invoices?");
    assertThat(read.records().get(1).line()).isEqualTo(6);
  }

  @Test
  void reportsFlashCardsLostOptionsAndMismatchedKeys() {
    Read read =
        Read.text(
            "cards.md",
            """
            1. What speaks?
            Answer: Amazon Polly

            2. What reads?
            A. Amazon Textract
            C. Amazon Lex
            Answer: A

            3. What translates?
            A. Amazon Translate
            B. Amazon Polly
            Answer: A) Amazon Polly

            4. What converses?
            A. Amazon Lex
            B. Amazon Polly
            Answer:

            5. What searches?
            A. Amazon Kendra
            B. Amazon Polly
            Answer: A
            """);
    assertThat(read.notes())
        .anyMatch(note -> note.startsWith("1: ") && note.contains("flash card"));
    assertThat(read.problems())
        .hasSize(3)
        .anyMatch(p -> p.startsWith("4: option 'C' stands where 'B' is due"))
        .anyMatch(p -> p.startsWith("9: ") && p.contains("text of option B"))
        .anyMatch(p -> p.startsWith("14: the answer line is empty"));
    assertThat(read.scenarios()).hasSize(1);
  }
}
