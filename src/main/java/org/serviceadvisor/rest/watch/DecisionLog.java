package org.serviceadvisor.rest.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Writes a line of JSON for each decision, when a file is configured. Of the text it holds the
 * SHA-256 digest only, unless the operator allows more.
 */
@Singleton
final class DecisionLog {
  private final Optional<Path> file;
  private final boolean withText;
  private final ObjectMapper json = new ObjectMapper();

  DecisionLog(
      @ConfigProperty(name = "advisor.decision-log.file") Optional<Path> file,
      @ConfigProperty(name = "advisor.decision-log.text") boolean withText) {
    this.file = file;
    this.withText = withText;
  }

  void add(Decided decided) {
    file.ifPresent(path -> append(path, line(decided)));
  }

  private ObjectNode line(Decided decided) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("at", Instant.now().toString());
    line.put("requestId", Objects.toString(MDC.get(RequestIds.KEY), ""));
    line.put("knowledge", decided.knowledge().version());
    line.put("textSha256", digest(decided.scenario().text()));
    if (withText) {
      line.put("text", decided.scenario().text());
    }
    line.put("lang", decided.decision().findings().lang().code());
    line.put("perspective", decided.perspective());
    line.put("outcome", decided.outcome());
    decided.services().forEach(line.putArray("services")::add);
    decided.options().forEach(line.putArray("options")::add);
    line.put("confidence", Math.round(decided.confidence() * 1000) / 1000.0);
    line.put("micros", decided.took().toNanos() / 1000);
    return line;
  }

  /** Whole lines only, whoever else writes. */
  private synchronized void append(Path path, ObjectNode line) {
    try {
      Files.write(
          path,
          (json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of the decision log is always JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the decision log " + path, e);
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
