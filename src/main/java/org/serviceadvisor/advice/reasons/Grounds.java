package org.serviceadvisor.advice.reasons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serviceadvisor.advice.OptionFeature;
import org.serviceadvisor.model.Lang;

/**
 * Tells what puts one option before another where no rule quotes the text: the kinds of evidence
 * that weigh most between the two, as they were weighed.
 */
final class Grounds {
  private static final int MOST = 2;

  /** A second ground is told when it weighs this share of the first. */
  private static final double WORTH_TELLING = 0.4;

  private final Inquiry inquiry;
  private final Stances stances;
  private final boolean pt;

  Grounds(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.stances = new Stances(inquiry);
    this.pt = inquiry.lang() == Lang.PT;
  }

  /** Why the first option comes before the second; empty where nothing that has a name does. */
  Optional<String> before(String one, String other) {
    List<Map.Entry<Ground, Double>> grounds =
        weights(one, other).entrySet().stream()
            .filter(ground -> ground.getValue() > 0)
            .sorted(Map.Entry.<Ground, Double>comparingByValue().reversed())
            .toList();
    if (grounds.isEmpty()) {
      return Optional.empty();
    }
    double least = grounds.get(0).getValue() * WORTH_TELLING;
    return Optional.of(
        grounds.stream()
            .limit(MOST)
            .filter(ground -> ground.getValue() >= least)
            .map(ground -> clause(ground.getKey(), one, other))
            .collect(Collectors.joining(pt ? ", e " : ", and ")));
  }

  private Map<Ground, Double> weights(String one, String other) {
    Map<String, Map<OptionFeature, Double>> weighed = inquiry.weighed();
    return Ground.between(
        weighed.getOrDefault(one, Map.of()), weighed.getOrDefault(other, Map.of()));
  }

  private String clause(Ground ground, String one, String other) {
    boolean inverted = inquiry.reading().inverted();
    return switch (ground) {
      case CLOSER -> inverted ? further(one, other) : closer(one, other);
      case PHRASES ->
          inverted
              ? said(
                  "frases do texto falam a favor de %2$s",
                  "phrases of the text speak for %2$s", one, other)
              : said(
                  "frases do texto falam a favor de %s",
                  "phrases of the text speak for %s", one, other);
      case SUBJECT ->
          inverted
              ? said(
                  "%2$s descreve aquilo de que trata a pergunta",
                  "%2$s describes what the question is about", one, other)
              : said(
                  "%s descreve aquilo de que trata a pergunta",
                  "%s describes what the question is about", one, other);
      case DEFINES ->
          inverted
              ? said(
                  "%2$s diz o que é ou faz aquilo que se pergunta",
                  "%2$s says what the thing asked about is or does", one, other)
              : said(
                  "%s diz o que é ou faz aquilo que se pergunta",
                  "%s says what the thing asked about is or does", one, other);
      case APT -> inverted ? stances.apt(other, one) : stances.apt(one, other);
      case PRACTICE -> stances.practice(one, other);
      case DUTY -> stances.duty(one, other);
      case RULES ->
          inverted
              ? said("há regras contra %s", "rules speak against %s", one, other)
              : said("há regras contra %2$s", "rules speak against %2$s", one, other);
      case THERE ->
          inverted
              ? said(
                  "o que %s cita já existe no cenário",
                  "what %s names is there already", one, other)
              : said(
                  "o que %2$s cita já existe no cenário",
                  "what %2$s names is there already", one, other);
      case ORDER ->
          said(
              "os passos de %s vêm na ordem certa",
              "the steps of %s come in the order needed", one, other);
    };
  }

  private String closer(String one, String other) {
    Optional<String> label = described(one).filter(l -> !described(other).equals(Optional.of(l)));
    return label
        .map(
            l ->
                said(
                    "o que %s descreve (“"
                        + l
                        + "”) está mais perto do que se pede do que o que diz %s",
                    "what %s describes (“" + l + "”) is closer to what is asked than what %s says",
                    one,
                    other))
        .orElseGet(
            () ->
                said(
                    "o que %s diz está mais perto do que se pede do que o que diz %s",
                    "what %s says is closer to what is asked than what %s says", one, other));
  }

  private String further(String one, String other) {
    return said(
        "o que %s diz combina menos com o texto do que o que diz %s, e a pergunta quer o que não combina",
        "what %s says goes less with the text than what %s says, and the question asks for what does not fit",
        one,
        other);
  }

  private Optional<String> described(String option) {
    return inquiry.consultation().clearlyDescribedBy(option).map(inquiry.words()::label);
  }

  private String said(String inPortuguese, String inEnglish, String one, String other) {
    return (pt ? inPortuguese : inEnglish).formatted(one, other);
  }
}
