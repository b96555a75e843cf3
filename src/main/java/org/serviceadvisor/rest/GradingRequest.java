package org.serviceadvisor.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.model.Perspective;
import org.serviceadvisor.scenario.grading.Bar;
import org.serviceadvisor.scenario.grading.Marker;
import org.serviceadvisor.scenario.grading.Plan;
import org.serviceadvisor.scenario.grading.Selection;
import org.serviceadvisor.scenario.input.Format;

/**
 * What the query and the headers of a grading ask for.
 *
 * @param name name of the file, for messages and its ending
 * @param format format, where it was said
 * @param indexBase from what numeric keys count, where it was said
 * @param plan how it is graded
 */
record GradingRequest(String name, Optional<Format> format, OptionalInt indexBase, Plan plan) {
  private static final int MOST_JOBS = 2;
  private static final int LONGEST_NAME = 200;

  /** Endings that stand for media types which name one format. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "application/json", ".json",
          "application/yaml", ".yaml",
          "application/x-yaml", ".yaml",
          "text/yaml", ".yaml",
          "text/csv", ".csv",
          "text/markdown", ".md",
          "application/xml", ".xml",
          "text/xml", ".xml",
          "application/zip", ".zip");

  /**
   * Reads the parameters.
   *
   * @throws InvalidRequest with all violations
   */
  static GradingRequest read(
      Optional<String> name,
      Optional<String> from,
      Optional<String> indexBase,
      Optional<String> answers,
      Optional<String> perspective,
      Optional<String> asOf,
      Optional<String> lint,
      HttpHeaders headers) {
    Violations violations = new Violations();
    Optional<Format> format =
        from.flatMap(word -> known("from", word, Format.of(word), Format.words(), violations));
    OptionalInt base = base(indexBase, violations);
    Marker.Whose whose =
        answers
            .flatMap(
                word ->
                    known(
                        "answers",
                        word,
                        Marker.Whose.of(word),
                        Arrays.stream(Marker.Whose.values()).map(Marker.Whose::word).toList(),
                        violations))
            .orElse(Marker.Whose.AUTO);
    Perspective.Kind kind =
        perspective
            .flatMap(
                word ->
                    known(
                        "perspective",
                        word,
                        Perspective.Kind.of(word),
                        Arrays.stream(Perspective.Kind.values())
                            .map(Perspective.Kind::word)
                            .toList(),
                        violations))
            .orElse(Perspective.Kind.EXAM);
    LocalDate day = day(asOf, violations);
    boolean wantsLint =
        lint.flatMap(
                word ->
                    known(
                        "lint",
                        word,
                        Optional.of(word).filter(List.of("true", "false")::contains),
                        List.of("true", "false"),
                        violations))
            .map(Boolean::valueOf)
            .orElse(false);
    violations.stop();
    Plan plan =
        new Plan(
            new Perspective(kind, day),
            new Marker(whose, false),
            Selection.all(),
            Bar.perfect(),
            Optional.empty(),
            Math.min(MOST_JOBS, Runtime.getRuntime().availableProcessors()),
            false,
            wantsLint,
            false);
    return new GradingRequest(
        fileName(name, headers),
        GradingsResource.isNdjson(headers.getMediaType())
            ? format.or(() -> Optional.of(Format.JSON_LINES))
            : format,
        base,
        plan);
  }

  private static <T> Optional<T> known(
      String parameter, String word, Optional<T> value, List<String> words, Violations violations) {
    if (value.isEmpty()) {
      violations.addParameter(
          parameter,
          KnowledgeException.unknownMessage("value", Sendable.word(word), words)
              + "\nKnown: "
              + String.join(", ", words));
    }
    return value;
  }

  private static OptionalInt base(Optional<String> word, Violations violations) {
    return word.flatMap(
            text ->
                known(
                    "indexBase",
                    text,
                    Optional.of(text).filter(List.of("0", "1")::contains),
                    List.of("0", "1"),
                    violations))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  private static LocalDate day(Optional<String> text, Violations violations) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (text.isEmpty()) {
      return today;
    }
    try {
      return LocalDate.parse(text.get());
    } catch (DateTimeParseException e) {
      violations.addParameter(
          "asOf",
          "not a date: '%s'\nMaybe write it as 2026-11-22?".formatted(Sendable.word(text.get())));
      return today;
    }
  }

  private static String fileName(Optional<String> name, HttpHeaders headers) {
    return name.map(text -> text.substring(0, Math.min(LONGEST_NAME, text.length())))
        .orElseGet(
            () ->
                "body"
                    + Optional.ofNullable(headers.getMediaType())
                        .map(GradingRequest::ending)
                        .orElse(""));
  }

  private static String ending(MediaType type) {
    return ENDINGS.getOrDefault(type.getType() + "/" + type.getSubtype(), "");
  }
}
