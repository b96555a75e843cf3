package org.serviceadvisor.scenario.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** JSON Lines: a question a line. */
final class JsonLinesReader implements FormatReader {

  @Override
  public void read(Source source, Outlet outlet) throws IOException {
    Lines lines = source.lines();
    while (lines.advance()) {
      if (lines.isCut()) {
        outlet.invalid(lines.number(), Lines.cutReason());
      } else if (!lines.text().isBlank()) {
        line(lines.number(), lines.text(), outlet);
      }
    }
  }

  private static void line(int number, String text, Outlet outlet) throws IOException {
    JsonTree tree;
    try (JsonParser parser = JsonTree.FACTORY.createParser(text)) {
      parser.nextToken();
      tree = JsonTree.read(parser);
      if (parser.nextToken() != null) {
        outlet.invalid(
            number,
            "something follows the record at column %d\nMaybe two records in one line?"
                .formatted(parser.currentTokenLocation().getColumnNr()));
        return;
      }
    } catch (JsonProcessingException e) {
      outlet.invalid(
          number,
          "not JSON at column %d: %s"
              .formatted(e.getLocation().getColumnNr(), e.getOriginalMessage()));
      return;
    }
    JsonRecords.pass(number, tree, outlet);
  }
}
