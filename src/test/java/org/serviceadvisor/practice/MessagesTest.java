package org.serviceadvisor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serviceadvisor.model.Lang;

class MessagesTest {
  private static final Pattern USED = Pattern.compile("m\\.(of|count)\\('([^']+)'");
  private static final Pattern VALUE = Pattern.compile("\\{\\d}");

  private final Messages en = Messages.in(Lang.EN);
  private final Messages pt = Messages.in(Lang.PT);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(pt.keys()).isEqualTo(en.keys());
    for (String key : en.keys()) {
      assertThat(values(pt.of(key))).as(key).isEqualTo(values(en.of(key)));
      assertThat(pt.of(key)).as(key).isNotBlank();
      assertThat(en.of(key)).as(key).isNotBlank();
    }
  }

  private static Set<String> values(String text) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = VALUE.matcher(text);
    while (matcher.find()) {
      values.add(matcher.group());
    }
    return values;
  }

  @Test
  void everyTextOfATemplateExists() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.toList()) {
        Matcher matcher = USED.matcher(Files.readString(template));
        while (matcher.find()) {
          used.add(matcher.group(2) + (matcher.group(1).equals("count") ? ".one" : ""));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(100);
    assertThat(en.keys()).containsAll(used);
  }

  @Test
  void everyTopicOfTheProjectHasAName() {
    Pool pool = Pool.load(org.serviceadvisor.boot.Built.advisor().knowledge());
    assertThat(pool.topics()).allMatch(topic -> en.has("topic." + topic));
  }

  @Test
  void numbersChooseTheirForm() {
    assertThat(en.count("bank.questions", 1)).isEqualTo("One question");
    assertThat(pt.count("bank.questions", 3)).isEqualTo("3 perguntas");
    assertThat(Messages.in(Lang.ES).lang()).isEqualTo(Lang.EN);
  }

  @Test
  void aMissingTextSaysWhich() {
    assertThatThrownBy(() -> en.of("no.such")).hasMessageContaining("no.such");
  }
}
