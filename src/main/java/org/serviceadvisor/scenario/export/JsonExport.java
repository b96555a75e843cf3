package org.serviceadvisor.scenario.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.serviceadvisor.model.Scenario;

/** The canonical form, which the schema describes. */
final class JsonExport implements Export {
  private final JsonGenerator json;

  JsonExport(Writer out) throws IOException {
    this.json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeArrayFieldStart("scenarios");
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", scenario.id());
    if (scenario.lang().isPresent()) {
      json.writeStringField("lang", scenario.lang().get().code());
    }
    if (scenario.domain().isPresent()) {
      json.writeNumberField("domain", scenario.domain().getAsInt());
    }
    if (scenario.topic().isPresent()) {
      json.writeStringField("topic", scenario.topic().get());
    }
    json.writeStringField("scenario", scenario.text());
    if (!scenario.options().isEmpty()) {
      json.writeObjectFieldStart("options");
      for (Map.Entry<String, String> option : scenario.options().entrySet()) {
        json.writeStringField(option.getKey(), option.getValue());
      }
      json.writeEndObject();
    }
    ids("expected", scenario.expected());
    ids("given", scenario.given());
    if (!scenario.why().isEmpty()) {
      json.writeStringField("why", scenario.why());
    }
    json.writeEndObject();
  }

  private void ids(String field, List<String> ids) throws IOException {
    if (!ids.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String id : ids) {
        json.writeString(id);
      }
      json.writeEndArray();
    }
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
