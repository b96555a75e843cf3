package org.serviceadvisor.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.Filter;
import org.serviceadvisor.scenario.grading.Selection;
import picocli.CommandLine.Option;

/** Options that say which records are graded. */
final class SelectionOptions {
  @Option(
      names = "--filter",
      paramLabel = "FIELD=VALUE",
      description =
          "Only records like this; repeat to narrow. Fields: id, lang, topic, domain, file, text; * stands for anything.")
  private List<String> filters = List.of();

  @Option(names = "--limit", paramLabel = "N", description = "At most N records.")
  private Optional<Long> limit = Optional.empty();

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "N records drawn at random; the same for the same --seed.")
  private Optional<Integer> sample = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of --sample (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  Selection selection() {
    if (limit.filter(n -> n < 1).isPresent() || sample.filter(n -> n < 1).isPresent()) {
      throw new BadInput("--limit and --sample want a number from 1");
    }
    Predicate<Record> all = record -> true;
    for (String filter : filters) {
      all = all.and(filter(filter));
    }
    return new Selection(all, limit, sample, seed);
  }

  private static Filter filter(String condition) {
    try {
      return Filter.of(condition);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }
}
