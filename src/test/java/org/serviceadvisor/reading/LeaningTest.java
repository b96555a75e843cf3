package org.serviceadvisor.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Lang;

class LeaningTest {
  private static final List<LeanedText> KITCHEN =
      List.of(
          text("sweet", "Bake a cake with honey"),
          text("sweet", "Pour honey over the cake"),
          text("salty", "Boil the potatoes with salt"),
          text("salty", "Salt the boiled potatoes"));

  private static LeanedText text(String side, String text) {
    return new LeanedText(side, Lang.EN, "test", text);
  }

  @Test
  void leansToTheSideWhoseWordsItHas() {
    Leaning sweet = LeaningTrainer.train(KITCHEN, "sweet", Concepts.none());

    assertThat(sweet.of("a honey cake")).isPositive();
    assertThat(sweet.of("salt on potatoes")).isNegative();
    assertThat(sweet.of("the moon")).isCloseTo(0, org.assertj.core.data.Offset.offset(0.5));
    assertThat(LeaningTrainer.train(KITCHEN, "salty", Concepts.none()).of("a honey cake"))
        .isNegative();
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    Leaning leaning = LeaningTrainer.train(KITCHEN, "sweet", Concepts.none());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    leaning.write(new DataOutputStream(bytes));
    Leaning read =
        Leaning.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), WordTable.EMPTY);

    for (LeanedText known : KITCHEN) {
      assertThat(read.of(known.text())).isEqualTo(leaning.of(known.text()));
    }
  }

  @Test
  void nothingLearntLeansNowhere() {
    assertThat(LeaningTrainer.train(List.of(), "sweet", Concepts.none()).of("honey cake")).isZero();
  }

  @Test
  void saysWhichLineIsWrong(@TempDir Path rules) throws IOException {
    Path folder = Files.createDirectories(rules.resolve("leanings"));
    Files.writeString(
        folder.resolve("practice.jsonl"),
        """
        {"side":"sound","lang":"en","text":"Rotate the keys."}
        {"side":"pour","lang":"en","text":"Share the keys."}
        """);

    assertThatThrownBy(() -> LeaningFiles.read(rules, LeaningFiles.Sides.PRACTICE))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("practice.jsonl:2")
        .hasMessageContaining("'pour'")
        .hasMessageContaining("Maybe 'poor'?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Give the function a role that may read one table | Put the root user's keys in the code",
        "Dar à função um perfil com o mínimo de permissões | Compartilhar a senha do usuário raiz",
        "Evaluar el modelo con datos que no ha visto | Evaluar el modelo con los datos de entrenamiento"
      })
  void soundPracticeReadsBetterThanPoor(String sound, String poor) {
    Reader reader = Built.advisor().reader();

    assertThat(reader.soundness(OptionText.of(sound)))
        .isGreaterThan(reader.soundness(OptionText.of(poor)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deciding who may call the model | Replacing broken disks in the data center",
        "Definir quem pode chamar o modelo | Proteger o acesso físico aos prédios",
        "Clasificar los datos que se envían | Mantener el hardware de los servidores"
      })
  void tellsTheCustomersDutiesFromThoseOfAws(String customer, String aws) {
    Reader reader = Built.advisor().reader();

    assertThat(reader.customersDuty(OptionText.of(customer))).isPositive();
    assertThat(reader.customersDuty(OptionText.of(aws))).isNegative();
  }
}
