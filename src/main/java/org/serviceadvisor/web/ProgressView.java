package org.serviceadvisor.web;

import java.util.List;
import java.util.Optional;
import org.serviceadvisor.practice.Progress;
import org.serviceadvisor.practice.Rate;

/**
 * The page of progress.
 *
 * @param total all answers
 * @param due things due now
 * @param known things that sit
 * @param learning things met but not known yet
 * @param streak days in a row; empty unless switched on
 * @param domainPlot shares by domain as SVG
 * @param domains the same as rows
 * @param topics shares by topic
 * @param services the weakest services
 * @param forecastPlot the forecast as SVG
 * @param forecast days on which something falls due
 * @param whenSure of the answers given as sure
 * @param whenGuessing of those given as guesses
 * @param confusionPlot confusions as SVG
 * @param confusions the same as rows
 * @param mistakes answers that were sure and wrong
 */
public record ProgressView(
    Rate total,
    int due,
    int known,
    int learning,
    Optional<Integer> streak,
    String domainPlot,
    List<Row> domains,
    List<Row> topics,
    List<Row> services,
    String forecastPlot,
    List<Progress.Day> forecast,
    Rate whenSure,
    Rate whenGuessing,
    String confusionPlot,
    List<Mix> confusions,
    List<Mistake> mistakes) {

  /** A share with its name. */
  public record Row(String name, Rate rate) {}

  /** What was taken for what. */
  public record Mix(String expected, String answered, int count, String drill) {}

  /** An answer that was sure and wrong. */
  public record Mistake(String path, String text) {}
}
