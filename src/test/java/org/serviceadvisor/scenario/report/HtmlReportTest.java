package org.serviceadvisor.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serviceadvisor.boot.Built;
import org.serviceadvisor.model.Lang;
import org.serviceadvisor.scenario.Record;
import org.serviceadvisor.scenario.grading.GradingRun;
import org.serviceadvisor.scenario.grading.Plan;
import org.serviceadvisor.scenario.grading.Questions;
import org.serviceadvisor.scenario.grading.Report;

/** The HTML report in a browser, opened from disk. */
class HtmlReportTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  private Path report(Lang lang) throws IOException {
    Path file = folder.resolve(lang.code() + ".html");
    Map<String, String> options = Map.of("A", "Amazon Transcribe", "B", "Amazon Polly");
    List<Record> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      records.add(Questions.keyed("right" + i, "A"));
      records.add(
          Questions.record(
              "wrong" + i, "Turn calls number " + i + " into text.", options, List.of(), "B"));
    }
    records.add(Questions.record("odd", "Nice weather today.", Map.of(), List.of(), "polly"));
    records.add(new Record.Invalid("bank.yaml", 7, "bank.yaml:7", "broken"));
    try (Writer out = Files.newBufferedWriter(file);
        Report html =
            ReportFormat.HTML.start(out, Built.advisor().knowledge(), ReportWords.in(lang))) {
      new GradingRun(Built.advisor(), Plan.standard(Built.exam()).withLint(), List.of(html))
          .run(intake -> records.forEach(intake::record));
    }
    return file;
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  private static Browser browser(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(
                    List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static void needChromium() {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.exists(CHROMIUM), "Chromium is missing; apt-get install chromium");
    }
  }

  @Test
  void everybodyCanReadIt() throws IOException {
    needChromium();
    try (Playwright playwright = playwright();
        Browser browser = browser(playwright)) {
      String english = report(Lang.EN).toUri().toString();
      String portuguese = report(Lang.PT).toUri().toString();
      check(browser, english, ColorScheme.LIGHT, 1280);
      check(browser, english, ColorScheme.DARK, 390);
      check(browser, portuguese, ColorScheme.DARK, 1280);
      check(browser, portuguese, ColorScheme.LIGHT, 390);
    }
  }

  private static void check(Browser browser, String address, ColorScheme scheme, int width) {
    List<String> problems = new ArrayList<>();
    try (Page page =
        browser.newPage(
            new Browser.NewPageOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error")) {
              problems.add(message.text());
            }
          });
      page.onPageError(problems::add);
      page.onRequest(
          request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
              problems.add("asks the network for " + request.url());
            }
          });
      page.navigate(address);
      page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as("%s at %d", scheme, width)
          .isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as("width of the page at %d", width)
          .isLessThanOrEqualTo(0);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void findsFiltersAndPrints() throws IOException {
    needChromium();
    try (Playwright playwright = playwright();
        Browser browser = browser(playwright);
        Page page = browser.newPage()) {
      page.navigate(report(Lang.EN).toUri().toString());
      assertThat(page.locator("#misses details:visible").count()).isEqualTo(13);
      page.locator("#search").fill("wrong3");
      assertThat(page.locator("#misses details:visible").count()).isEqualTo(1);
      assertThat(page.locator("#shown").textContent()).isEqualTo("1 of 13 shown");
      page.locator("#search").fill("");
      page.locator("select[data-field=status]").selectOption("abstained");
      assertThat(page.locator("#misses details:visible").count()).isEqualTo(1);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("#search").isVisible()).isFalse();
    }
  }
}
