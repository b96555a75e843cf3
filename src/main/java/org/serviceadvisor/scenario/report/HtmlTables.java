package org.serviceadvisor.scenario.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serviceadvisor.knowledge.Knowledge;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/** Accuracy by group, and which services are confused with which. */
final class HtmlTables {
  private static final List<String> KINDS = List.of("topic", "lang", "domain", "service");
  private static final int MOST_ROWS = 200;
  private static final int TALL = 14;
  private static final int MOST_SERVICES = 14;
  private static final int SHADES = 5;

  private final Markup page;
  private final ReportWords words;
  private final Knowledge knowledge;

  HtmlTables(Markup page, ReportWords words, Knowledge knowledge) {
    this.page = page;
    this.words = words;
    this.knowledge = knowledge;
  }

  void groups(Tally tally) {
    page.add("<section>\n<h2>%s</h2>\n<div class=\"groups\">", words.get("accuracy"));
    for (String kind : KINDS) {
      Map<String, Tally.Counts> groups = tally.groups().getOrDefault(kind, Map.of());
      if (!groups.isEmpty()) {
        group(kind, groups);
      }
    }
    page.add("</div>\n</section>");
  }

  private void group(String kind, Map<String, Tally.Counts> groups) {
    String title = words.get("by." + kind);
    page.add(
        "<div class=\"panel %s\">\n<h3 id=\"by-%s\">%s</h3>\n<div class=\"scroll %s\" tabindex=\"0\" role=\"region\" aria-labelledby=\"by-%s\">",
        kind.equals("service") ? "wide" : "",
        kind,
        title,
        groups.size() > TALL ? "tall" : "",
        kind);
    page.add(
        "<table>\n<thead><tr><th scope=\"col\">%s</th><th scope=\"col\" class=\"number\">%s</th><th scope=\"col\" class=\"number\">%s</th><td></td></tr></thead>\n<tbody>",
        title, words.get("right"), words.get("accuracy"));
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Map.Entry<String, Tally.Counts> group) -> group.getValue().accuracy())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_ROWS)
        .forEach(
            group ->
                row(
                    kind.equals("service") ? name(group.getKey()) : group.getKey(),
                    group.getValue()));
    page.add("</tbody>\n</table>\n</div>\n</div>");
  }

  private void row(String name, Tally.Counts counts) {
    page.add(
        "<tr><th scope=\"row\">%s</th><td class=\"number\">%s / %s</td><td class=\"number\">%s</td><td><div class=\"bar\"><i style=\"width:%s%%\"></i></div></td></tr>",
        name,
        counts.of(Status.CORRECT),
        counts.graded(),
        Markup.percent(counts.accuracy()),
        Math.round(100 * counts.accuracy()));
  }

  private String name(String service) {
    return Optional.ofNullable(knowledge.services().get(service))
        .map(entry -> words.in(entry.name()))
        .orElse(service);
  }

  /** The services that are confused most often, as a heat map. */
  void confusions(List<Tally.Confusion> confusions) {
    page.add(
        "<section>\n<h2 id=\"confusions\">%s</h2>\n<p class=\"quiet\">%s</p>",
        words.get("confusions"), words.get("confusions.help"));
    List<Tally.Confusion> kept =
        confusions.stream()
            .filter(c -> knowledge.services().containsKey(c.expected()))
            .filter(c -> knowledge.services().containsKey(c.answered()))
            .filter(c -> !c.expected().equals(c.answered()))
            .toList();
    List<String> rows = most(kept, true);
    List<String> columns =
        most(kept.stream().filter(c -> rows.contains(c.expected())).toList(), false);
    if (rows.isEmpty()) {
      page.add("<p>%s</p>\n</section>", words.get("none"));
      return;
    }
    heat(rows, columns, kept);
    page.add("</section>");
  }

  private static List<String> most(List<Tally.Confusion> confusions, boolean expected) {
    Map<String, Long> counts = new HashMap<>();
    confusions.forEach(
        c -> counts.merge(expected ? c.expected() : c.answered(), c.count(), Long::sum));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> count) -> -count.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_SERVICES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void heat(List<String> rows, List<String> columns, List<Tally.Confusion> confusions) {
    Map<String, Long> cells = new HashMap<>();
    confusions.forEach(c -> cells.put(c.expected() + "\n" + c.answered(), c.count()));
    long most = cells.values().stream().mapToLong(Long::longValue).max().orElse(1);
    page.add(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"confusions\">\n<table class=\"heat\">\n<thead><tr><td>%s ↓ %s →</td>",
        words.get("expected"), words.get("answered"));
    columns.forEach(column -> page.add("<th scope=\"col\"><span>%s</span></th>", name(column)));
    page.add("</tr></thead>\n<tbody>");
    for (String row : rows) {
      page.add("<tr><th scope=\"row\">%s</th>", name(row));
      for (String column : columns) {
        long count = cells.getOrDefault(row + "\n" + column, 0L);
        long shade = count == 0 ? 0 : 1 + (SHADES - 1) * (count - 1) / Math.max(1, most - 1);
        page.add("<td%s>%s</td>", shade(shade), count == 0 ? "" : count);
      }
      page.add("</tr>");
    }
    page.add("</tbody>\n</table>\n</div>");
  }

  private static Markup shade(long shade) {
    Markup markup = new Markup();
    return shade == 0 ? markup : markup.add(" class=\"h%s\"", shade);
  }
}
