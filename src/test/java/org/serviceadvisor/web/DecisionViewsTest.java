package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.advice.reasons.Inquiry;
import org.serviceadvisor.advice.reasons.Reasons;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Messages;

class DecisionViewsTest {
  private static DecisionView view(Scenario scenario, Lang lang) {
    Inquiry inquiry =
        new Reasons(Built.advisor())
            .about(scenario, Built.exam(), Optional.of(lang), FactEdits.NONE);
    return new DecisionViews(Built.advisor().knowledge(), Messages.in(lang)).of(scenario, inquiry);
  }

  private static Scenario withoutRule() {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put("A", "The temperature, so that the model selects less probable words");
    ways.put("B", "The chunking strategy, so that the pieces are smaller and more focused");
    return Scenario.withOptions(
        "Retrieved parts contain too much unrelated text. What should be adjusted?", ways);
  }

  @Test
  void tellsHowMuchMisreadingAnAnswerStands() {
    Scenario speech = Scenario.open("Recorded calls have to be converted into text.");

    assertThat(view(speech, Lang.EN).robustness().orElseThrow()).contains("misread");
    assertThat(view(speech, Lang.PT).robustness().orElseThrow()).contains("mal lido");
    assertThat(view(Scenario.open("xyzzy plugh"), Lang.EN).robustness()).isEmpty();
  }

  @Test
  void givesAReasonWhereNoRuleDoesAndOnlyThere() {
    DecisionView unruled = view(withoutRule(), Lang.EN);
    DecisionView ruled =
        view(Scenario.open("Recorded calls have to be converted into text."), Lang.EN);

    assertThat(unruled.reasons()).isEmpty();
    assertThat(unruled.because().orElseThrow()).startsWith("No rule speaks for it;");
    assertThat(view(withoutRule(), Lang.PT).because().orElseThrow())
        .startsWith("Nenhuma regra fala a favor dela;");
    assertThat(ruled.reasons()).isNotEmpty();
    assertThat(ruled.because()).isEmpty();
  }
}
