package org.serviceadvisor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeLoaderTest {
  private static final String SERVICE =
      """
      services:
        - id: polly
          kind: service
          name: {en: Amazon Polly, pt-BR: Amazon Polly}
          names: {any: [Polly]}
          purpose: {en: Text to speech., pt-BR: Texto em fala.}
          docs: https://docs.aws.amazon.com/polly/
          lifecycle: {state: active}
          checked: 2026-11-22
          confidence: verified-in-source
      """;

  @TempDir Path rules;

  private void write(String file, String content) throws IOException {
    Path path = rules.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Knowledge load() {
    return KnowledgeLoader.load(KnowledgeFiles.readFolder(rules));
  }

  @Test
  void loadsASoundFolder() throws IOException {
    write("catalog/services/a.yaml", SERVICE);
    assertThat(load().services()).containsOnlyKeys("polly");
  }

  @Test
  void namesTheFileAndLineOfAnAddressThatIsNotHttps() throws IOException {
    write("catalog/services/a.yaml", SERVICE.replace("https://docs", "http://docs"));
    assertThatThrownBy(this::load)
        .hasMessageStartingWith("catalog/services/a.yaml:7:")
        .hasMessageContaining("http://docs.aws");
  }

  @Test
  void namesABadDateAndShowsAGoodOne() throws IOException {
    write("catalog/services/a.yaml", SERVICE.replace("2026-11-22", "22/11/2026"));
    assertThatThrownBy(this::load)
        .hasMessageContaining("22/11/2026")
        .hasMessageContaining("\nMaybe write it as 2026-11-22?");
  }

  @Test
  void namesAMissingLanguage() throws IOException {
    write("catalog/services/a.yaml", SERVICE.replace(", pt-BR: Texto em fala.", ""));
    assertThatThrownBy(this::load).hasMessageContaining("'pt-BR' is missing");
  }

  @Test
  void refusesTheSameServiceTwice() throws IOException {
    write("catalog/services/a.yaml", SERVICE);
    write("catalog/services/b.yaml", SERVICE);
    assertThatThrownBy(this::load)
        .hasMessageContaining("services/b.yaml:2")
        .hasMessageContaining("'polly' is defined twice");
  }

  @Test
  void suggestsTheServiceThatWasMeant() throws IOException {
    write("catalog/services/a.yaml", SERVICE);
    write(
        "catalog/limits.yaml",
        "limits: [{service: poly, measure: payload, max: 1, text: {en: a, pt-BR: b}, checked: 2026-11-22, docs: 'https://a'}]");
    assertThatThrownBy(this::load).hasMessageContaining("unknown service 'poly'\nMaybe 'polly'?");
  }

  @Test
  void refusesVocabularyOfAnUnknownNeed() throws IOException {
    write("catalog/services/a.yaml", SERVICE);
    write(
        "catalog/needs/a.yaml",
        "needs: [{id: text-to-speech, kind: need, label: {en: speak, pt-BR: falar}}]");
    write(
        "vocabulary/a.yaml",
        "signals: {text-to-spech: {phrases: {en: [x y]}, examples: {'yes': {en: [x y]}}}}");
    assertThatThrownBy(this::load).hasMessageContaining("Maybe 'text-to-speech'?");
  }

  @Test
  void refusesARuleNoteWithoutASilentExample() throws IOException {
    write("catalog/services/a.yaml", SERVICE);
    write(
        "speech/a.yaml",
        "rules: [{rule: polly.speak, status: stable, checked: 2026-11-22, docs: ['https://a'], because: {en: a, pt-BR: b}, examples: {firing: [x], silent: []}}]");
    assertThatThrownBy(this::load).hasMessageContaining("needs a firing and a silent example");
  }

  @Test
  void saysWhereYamlIsBroken() throws IOException {
    write("catalog/services/a.yaml", "services:\n  - id: [polly\n");
    assertThatThrownBy(this::load).hasMessageStartingWith("catalog/services/a.yaml:3:1:");
  }

  @Test
  void compactFormIsTheSameKnowledge() throws IOException {
    KnowledgeFiles files = KnowledgeFiles.readFolder(Path.of("rules"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    files.write(new DataOutputStream(bytes));
    KnowledgeFiles again =
        KnowledgeFiles.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(KnowledgeLoader.load(again)).isEqualTo(KnowledgeLoader.load(files));
  }
}
