package org.serviceadvisor.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.serviceadvisor.advice.Advisor;
import org.serviceadvisor.model.Lang;

/**
 * Answers a stream of questions line by line, all with one advisor. A line that is wrong gets a
 * problem and the rest goes on.
 *
 * @param accepted language of the reasons where a line does not say
 * @param instance path of the request
 */
record Batch(
    Advisor advisor,
    Answers answers,
    JsonBody json,
    ObjectMapper mapper,
    Optional<Lang> accepted,
    String instance,
    Logger log) {
  static final int MOST_LINES = 100_000;

  /** Answers until the lines end. */
  void answer(Lines lines, OutputStream out) throws IOException {
    ObjectWriter writer = mapper.writer();
    Optional<Lines.Line> line = next(lines, out);
    while (line.isPresent() && line.get().number() <= MOST_LINES) {
      if (!line.get().isBlank()) {
        write(answer(line.get()), writer, out);
      }
      line = next(lines, out);
    }
    if (line.isPresent()) {
      String detail = "a batch has at most %d lines".formatted(MOST_LINES);
      write(problem(line.get().number(), problem(ProblemType.TOO_LARGE, detail)), writer, out);
    }
  }

  /** Where the stream breaks off, the last line of the answer says so. */
  private Optional<Lines.Line> next(Lines lines, OutputStream out) throws IOException {
    try {
      return lines.next();
    } catch (BodyBrokeOff e) {
      String detail =
          "the body did not come to its end in time; lines before this one are answered";
      write(problem(0, problem(ProblemType.REQUEST_TIMEOUT, detail)), mapper.writer(), out);
      return Optional.empty();
    }
  }

  private static void write(ObjectNode answer, ObjectWriter writer, OutputStream out)
      throws IOException {
    out.write(writer.writeValueAsBytes(answer));
    out.write('\n');
    out.flush();
  }

  private ObjectNode answer(Lines.Line line) {
    try {
      if (line.tooLong()) {
        throw new TooLarge(JsonBody.MOST_BYTES);
      }
      return decision(line.number(), json.read(line.bytes()));
    } catch (BrokenJson e) {
      return problem(
          line.number(), problem(ProblemType.BROKEN_JSON, String.valueOf(e.getMessage())));
    } catch (TooLarge e) {
      return problem(line.number(), problem(ProblemType.TOO_LARGE, String.valueOf(e.getMessage())));
    }
  }

  private ObjectNode decision(int number, JsonNode body) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("line", number);
    if (body instanceof ObjectNode question && question.has("id")) {
      answer.set("id", question.remove("id"));
    }
    try {
      answer.set("decision", answers.answer(advisor, body, accepted).json());
    } catch (InvalidRequest e) {
      answer.set("problem", mapper.valueToTree(Problem.of(e, instance)));
    } catch (RuntimeException e) {
      String id = UUID.randomUUID().toString();
      log.errorf(e, "error %s at line %d of a batch", id, number);
      answer.set(
          "problem",
          mapper.valueToTree(
              problem(ProblemType.INTERNAL_ERROR, "the server's log has it under " + id)));
    }
    return answer;
  }

  private Problem problem(ProblemType type, String detail) {
    return Problem.of(type, detail, instance);
  }

  private ObjectNode problem(int number, Problem problem) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("line", number);
    answer.set("problem", mapper.valueToTree(problem));
    return answer;
  }
}
