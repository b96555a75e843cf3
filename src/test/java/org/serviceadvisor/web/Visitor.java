package org.serviceadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** A browser window that remembers what no page may do: errors, and requests elsewhere. */
final class Visitor implements AutoCloseable {
  /** Style sheet and scripts alone are more: with fewer they were not counted. */
  private static final int FEWEST_BYTES = 15_000;

  private static final int MOST_BYTES = 100_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  private Visitor(Browser browser, Look look, String base) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(look.width(), look.height())
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setJavaScriptEnabled(look.script())
            .setLocale(look.locale())
            .setBaseURL(base);
    this.context = browser.newContext(options);
    this.page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add("console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add("error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base)) {
            faults.add("request elsewhere: " + request.url());
          }
        });
  }

  /** How somebody looks at the pages. */
  record Look(int width, int height, boolean dark, boolean script, String locale) {
    static final Look PHONE = new Look(390, 844, false, true, "en-US");
    static final Look PHONE_DARK = new Look(390, 844, true, true, "pt-BR");
    static final Look DESKTOP = new Look(1280, 900, false, true, "pt-BR");
    static final Look DESKTOP_DARK = new Look(1280, 900, true, true, "en-US");

    Look withoutScript() {
      return new Look(width, height, dark, false, locale);
    }

    Look speaking(String other) {
      return new Look(width, height, dark, script, other);
    }
  }

  static Visitor open(Browser browser, Look look, String base) {
    return new Visitor(browser, look, base);
  }

  Page page() {
    return page;
  }

  Visitor go(String path) {
    page.navigate(path);
    return this;
  }

  /** Bytes of the page and of all that it needs, as they go over the wire. */
  private int bytes() {
    return (Integer)
        page.evaluate("performance.getEntries().reduce((n, e) => n + (e.encodedBodySize || 0), 0)");
  }

  /** Holds the page against axe, its width against the window's and its size against 100 kB. */
  void check() {
    assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
        .as(page.url())
        .allSatisfy(rule -> assertThat(rule.getId() + ": " + rule.getNodes()).isEmpty());
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("width of " + page.url())
        .isLessThanOrEqualTo(0);
    assertThat(bytes()).as("bytes of " + page.url()).isBetween(FEWEST_BYTES, MOST_BYTES);
  }

  /** The browser itself, and htmx, report an answer of 404 or a lost connection: not our fault. */
  void forgetConnectionErrors() {
    faults.removeIf(
        fault ->
            fault.contains("Failed to load resource")
                || fault.contains("ERR_")
                || fault.contains("htmx:sendError")
                || fault.contains("htmx:afterRequest"));
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).isEmpty();
  }
}
