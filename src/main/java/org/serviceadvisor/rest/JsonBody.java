package org.serviceadvisor.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads bodies strictly: no field twice, nothing after the end, no more than the limit. */
@Singleton
final class JsonBody {
  static final int MOST_BYTES = 1 << 20;

  private final ObjectReader reader =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  JsonNode read(InputStream body) {
    return read(bytes(body));
  }

  JsonNode read(byte[] bytes) {
    try {
      return reader.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new BrokenJson(where(e) + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BrokenJson("the body is not text");
    }
  }

  private static byte[] bytes(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new TooLarge(MOST_BYTES);
      }
      return bytes;
    } catch (IOException e) {
      throw new BodyBrokeOff();
    }
  }

  private static String where(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation()).map(JsonBody::where).orElse("");
  }

  private static String where(JsonLocation place) {
    return "line %d, column %d: ".formatted(place.getLineNr(), place.getColumnNr());
  }
}
