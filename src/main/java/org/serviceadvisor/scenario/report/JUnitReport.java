package org.serviceadvisor.scenario.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.serviceadvisor.model.Scenario;
import org.serviceadvisor.scenario.grading.Fault;
import org.serviceadvisor.scenario.grading.Finding;
import org.serviceadvisor.scenario.grading.Report;
import org.serviceadvisor.scenario.grading.Summary;
import org.serviceadvisor.scenario.grading.Tally;
import org.serviceadvisor.scenario.grading.Verdict;
import org.serviceadvisor.scenario.grading.Verdict.Status;

/**
 * JUnit XML as Surefire writes it: a test case for each record. Wrong answers and abstentions are
 * failures, records that cannot be read are errors, records without anything to mark are skipped.
 */
final class JUnitReport implements Report {
  private static final String SUITE = "advisor.grade";

  private final Writer out;
  private final Spool cases;
  private final XMLStreamWriter xml;
  private double seconds;

  JUnitReport(Writer out) throws IOException {
    this.out = out;
    this.cases = new Spool();
    this.xml = writer(cases.writer());
  }

  private static XMLStreamWriter writer(Writer to) throws IOException {
    try {
      return XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(to);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void verdict(Verdict verdict) throws IOException {
    seconds += verdict.millis() / 1000;
    try {
      xml.writeCharacters("\n  ");
      xml.writeStartElement("testcase");
      attribute("name", verdict.id());
      attribute(
          "classname", SUITE + "." + verdict.scenario().flatMap(Scenario::topic).orElse("none"));
      attribute("time", decimal(verdict.millis() / 1000));
      switch (verdict.status()) {
        case WRONG, ABSTAINED ->
            problem("failure", verdict.status().word(), message(verdict), detail(verdict));
        case INVALID -> problem("error", "invalid", verdict.reason(), place(verdict));
        case ANSWERED -> xml.writeEmptyElement("skipped");
        case CORRECT -> {
          // Nothing to say.
        }
      }
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void problem(String element, String type, String message, String detail)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attribute("message", message);
    attribute("type", type);
    xml.writeCharacters(clean(detail));
    xml.writeEndElement();
  }

  private static String message(Verdict verdict) {
    return "expected %s, answered %s"
        .formatted(
            String.join(", ", verdict.expected()),
            verdict.answer().isEmpty() ? "nothing" : String.join(", ", verdict.answer()));
  }

  private static String place(Verdict verdict) {
    return verdict.file() + ":" + verdict.line();
  }

  private static String detail(Verdict verdict) {
    StringBuilder detail = new StringBuilder(place(verdict));
    verdict.scenario().ifPresent(scenario -> detail.append('\n').append(scenario.text()));
    verdict.because().forEach(line -> detail.append("\nbecause ").append(line));
    verdict
        .fault()
        .map(Fault::detail)
        .ifPresent(text -> detail.append("\nfault: ").append(text.en()));
    return detail.toString();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  /** XML has no room for control characters and halves of pairs. */
  private static String clean(String text) {
    return text.codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || c >= 0x20 && c <= 0xD7FF
                    || c >= 0xE000 && c <= 0xFFFD
                    || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }

  @Override
  public void finding(Finding finding) {
    // A flaw is no test case.
  }

  @Override
  public void finish(Summary summary) throws IOException {
    try {
      xml.flush();
      XMLStreamWriter head = writer(out);
      head.writeStartDocument("UTF-8", "1.0");
      head.writeCharacters("\n");
      head.writeStartElement("testsuite");
      Tally.Counts all = summary.tally().all();
      head.writeAttribute("name", SUITE);
      head.writeAttribute("time", decimal(seconds));
      head.writeAttribute("tests", String.valueOf(all.total()));
      head.writeAttribute("errors", String.valueOf(all.of(Status.INVALID)));
      head.writeAttribute("skipped", String.valueOf(all.of(Status.ANSWERED)));
      head.writeAttribute(
          "failures", String.valueOf(all.of(Status.WRONG) + all.of(Status.ABSTAINED)));
      properties(head, summary);
      head.flush();
      cases.pour(out);
      out.write("\n</testsuite>\n");
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void properties(XMLStreamWriter head, Summary summary) throws XMLStreamException {
    head.writeCharacters("\n  ");
    head.writeStartElement("properties");
    property(head, "knowledge", summary.knowledge().version());
    property(head, "perspective", summary.perspective().kind().word());
    property(head, "partial", summary.partial().orElse("no"));
    property(
        head, "outcome", summary.outcome().kind().word() + ": " + summary.outcome().why().en());
    head.writeEndElement();
    head.writeCharacters("");
  }

  private static void property(XMLStreamWriter head, String name, String value)
      throws XMLStreamException {
    head.writeEmptyElement("property");
    head.writeAttribute("name", name);
    head.writeAttribute("value", clean(value));
  }

  @Override
  public void close() throws IOException {
    cases.close();
    out.close();
  }
}
