package org.serviceadvisor.scenario.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Lifecycle;

/**
 * A key that names a service which was renamed, is closed to new customers, or has ended or will.
 *
 * @param service id in the catalogue
 * @param name its name
 * @param state what may still be done with it
 * @param since first day of the state
 * @param successor what AWS names instead, by name
 * @param sources where it was read
 */
public record StaleKey(
    String service,
    String name,
    Lifecycle.State state,
    Optional<LocalDate> since,
    Optional<String> successor,
    List<String> sources) {
  public StaleKey {
    sources = List.copyOf(sources);
  }

  /** All of it in a sentence; readers of Spanish get English. */
  public String sentence(Lang lang) {
    return lang == Lang.PT ? inPortuguese() : inEnglish();
  }

  private String inEnglish() {
    if (state == Lifecycle.State.RENAMED) {
      return "the key has an old name of %s%s"
          .formatted(name, since.map(day -> ", so called since " + day).orElse(""));
    }
    return "%s is %s%s%s"
        .formatted(
            name,
            state.word().replace('-', ' '),
            since.map(day -> " since " + day).orElse(""),
            successor.map(other -> "; instead: " + other).orElse(""));
  }

  private String inPortuguese() {
    if (state == Lifecycle.State.RENAMED) {
      return "o gabarito traz um nome antigo de %s%s"
          .formatted(name, since.map(day -> ", assim chamado desde " + day).orElse(""));
    }
    String now =
        switch (state) {
          case CLOSED_TO_NEW_CUSTOMERS -> "está fechado para novos clientes";
          case END_OF_SUPPORT -> "não aceita novos usuários, com fim do suporte anunciado";
          case ENDED -> "foi encerrado";
          case ACTIVE, RENAMED -> "está ativo";
        };
    return "%s %s%s%s"
        .formatted(
            name,
            now,
            since.map(day -> " (desde " + day + ")").orElse(""),
            successor.map(other -> "; em seu lugar: " + other).orElse(""));
  }
}
