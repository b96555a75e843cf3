package org.serviceadvisor.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.knowledge.FactDefinition;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.FactEdit;
import org.serviceadvisor.model.FactEdits;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Measure;
import org.serviceadvisor.model.Perspective;

/** Puts facts, numbers and changes of facts into words, in English or Portuguese. */
public final class FactWords {
  private static final double KILO = 1024;
  private static final List<String> SIZES = List.of("bytes", "KB", "MB", "GB", "TB", "PB");

  private static final int LONGEST_OPTION = 70;

  private final Knowledge knowledge;
  private final Map<String, String> options;
  private final boolean pt;
  private final Lang lang;

  /**
   * Words for one question.
   *
   * @param options texts of the options by id; empty for an open question
   * @param lang language of the words
   */
  public FactWords(Knowledge knowledge, Map<String, String> options, Lang lang) {
    this.knowledge = knowledge;
    this.options = Map.copyOf(options);
    this.lang = lang;
    this.pt = lang == Lang.PT;
  }

  /** The label of a need or constraint, as it stands in the catalogue. */
  public String label(String fact) {
    return Optional.ofNullable(knowledge.facts().get(fact))
        .map(definition -> definition.label().in(lang))
        .orElse(fact);
  }

  /** A need or constraint as a noun phrase that reads well after "with" and "without". */
  public String noun(String fact) {
    FactDefinition definition = knowledge.facts().get(fact);
    if (definition != null && definition.noun().isPresent()) {
      return definition.noun().get().in(lang);
    }
    boolean need = definition == null || definition.kind() == FactDefinition.Kind.NEED;
    String what =
        need ? (pt ? "a necessidade" : "the need") : (pt ? "a condição" : "the condition");
    return "%s “%s”".formatted(what, label(fact));
  }

  /** Changes of facts as the opening of a sentence: "With ... and without ...". */
  public String opening(FactEdits edits, Map<Measure, String> before) {
    List<String> with = new ArrayList<>();
    List<String> without = new ArrayList<>();
    edits.given().forEach(fact -> with.add(noun(fact)));
    edits.of(FactEdit.Measured.class).forEach(edit -> with.add(measured(edit, before)));
    edits.withdrawn().forEach(fact -> without.add(noun(fact)));
    edits.of(FactEdit.Unmeasured.class).forEach(edit -> without.add(measure(edit.measure())));
    edits.of(FactEdit.Unnamed.class).forEach(edit -> without.add(named(edit.service())));
    List<String> parts = new ArrayList<>();
    if (!with.isEmpty()) {
      parts.add((pt ? "com " : "with ") + all(with));
    }
    if (!without.isEmpty()) {
      parts.add((pt ? "sem " : "without ") + joined(without, pt ? " nem " : " or "));
    }
    edits.forWhom().ifPresent(kind -> parts.add(forWhom(kind)));
    return capital(String.join(pt ? " e " : " and ", parts));
  }

  private String measured(FactEdit.Measured edit, Map<Measure, String> before) {
    String amount = amount(edit.measure(), edit.value());
    String text =
        switch (edit.measure()) {
          case PAYLOAD -> (pt ? "payloads de %s%s" : "payloads of %s%s");
          case DATASET -> (pt ? "%s%s de dados ao todo" : "%s%s of data in all");
          case LATENCY -> (pt ? "resposta em %s%s" : "an answer within %2$s");
          case RUN_TIME -> (pt ? "%s%s de trabalho por requisição" : "%s%s of work a request");
          case TRAFFIC -> (pt ? "%s%s de tráfego" : "%s%s of traffic");
          case PERCENT, COUNT -> "%s%s";
        };
    String phrase = text.formatted(isLimit(edit) ? (pt ? "até " : "up to ") : "", amount);
    return before.containsKey(edit.measure())
        ? "%s %s “%s”"
            .formatted(phrase, pt ? "em vez de" : "instead of", before.get(edit.measure()))
        : phrase;
  }

  private boolean isLimit(FactEdit.Measured edit) {
    return knowledge.limits().stream()
        .anyMatch(limit -> limit.measure() == edit.measure() && limit.max() == edit.value());
  }

  private String measure(Measure measure) {
    return switch (measure) {
      case PAYLOAD -> pt ? "tamanho de payload informado" : "a stated payload size";
      case DATASET -> pt ? "volume de dados informado" : "a stated size of the data";
      case LATENCY -> pt ? "tempo de resposta informado" : "a stated response time";
      case RUN_TIME -> pt ? "tempo de processamento informado" : "a stated processing time";
      case TRAFFIC -> pt ? "volume de tráfego informado" : "a stated rate of requests";
      case PERCENT -> pt ? "porcentagem informada" : "a stated percentage";
      case COUNT -> pt ? "quantidade informada" : "a stated number";
    };
  }

  /** What a number measures, as a question. */
  public String ask(Measure measure) {
    return switch (measure) {
      case PAYLOAD -> pt ? "Qual o tamanho de cada requisição?" : "How large is one request?";
      case DATASET -> pt ? "Qual o volume total dos dados?" : "How much data is there in all?";
      case LATENCY ->
          pt ? "Em quanto tempo a resposta é necessária?" : "How soon is the answer needed?";
      case RUN_TIME ->
          pt
              ? "Quanto tempo leva o trabalho em uma requisição?"
              : "How long does the work on one request take?";
      case TRAFFIC ->
          pt ? "Quantas requisições chegam por segundo?" : "How many requests arrive a second?";
      case PERCENT -> pt ? "Qual é a porcentagem?" : "What is the percentage?";
      case COUNT -> pt ? "Quantos são?" : "How many are there?";
    };
  }

  /** A number as people write it: 4 MB, 15 minutes. */
  public String amount(Measure measure, double value) {
    return switch (measure) {
      case PAYLOAD, DATASET -> size(value);
      case LATENCY, RUN_TIME -> time(value);
      case TRAFFIC -> number(value) + (pt ? " requisições por segundo" : " requests a second");
      case PERCENT -> number(value) + " %";
      case COUNT -> number(value);
    };
  }

  private String size(double bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= KILO && unit < SIZES.size() - 1) {
      value /= KILO;
      unit++;
    }
    return number(value) + " " + SIZES.get(unit);
  }

  private String time(double seconds) {
    if (seconds > 60 && seconds % 3600 == 0) {
      return counted(seconds / 3600, pt ? "hora" : "hour");
    }
    if (seconds > 60 && seconds % 60 == 0) {
      return counted(seconds / 60, pt ? "minuto" : "minute");
    }
    return counted(seconds, pt ? "segundo" : "second");
  }

  private String counted(double value, String unit) {
    return number(value) + " " + unit + (value == 1 ? "" : "s");
  }

  private String number(double value) {
    String text =
        value == Math.rint(value)
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.1f", value);
    return pt ? text.replace('.', ',') : text;
  }

  private String named(String service) {
    String name = knowledge.service(service).name().in(lang);
    return pt ? "a menção a " + name : "the mention of " + name;
  }

  /** For whom a decision is made, as a part of a sentence. */
  public String forWhom(Perspective.Kind kind) {
    return switch (kind) {
      case EXAM -> pt ? "para o exame" : "for the exam";
      case EXISTING_ACCOUNT ->
          pt
              ? "para uma conta que já usa o serviço"
              : "for an account that uses the service already";
      case NEW_ACCOUNT -> pt ? "para uma conta nova" : "for a new account";
    };
  }

  /** The answer of an outcome as the subject of a sentence; empty for none. */
  public String answer(Outcome outcome) {
    return outcome.options().isEmpty()
        ? names(outcome.services())
        : all(outcome.options().stream().map(this::option).toList());
  }

  /** An option by its id and text, the text cut where it is long. */
  public String option(String id) {
    String text = options.getOrDefault(id, "").strip().replaceAll("\\s+", " ");
    String shown =
        text.length() <= LONGEST_OPTION
            ? text.replaceAll("\\.$", "")
            : text.substring(
                    0,
                    text.lastIndexOf(' ', LONGEST_OPTION) < 1
                        ? LONGEST_OPTION
                        : text.lastIndexOf(' ', LONGEST_OPTION))
                + "…";
    return shown.isEmpty() ? id : "%s (%s)".formatted(id, shown);
  }

  /** Names of services that follow each other. */
  public String names(List<String> services) {
    return String.join(
        pt ? ", depois " : ", then ",
        services.stream().map(id -> knowledge.service(id).name().in(lang)).toList());
  }

  /** Phrases joined by "and". */
  public String all(List<String> parts) {
    return joined(parts, pt ? " e " : " and ");
  }

  private static String joined(List<String> parts, String last) {
    int n = parts.size();
    return n < 2
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, n - 1)) + last + parts.get(n - 1);
  }

  /** A text whose first letter is a capital. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
