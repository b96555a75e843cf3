package org.serviceadvisor.scenario.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Scenario;

class GiftReaderTest {
  private static final String BANK =
      """
      // exported from a course
      $CATEGORY: $course$/top/Speech

      ::speak::Which service speaks {
        ~Amazon Lex # it converses
        =Amazon Polly # yes
        ~Amazon Translate
        #### Polly turns text into speech.
      }

      ::several:: [html]<p>Which <b>two</b> read\\: documents &amp; pictures?</p> {
      ~%50%Amazon Textract
      ~%50%Amazon Rekognition
      ~%-100%Amazon Polly
      }

      ::truth:: Amazon Polly speaks.{T#no#yes}

      The service {=Amazon Lex ~Amazon Polly} leads dialogues.

      ::short:: Which service translates? {=Amazon Translate}

      ::match:: Match {=a -> b =c -> d =e -> f}

      ::number:: How many? {#3:1}

      ::essay:: Discuss. {}

      ::open:: Which one {=a ~b

      ::twoRight:: Which one? {=Amazon Lex =Amazon Polly ~Amazon Translate}

      Just a remark without answers
      """;

  @Test
  void readsTheKindsThatNameServicesAndReportsTheOthers() {
    Read read = Read.text("bank.gift", BANK);
    assertThat(read.scenarios().stream().map(Scenario::id))
        .containsExactly("speak", "several", "truth", "bank.gift:19", "short", "match");
    Scenario speak = read.scenarios().get(0);
    assertThat(speak.options()).containsEntry("B", "Amazon Polly").hasSize(3);
    assertThat(speak.expected()).containsExactly("B");
    assertThat(speak.why()).isEqualTo("Polly turns text into speech.");
    assertThat(speak.topic()).contains("Speech");
    Scenario several = read.scenarios().get(1);
    assertThat(several.text()).isEqualTo("Which two read: documents & pictures?");
    assertThat(several.expected()).containsExactly("A", "B");
    assertThat(read.scenarios().get(2).expected()).containsExactly("A");
    assertThat(read.scenarios().get(3).text()).isEqualTo("The service _____ leads dialogues.");
    assertThat(read.scenarios().get(4).options()).isEmpty();
    assertThat(read.scenarios().get(4).expected()).containsExactly("translate");
    assertThat(read.problems())
        .hasSize(5)
        .anyMatch(p -> p.startsWith("25: a numerical question"))
        .anyMatch(p -> p.startsWith("27: an essay question"))
        .anyMatch(p -> p.startsWith("29: the brace with the answers is not closed"))
        .anyMatch(p -> p.startsWith("31: 2 choices start with ="))
        .anyMatch(p -> p.startsWith("33: no answers in braces"));
  }

  @Test
  void isKnownByItsContentToo() {
    assertThat(Read.text("bank.txt", BANK).scenarios()).hasSize(6);
  }
}
