package org.serviceadvisor.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.knowledge.KnowledgeException;
import org.serviceadvisor.knowledge.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code advisor services [ID]}: the catalogue. */
@Command(
    name = "services",
    description = "List the catalogue, or show one entry with its lifecycle, limits and needs.")
final class ServicesCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Id of an entry, for example textract.")
  private Optional<String> id = Optional.empty();

  private final Console console;

  ServicesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Knowledge knowledge = console.advisor().knowledge();
    if (id.isEmpty()) {
      knowledge.services().values().forEach(this::row);
      return ExitCode.OK;
    }
    Service service = knowledge.services().get(id.get());
    if (service == null) {
      throw new BadInput(
          KnowledgeException.unknownMessage("service", id.get(), knowledge.services().keySet()));
    }
    show(service, knowledge);
    return ExitCode.OK;
  }

  private void row(Service service) {
    console
        .out()
        .printf(
            "%-36s %-16s %-24s %s%n",
            service.id(), kind(service), service.lifecycle().state().word(), service.name().en());
  }

  private static String kind(Service service) {
    return service.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void show(Service service, Knowledge knowledge) {
    PrintWriter out = console.out();
    out.printf("%s   %s%n", service.name().en(), service.name().pt());
    out.printf("  %s%n  %s%n", service.purpose().en(), service.purpose().pt());
    out.printf(
        "  kind %s%s%n", kind(service), service.parent().map(p -> ", part of " + p).orElse(""));
    out.printf(
        "  %s%s%s%s%n",
        service.lifecycle().state().word(),
        service.lifecycle().since().map(day -> " since " + day).orElse(""),
        service.lifecycle().successor().map(s -> "; a new account uses " + s).orElse(""),
        service.lifecycle().note().isEmpty() ? "" : " (" + service.lifecycle().note() + ")");
    out.printf("  %s (checked %s, %s)%n", service.docs(), service.checked(), service.confidence());
    knowledge.limits().stream()
        .filter(limit -> limit.service().equals(service.id()))
        .forEach(
            limit -> out.printf("  limit: %s (checked %s)%n", limit.text().en(), limit.checked()));
    List<String> needs =
        knowledge.facts().values().stream()
            .filter(fact -> fact.answer().filter(service.id()::equals).isPresent())
            .map(fact -> fact.label().en())
            .toList();
    needs.forEach(need -> out.println("  answers: " + need));
  }
}
