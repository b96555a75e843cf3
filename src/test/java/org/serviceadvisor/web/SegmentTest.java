package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Role;
import org.serviceadvisor.model.Signal;

class SegmentTest {
  private static final String TEXT = "requests of 800 MB, 20 minutes";

  private static Signal signal(int start, int end) {
    return new Signal(
        "x", TEXT.substring(start, end), start, end, Role.values()[0], 1, Signal.Origin.PHRASE);
  }

  @Test
  void evidenceWinsWhereBothOverlapAndNothingIsLost() {
    List<Segment> segments =
        Segment.of(TEXT, List.of(signal(12, 18)), List.of(signal(0, 18), signal(20, 30)));
    assertThat(segments)
        .containsExactly(
            new Segment("requests of", false, true),
            new Segment(" ", false, false),
            new Segment("800 MB", true, false),
            new Segment(", ", false, false),
            new Segment("20 minutes", false, true));
    assertThat(segments.stream().map(Segment::text).collect(Collectors.joining())).isEqualTo(TEXT);
  }
}
