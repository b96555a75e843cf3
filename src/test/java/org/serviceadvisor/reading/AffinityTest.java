package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Lang;

class AffinityTest {
  private static final WordTable WORDS = WordTable.EMPTY;
  private static final List<String> SPEAKING =
      List.of("spoken aloud", "voice", "audio", "narrated");
  private static final List<String> READING = List.of("scanned", "printed", "paper", "handwritten");

  private static Statement statement(String need, Statement.Kind kind, String text) {
    return new Statement(need, kind, Lang.EN, "test", text, need);
  }

  /** Needs and what meets them, in words that never meet in one text. */
  private static List<Statement> taught() {
    List<Statement> statements = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      for (String word : SPEAKING) {
        statements.add(statement("speak", Statement.Kind.NEED, "Articles must be " + word));
        statements.add(statement("speak", Statement.Kind.SOLUTION, "Synthesis gives speech"));
      }
      for (String word : READING) {
        statements.add(statement("read", Statement.Kind.NEED, "Forms that are " + word));
        statements.add(statement("read", Statement.Kind.SOLUTION, "Recognition gives characters"));
      }
    }
    return statements;
  }

  private static double[] place(Affinity affinity, String text) {
    return affinity.place(Features.of(TokenScanner.scan(text), WORDS));
  }

  private static double near(Affinity affinity, String question, String answer) {
    return Affinity.between(place(affinity, question), place(affinity, answer));
  }

  @Test
  void whatMeetsANeedLiesNearerToItThanWhatMeetsAnother() {
    Affinity affinity = AffinityTrainer.train(taught(), List.of(), WORDS);
    assertThat(near(affinity, "A voice", "speech synthesis"))
        .isGreaterThan(near(affinity, "A voice", "character recognition"));
    assertThat(near(affinity, "printed", "character recognition"))
        .isGreaterThan(near(affinity, "printed", "speech synthesis"));
  }

  @Test
  void choicesTeachWhatLiesApart() {
    List<Choice> choices = new ArrayList<>();
    for (int round = 0; round < 40; round++) {
      choices.add(
          new Choice("t", Lang.EN, "cold rooms", List.of("heat them"), List.of("cool them")));
      choices.add(
          new Choice("t", Lang.EN, "hot rooms", List.of("cool them"), List.of("heat them")));
    }
    Affinity affinity = AffinityTrainer.train(List.of(), choices, WORDS);
    assertThat(near(affinity, "cold cellar", "heat")).isGreaterThan(near(affinity, "cold", "cool"));
    assertThat(near(affinity, "hot cellar", "cool")).isGreaterThan(near(affinity, "hot", "heat"));
  }

  @Test
  void learnsTheSameEachTimeAndComesBackAsItWasWritten() throws IOException {
    Affinity first = AffinityTrainer.train(taught(), List.of(), WORDS);
    Affinity second = AffinityTrainer.train(taught(), List.of(), WORDS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    first.write(new DataOutputStream(bytes));
    Affinity read =
        Affinity.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    double near = near(first, "A voice", "speech");
    assertThat(near).isNotZero();
    assertThat(near(second, "A voice", "speech")).isEqualTo(near);
    assertThat(near(read, "A voice", "speech")).isEqualTo(near);
  }

  @Test
  void theWordsOfAnAnswerAddUpToHowNearItIs() {
    Affinity affinity = AffinityTrainer.train(taught(), List.of(), WORDS);
    Features answer = Features.of(TokenScanner.scan("speech synthesis gives speech"), WORDS);
    long[] words = Affinity.distinct(answer);
    assertThat(words).hasSizeLessThan(answer.size());
    double[] question = place(affinity, "A voice");
    double sum = 0;
    for (long word : words) {
      sum += affinity.ofWord(question, word, words.length);
    }
    assertThat(sum)
        .isCloseTo(
            Affinity.between(question, affinity.place(answer)),
            org.assertj.core.api.Assertions.within(1e-6));
  }

  @Test
  void unknownWordsLieNowhere() {
    Affinity affinity = AffinityTrainer.train(taught(), List.of(), WORDS);
    assertThat(near(affinity, "zyx wvu", "speech")).isZero();
    assertThat(near(Affinity.none(), "A voice", "speech")).isZero();
  }
}
