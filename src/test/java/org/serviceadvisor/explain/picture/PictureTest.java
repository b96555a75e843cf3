package org.serviceadvisor.explain.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.serviceadvisor.explain.picture.Picture.Edge;
import org.serviceadvisor.explain.picture.Picture.Layer;
import org.serviceadvisor.explain.picture.Picture.Node;
import org.serviceadvisor.model.Lang;

class PictureTest {
  private static final Picture PICTURE =
      new Picture(
          "Tags & <quotes>",
          List.of(
              new Node("q", Layer.QUOTE, "“<b>& \"x\"; #1</b>”", "", false),
              new Node("f", Layer.FACT, "a fact", "with a note", false),
              new Node("r", Layer.RULE, "a.rule", "because", false),
              new Node("c", Layer.CANDIDATE, "One", "", false),
              new Node("d", Layer.CANDIDATE, "Other", "ruled out", true),
              new Node("a", Layer.ANSWER, "One", "confidence 90 %", false)),
          List.of(
              new Edge("q", "f", false, ""),
              new Edge("f", "r", false, ""),
              new Edge("r", "c", false, ""),
              new Edge("r", "d", true, "the limit is exceeded"),
              new Edge("c", "a", false, "")));

  @ParameterizedTest
  @EnumSource(Layout.class)
  void drawsWellFormedWithoutOverlaps(Layout layout) {
    String svg = new SvgPicture(Lang.PT).draw(PICTURE, layout);

    assertThat(SvgChecks.problems(svg)).isEmpty();
    assertThat(svg)
        .contains("the limit is exceeded", "REGRAS", "lang=\"pt-BR\"", "Tags &amp; &lt;quotes&gt;")
        .doesNotContain("<b>");
  }

  @Test
  void fitsAPhone() {
    assertThat(new SvgPicture(Lang.EN).draw(PICTURE, Layout.TALL)).contains("viewBox=\"0 0 400 ");
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void givesEqualBytes(Layout layout) {
    assertThat(new SvgPicture(Lang.EN).draw(PICTURE, layout))
        .isEqualTo(new SvgPicture(Lang.EN).draw(PICTURE, layout));
  }

  @Test
  void escapesWhatMermaidReadsAsItsOwn() {
    assertThat(MermaidPicture.write(PICTURE))
        .isEqualTo(
            """
            flowchart LR
              accTitle: Tags #amp; #lt;quotes#gt;
              n0>"“#lt;b#gt;#amp; #quot;x#quot;#59; #35;1#lt;/b#gt;”"]
              n1(["a fact<br>with a note"])
              n2["a.rule<br>because"]
              n3("One")
              n4("Other<br>ruled out")
              n5{{"One<br>confidence 90 %"}}
              n0 --> n1
              n1 --> n2
              n2 --> n3
              n2 -. "the limit is exceeded" .-x n4
              n3 --> n5
              classDef out stroke-dasharray: 4 3
              class n4 out
            """);
  }

  @Test
  void breaksLongTextsIntoLines() {
    assertThat(TextLines.of("one two three four", 60, 14, 9)).hasSizeGreaterThan(1);
    assertThat(TextLines.of("sagemaker-real-time-inference.beyond-limits", 100, 14, 9))
        .allSatisfy(line -> assertThat(TextLines.width(line, 14)).isLessThanOrEqualTo(100));
    assertThat(TextLines.of("one two three four five six", 60, 14, 2).get(1)).endsWith("…");
  }
}
