package org.serviceadvisor.advice.reasons;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.model.Scenario;

/**
 * The receipt of a decision: all that was asked, so that the decision can be made again, and the
 * digest of the text, so that a receipt without the text still says for which text it was.
 */
final class ReceiptJson {
  private ReceiptJson() {}

  /**
   * Writes a receipt.
   *
   * @param lang language in which the reasons are written
   */
  static ObjectNode write(Asked asked, Lang lang) {
    Scenario scenario = asked.scenario();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("digest", digest(scenario.text()));
    ObjectNode request = json.putObject("request").put("scenario", scenario.text());
    if (!scenario.options().isEmpty()) {
      scenario.options().forEach(request.putObject("options")::put);
    }
    request.put("perspective", asked.perspective().kind().word());
    request.put("asOf", asked.perspective().asOf().toString());
    scenario.lang().ifPresent(code -> request.put("lang", code.code()));
    request.put("explainIn", lang == Lang.PT ? "pt-BR" : "en");
    if (!asked.facts().isEmpty()) {
      request.set("facts", FactsJson.write(asked.facts()));
    }
    if (asked.explain()) {
      request.put("explain", true);
    }
    if (!asked.whyNot().isEmpty()) {
      asked.whyNot().forEach(request.putArray("whyNot")::add);
    }
    asked.check().ifPresent(answer -> request.put("check", answer));
    return json;
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal after its name. */
  static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
