package org.serviceadvisor.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.practice.Bank;
import org.serviceadvisor.scenario.export.Export;
import org.serviceadvisor.scenario.export.ExportFormat;

/**
 * A bank written in a format of other tools.
 *
 * @param name name of the file, safe in a header
 * @param content what stands in it
 */
record BankFile(String name, String content) {

  static BankFile of(Bank bank, ExportFormat format, Knowledge knowledge) {
    StringWriter out = new StringWriter();
    try (Export export = format.start(out, knowledge)) {
      for (Scenario scenario : bank.scenarios()) {
        add(numbered(scenario, bank), export);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + bank.name() + " as " + format.word(), e);
    }
    String stem = bank.name().replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
    return new BankFile((stem.isBlank() ? "bank" : stem) + "." + format.ending(), out.toString());
  }

  /** Outside of the store the number in the bank is id enough. */
  private static Scenario numbered(Scenario scenario, Bank bank) {
    return scenario.withId(scenario.id().replace(bank.id() + ".", ""));
  }

  /** The page says that a question which a format has no room for is left out. */
  private static void add(Scenario scenario, Export export) throws IOException {
    try {
      export.add(scenario);
    } catch (IllegalArgumentException leftOut) {
      // Nothing of it was written.
    }
  }
}
