package org.serviceadvisor.scenario.grading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.serviceadvisor.scenario.IdDigests;

/** What an earlier JSON report said: which ids were right and which were not, as digests. */
public final class Baseline {
  private final String name;
  private final IdDigests right = IdDigests.forHeap();
  private final IdDigests missed = IdDigests.forHeap();

  private Baseline(String name) {
    this.name = name;
  }

  /**
   * Reads a JSON report.
   *
   * @param name its name, for messages
   * @throws IllegalArgumentException when it is no such report
   */
  public static Baseline read(String name, InputStream in) throws IOException {
    Baseline baseline = new Baseline(name);
    try (JsonParser json = new JsonFactory().createParser(in)) {
      if (!baseline.find(json)) {
        throw new IllegalArgumentException(
            "'%s' is no JSON report: it has no list 'results'".formatted(name));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "'%s' is no JSON report: %s".formatted(name, e.getOriginalMessage()), e);
    }
    return baseline;
  }

  private boolean find(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean results = json.currentName().equals("results");
      JsonToken value = json.nextToken();
      if (results && value == JsonToken.START_ARRAY) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          result(json);
        }
        return true;
      }
      json.skipChildren();
    }
    return false;
  }

  private void result(JsonParser json) throws IOException {
    String id = "";
    String status = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("id")) {
        id = json.getText();
      } else if (field.equals("status")) {
        status = json.getText();
      }
      json.skipChildren();
    }
    switch (status) {
      case "correct" -> right.add(id);
      case "wrong", "abstained" -> missed.add(id);
      default -> {
        // Invalid and unmarked records cannot get better or worse.
      }
    }
  }

  String name() {
    return name;
  }

  boolean wasRight(String id) {
    return right.contains(id);
  }

  boolean wasMissed(String id) {
    return missed.contains(id);
  }

  long size() {
    return right.size() + missed.size();
  }
}
