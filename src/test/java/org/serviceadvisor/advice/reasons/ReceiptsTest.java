package org.serviceadvisor.advice.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.advice.reasons.Receipts.Replay;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

class ReceiptsTest {
  private static final String TEXT = "Recorded calls have to be converted into text.";

  private final Receipts receipts = new Receipts(Built.advisor());

  private static ObjectNode answer() {
    return new AnswerJson(Built.advisor())
        .write(
            new Asked(
                Scenario.withOptions(TEXT, Map.of("A", "Amazon Polly", "B", "Amazon Transcribe")),
                Built.exam(),
                Optional.of(Lang.PT),
                new FactEdits(List.of(new FactEdit.Give("input-is-recorded-speech"))),
                true,
                List.of("Amazon Polly"),
                Optional.of("B")));
  }

  private Replay replay(String file) {
    return receipts.replay(file.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Test
  void findsTheSameByteForByte() {
    assertThat(replay(answer().toString()).same()).isTrue();
    assertThat(replay(answer().toPrettyString()).lines().get(0)).startsWith("same");
  }

  @Test
  void namesWhatWasChangedInTheFile() {
    ObjectNode answer = answer();
    answer.put("confidence", 0.123);

    Replay replay = replay(answer.toString());

    assertThat(replay.same()).isFalse();
    assertThat(replay.lines().toString()).contains("/confidence: 0.123 ->", "the file was changed");
  }

  @Test
  void namesAChangeOfTheKnowledge() {
    ObjectNode answer = answer();
    answer.putObject("knowledge").put("version", "1-000000000000");

    assertThat(replay(answer.toString()).lines().toString())
        .contains("the knowledge changed from 1-000000000000 to");
  }

  @Test
  void replaysAReceiptWithoutItsTextWhenTheTextIsTold() {
    ObjectNode answer = answer();
    ((ObjectNode) answer.at("/receipt/request")).remove("scenario");
    byte[] file = answer.toString().getBytes(StandardCharsets.UTF_8);

    assertThat(receipts.replay(file, Optional.of(TEXT + "\n")).same()).isTrue();
    assertThatThrownBy(() -> receipts.replay(file, Optional.of("another text")))
        .isInstanceOf(BadReceipt.class)
        .hasMessageContaining("digest");
    assertThatThrownBy(() -> receipts.replay(file, Optional.empty()))
        .hasMessageContaining("--text");
  }

  @Test
  void refusesWhatIsNoReceipt() {
    assertThatThrownBy(() -> replay("{}")).hasMessageContaining("receipt");
    assertThatThrownBy(() -> replay("[")).hasMessageContaining("not JSON");
  }
}
