package org.serviceadvisor.scenario.input;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The names that fields have in JSON, YAML and CSV files of many hands. */
enum Fields {
  ID("id"),
  LANG("lang", "language", "idioma"),
  DOMAIN("domain", "dominio", "domínio"),
  TOPIC("topic", "category", "tema", "topico", "tópico", "categoria"),
  STEM(
      "scenario",
      "question",
      "questionText",
      "question_text",
      "prompt",
      "pergunta",
      "pregunta",
      "enunciado",
      "stem",
      "text"),
  KIND("kind", "form"),
  PROMPTS("prompts", "premises", "premissas", "premisas"),
  OPTIONS("options", "choices", "opcoes", "opções", "alternativas", "opciones", "answerOptions"),
  KEY(
      "expected",
      "correct",
      "correctAnswer",
      "correct_answer",
      "correctAnswers",
      "correct_answers",
      "correctId",
      "correctIndex",
      "correct_option",
      "answer",
      "answers",
      "respostas_corretas",
      "resposta_correta",
      "resposta",
      "respuesta_correcta",
      "respuesta",
      "gabarito"),
  GIVEN("given", "selected", "userAnswer", "user_answer"),
  WHY(
      "why",
      "explanation",
      "rationale",
      "feedback",
      "explicacao",
      "explicação",
      "justificativa",
      "explicacion",
      "explicación"),
  /** Fields of the canonical form that say where a scenario comes from. */
  ORIGIN("services", "source", "licence");

  private final List<String> names;

  Fields(String... names) {
    this.names = List.of(names);
  }

  /** The names, the canonical one first. */
  List<String> names() {
    return names;
  }

  /** Whether a heading or field has one of the names; case does not matter. */
  boolean isNamed(String name) {
    return names.stream().anyMatch(known -> fold(known).equals(fold(name)));
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  /** The names of the canonical form. */
  static Set<String> canonical() {
    Set<String> all = new TreeSet<>(ORIGIN.names);
    Stream.of(values()).forEach(field -> all.add(field.names.get(0)));
    return all;
  }
}
