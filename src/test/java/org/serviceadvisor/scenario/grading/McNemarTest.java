package org.serviceadvisor.scenario.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {

  /** Values of the binomial and the normal distribution, computed with another program. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 5, 0.0625",
    "1, 9, 0.021484375",
    "10, 10, 1",
    "3, 12, 0.03515625",
    "600, 500, 0.00283613",
    "500, 1500, 0"
  })
  void tellsChanceFromChange(long broken, long fixed, double p) {
    assertThat(McNemar.pValue(broken, fixed)).isCloseTo(p, within(1e-6));
    assertThat(McNemar.pValue(fixed, broken)).isEqualTo(McNemar.pValue(broken, fixed));
  }
}
