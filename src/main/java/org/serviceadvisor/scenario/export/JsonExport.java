package org.serviceadvisor.scenario.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.ScenarioJson;

/** The canonical form, which the schema describes. */
final class JsonExport implements Export {
  private final JsonGenerator json;

  JsonExport(Writer out) throws IOException {
    this.json = new ObjectMapper().createGenerator(out);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeArrayFieldStart("scenarios");
  }

  @Override
  public void add(Scenario scenario) throws IOException {
    json.writeTree(ScenarioJson.write(scenario));
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
