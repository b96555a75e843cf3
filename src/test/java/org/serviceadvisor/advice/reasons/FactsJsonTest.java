package org.serviceadvisor.advice.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;

class FactsJsonTest {
  private final FactsJson facts = new FactsJson(Built.advisor().knowledge());

  private FactEdits read(String json) {
    try {
      return facts.read(new ObjectMapper().readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void readsEveryKindOfFactAndWritesItBack() {
    FactEdits edits =
        read(
            """
            ["intermittent-traffic", {"id": "large-payload", "holds": false},
             {"measure": "payload", "value": 4194304}, {"measure": "run-time", "holds": false},
             {"context": "s3", "holds": false}, {"perspective": "new-account"}]\
            """);

    assertThat(edits.list())
        .containsExactly(
            new FactEdit.Give("intermittent-traffic"),
            new FactEdit.Withdraw("large-payload"),
            new FactEdit.Measured(Measure.PAYLOAD, 4_194_304),
            new FactEdit.Unmeasured(Measure.RUN_TIME),
            new FactEdit.Unnamed("s3"),
            new FactEdit.ForWhom(Perspective.Kind.NEW_ACCOUNT));
    assertThat(facts.read(FactsJson.write(edits))).isEqualTo(edits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id": "x"}                                     | must be a list
          ["intermitent-traffic"]                         | Maybe 'intermittent-traffic'
          [{"measure": "payload", "value": "4 MB"}]       | must be a number of bytes
          [{"measure": "payload", "value": -1}]           | zero or more
          [{"measure": "weight", "value": 1}]             | unknown measure
          [{"context": "s3"}]                             | a fact is
          [{"id": "large-payload", "holds": "no"}]        | must be true or false
          ["large-payload", "large-payload"]              | given twice
          [7]                                             | a fact is
          """)
  void saysWhatIsWrong(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(BadFacts.class).hasMessageContaining(message);
  }

  @Test
  void readsFactsOfACommandLine() {
    FactsText text = new FactsText(Built.advisor().knowledge());

    assertThat(text.read(List.of("large-payload", "payload=4194304"), List.of("run-time")).list())
        .containsExactly(
            new FactEdit.Give("large-payload"),
            new FactEdit.Measured(Measure.PAYLOAD, 4_194_304),
            new FactEdit.Unmeasured(Measure.RUN_TIME));
  }
}
