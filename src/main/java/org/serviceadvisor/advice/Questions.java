package org.serviceadvisor.advice;

import java.util.List;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.RankedOption;

/** What to ask when facts are missing. */
final class Questions {
  private Questions() {}

  static String between(RankedOption one, RankedOption other, Lang lang) {
    return (lang == Lang.PT
            ? "Nada no texto separa %s (%s) de %s (%s). Que requisito só um deles atende?"
            : "Nothing in the text tells %s (%s) from %s (%s). Which requirement does only one of them meet?")
        .formatted(one.id(), one.text(), other.id(), other.text());
  }

  static List<String> missing(List<String> near, Lang lang) {
    String what =
        lang == Lang.PT
            ? "Diga o que deve ser feito (por exemplo: transcrever áudio, extrair campos de formulários, gerar texto) e com que dados."
            : "Say what must be done (for example: transcribe audio, extract form fields, generate text) and with what data.";
    if (near.isEmpty()) {
      return List.of(what);
    }
    String nearest = String.join(", ", near);
    return List.of(
        what,
        (lang == Lang.PT ? "O texto lembra de longe: %s." : "The text is faintly like: %s.")
            .formatted(nearest));
  }
}
