package org.serviceadvisor.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.serviceadvisor.boot.RunningServer;
import org.serviceadvisor.boot.Tools;
import org.serviceadvisor.web.Visitor.Look;

/** The pages in a real browser, served by the jar as built. */
class PagesIT {
  private static final String POLLY =
      "Which AWS service reads articles aloud in a natural voice?\n"
          + "A. Amazon Polly\n"
          + "B. Amazon Lex\n"
          + "C. Amazon Translate\n"
          + "D. Amazon Textract";
  private static final String KENDRA =
      "/?q="
          + encoded(
              "Which service searches company documents with natural language and returns answers"
                  + " from FAQs?");

  /** The key of the matching match-001, prompt by prompt. */
  private static final List<String> MATCH_001 = List.of("B", "D", "F", "E", "A", "C");

  /** Milliseconds; a busy machine may be slow, and no test measures time. */
  private static final int PATIENCE = 60_000;

  private static Playwright playwright;
  private static Browser browser;
  private static RunningServer server;

  @BeforeAll
  static void start() throws Exception {
    Path chromium = Tools.chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    server = RunningServer.shared();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.PHONE_DARK, Look.DESKTOP, Look.DESKTOP_DARK);
  }

  private static Visitor visit(Look look) {
    return Visitor.open(browser, look, server.base());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPageIsAccessibleLightFitsAndStaysHere(Look look) {
    try (Visitor visitor = visit(look)) {
      for (String path :
          List.of(
              "/",
              KENDRA,
              "/?q=" + encoded(POLLY),
              "/study",
              "/study?deck=due",
              "/study?deck=drill&key=" + encoded("polly|transcribe"),
              "/study?deck=generated",
              "/study?kind=ordering",
              "/study?kind=matching",
              "/pairs",
              "/exam",
              "/progress",
              "/bank",
              "/settings",
              "/help")) {
        visitor.go(path).check();
      }
      visitor.go("/pairs").page().locator("main li a").first().click();
      assertThat(visitor.page()).hasURL(Pattern.compile("/pairs/pair-"));
      visitor.check();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void askGivesTheAnswerWithItsEvidence(Look look) {
    try (Visitor visitor = visit(look)) {
      Page page = visitor.go("/").page();
      page.locator("#q").fill(POLLY);
      page.locator("#q").press("Control+Enter");
      assertThat(page.locator(".answer h2")).containsText("Amazon Polly");
      assertThat(page.locator("#answer mark").first()).isVisible();
      assertThat(page.locator("#answer .option.right")).containsText("Amazon Polly");
      assertThat(page.locator(".answer .robustness"))
          .containsText(Pattern.compile("misread|mal lido"));
      assertThat(page).hasURL(Pattern.compile("\\?q="));
      page.reload();
      assertThat(page.locator(".answer h2")).containsText("Amazon Polly");
      page.locator("details summary").last().click();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void anAnswerWithoutARuleHasAReason(Look look) {
    try (Visitor visitor = visit(look)) {
      String question =
          "Retrieved parts contain too much unrelated text. What should be adjusted?\n"
              + "A. The temperature, so that the model selects less probable words\n"
              + "B. The chunking strategy, so that the pieces are smaller and more focused";
      Page page = visitor.go("/?q=" + encoded(question)).page();
      assertThat(page.locator("#answer .reason"))
          .containsText(Pattern.compile("^No rule speaks for it|^Nenhuma regra fala a favor"));
      visitor.check();
    }
  }

  @Test
  void decksStandInOneRowHoweverManyQuestionsAreDue() {
    for (Look look : List.of(Look.DESKTOP, Look.DESKTOP_DARK)) {
      try (Visitor visitor = visit(look)) {
        Page page = visitor.go("/study").page();
        page.locator(".decks a")
            .nth(1)
            .evaluate("link => link.textContent = link.textContent.replace(/\\d+/, '888')");
        assertThat(
                (Integer)
                    page.evaluate(
                        "new Set([...document.querySelectorAll('.decks a')]"
                            + ".map(link => link.getBoundingClientRect().top)).size"))
            .as(look.locale())
            .isEqualTo(1);
        visitor.check();
      }
    }
  }

  @Test
  void theLifecycleIsToldAndAQuestionNarrowsDown() {
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go(KENDRA).page();
      assertThat(page.locator(".answer h2")).containsText("Kendra");
      assertThat(page.locator(".answer .notice")).containsText("closed to new customers");
      page.getByText("The decision as a picture").click();
      Locator picture = page.locator("#answer img");
      picture.scrollIntoViewIfNeeded();
      assertThat(picture).hasJSProperty("complete", true);
      assertThat((Integer) picture.evaluate("image => image.naturalWidth")).isGreaterThan(100);
      visitor.go("/?q=" + encoded("Which inference option should we choose for our model?"));
      Locator reply = page.locator("#answer a.button").first();
      String leadsTo = reply.locator("span").innerText().replace("→", "").strip();
      reply.click();
      assertThat(page).hasURL(Pattern.compile("&f="));
      assertThat(page.locator(".answer h2")).containsText(leadsTo);
    }
  }

  @Test
  void askAndStudyWorkWithoutJavaScript() {
    for (Look look : List.of(Look.PHONE.withoutScript(), Look.DESKTOP.withoutScript())) {
      try (Visitor visitor = visit(look)) {
        Page page = visitor.go("/").page();
        page.locator("#q").fill(POLLY);
        page.locator("form button[type=submit]").click();
        assertThat(page.locator(".answer h2")).containsText("Amazon Polly");
        visitor.go("/study?kind=choice");
        page.locator(".option").first().click();
        page.locator("form[data-question] button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/study/answers/"));
        assertThat(page.locator(".option.right").first()).isVisible();
        page.locator("main a.button").first().click();
        assertThat(page).hasURL(Pattern.compile("/study"));
        assertThat(page.locator(".option.shown")).hasCount(0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void studyWithTheKeyboardAlone(Look look) {
    try (Visitor visitor = visit(look)) {
      Page page = visitor.go("/study?kind=choice").page();
      String first = page.locator("#scenario").innerText();
      visitor.press("1");
      assertThat(page.locator(".option input").first()).isChecked();
      visitor.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/study/answers/"));
      assertThat(page.locator(".option.right").first()).isVisible();
      assertThat(page.locator("main > .tags")).containsText(Pattern.compile("\\d %"));
      visitor.check();
      visitor.press("Enter");
      assertThat(page.locator("#scenario")).not().hasText(first);
      visitor.press("?");
      assertThat(page).hasURL(Pattern.compile("/help$"));
    }
  }

  @Test
  void aMixUpShowsWhereItBelongs() {
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go("/study/gen.en.language.transcribe.12").page();
      page.getByText("Amazon Polly").click();
      page.getByLabel("Sure", new Page.GetByLabelOptions().setExact(true)).check();
      button(page, "Answer").click();
      assertThat(page.locator("h1")).containsText("Not this one");
      assertThat(page.locator(".notice.bad").last()).containsText("Sure, but wrong");
      visitor.go("/progress").check();
      assertThat(page.locator("main")).containsText("Amazon Transcribe / Amazon Polly");
      assertThat(page.locator("svg.plot")).not().hasCount(0);
      page.locator("a[href*='deck=drill']").first().click();
      assertThat(page.locator(".options")).containsText("Amazon Polly");
      assertThat(page.locator(".options")).containsText("Amazon Transcribe");
    }
  }

  @Test
  void anExamIsSatWithTheKeyboardResumedAndHandedIn() {
    try (Visitor visitor = visit(Look.PHONE)) {
      Page page = visitor.go("/exam").page();
      button(page, "Start the exam").click();
      assertThat(page).hasURL(Pattern.compile("/exam/.+/1$"));
      visitor.check();
      answerWhole(visitor);
      assertThat(page.locator("#saved")).hasText("✓ Saved");
      visitor.press("f");
      assertThat(button(page, "Flagged")).isVisible();
      visitor.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/2$"));
      page.reload();
      visitor.go("/exam").check();
      page.getByText("Go on").click();
      assertThat(page).hasURL(Pattern.compile("/exam/.+/2$"));
      assertThat(page.locator(".clock")).containsText(Pattern.compile("8[89]:\\d\\d"));
      visitor.press("b");
      assertThat(page.locator(".options input:checked, .place option:checked:not([value=''])"))
          .not()
          .hasCount(0);
      visitor.press("r");
      assertThat(page.locator(".palette .flag")).hasCount(1);
      assertThat(page.locator(".palette .done")).hasCount(1);
      visitor.check();
      button(page, "Hand in").click();
      assertThat(page.locator("h1")).hasText("Result");
      assertThat(page.locator(".answer")).containsText("would not pass");
      visitor.check();
      page.getByText("Drill the weakest domain").click();
      assertThat(page).hasURL(Pattern.compile("/study\\?domain="));
    }
  }

  /** Answers whatever is asked by keys alone, and leaves nothing open. */
  private static void answerWhole(Visitor visitor) {
    Page page = visitor.page();
    if (page.locator(".place").count() == 0) {
      int wanted = page.locator("input[type=checkbox]").count() > 0 ? 3 : 1;
      for (int key = 1; key <= wanted; key++) {
        visitor.press(String.valueOf(key));
      }
      return;
    }
    int options = page.locator("[data-option]").count();
    String open = "[...document.querySelectorAll('.place select')].some(place => !place.value)";
    for (int press = 0; press < 20 && (Boolean) page.evaluate(open); press++) {
      visitor.press(String.valueOf(press % options + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void stepsArePutIntoOrderWithTheKeyboardAlone(Look look) {
    try (Visitor visitor = visit(look)) {
      Page page = visitor.go("/study?kind=ordering").page();
      Locator places = page.locator(".place select");
      int count = places.count();
      assertThat(count).isGreaterThan(1);
      visitor.press("2");
      assertThat(places.first()).hasValue("B");
      assertThat(page.locator("[data-option=B]")).hasClass(Pattern.compile("used"));
      visitor.press("Enter");
      assertThat(page.locator("form [role=alert]"))
          .containsText(Pattern.compile("needs an option|precisa de uma opção"));
      assertThat(places.first()).hasValue("B");
      visitor.check();
      visitor.press("Backspace");
      assertThat(places.first()).hasValue("");
      for (int key = 1; key <= count; key++) {
        visitor.press(String.valueOf(key));
      }
      assertThat(places.last()).hasValue(String.valueOf((char) ('A' + count - 1)));
      visitor.press("Enter");
      assertThat(page).hasURL(Pattern.compile("/study/answers/"));
      assertThat(page.locator("ol .option.shown")).hasCount(count);
      assertThat(page.locator("ol .option.wrong").first()).isVisible();
      assertThat(page.locator("h1")).hasText(Pattern.compile("✗ \\d (of|de) " + count + " .*"));
      visitor.check();
    }
  }

  @Test
  void aStepMovedLeavesItsFirstPlaceOpen() {
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go("/study?kind=ordering").page();
      Locator places = page.locator(".place select");
      places.first().selectOption("A");
      places.nth(1).selectOption("A");
      assertThat(places.first()).hasValue("");
      assertThat(places.nth(1)).hasValue("A");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void promptsAreMatchedAndEachPlaceIsExplained(Look look) {
    try (Visitor visitor = visit(look)) {
      Page page = visitor.go("/study/match-001").page();
      Locator places = page.locator(".place select");
      int count = places.count();
      for (int place = 0; place < count; place++) {
        places.nth(place).selectOption(MATCH_001.get(place));
      }
      page.locator("form[data-question] button[type=submit]").click();
      assertThat(page).hasURL(Pattern.compile("/study/answers/"));
      assertThat(page.locator("h1")).containsText(Pattern.compile("Right|Certo"));
      assertThat(page.locator("ol .option.right")).hasCount(count);
      assertThat(page.locator("ol .option.right .source").first()).isVisible();
      visitor.check();
    }
  }

  @Test
  void placesWorkWithoutJavaScript() {
    for (Look look : List.of(Look.PHONE.withoutScript(), Look.DESKTOP_DARK.withoutScript())) {
      try (Visitor visitor = visit(look)) {
        Page page = visitor.go("/study?kind=ordering").page();
        Locator places = page.locator(".place select");
        int count = places.count();
        for (int place = 0; place < count; place++) {
          places.nth(place).selectOption("A");
        }
        page.locator("form[data-question] button[type=submit]").click();
        assertThat(page.locator("form [role=alert]"))
            .containsText(Pattern.compile("one place only|em um lugar"));
        for (int place = 0; place < count; place++) {
          places.nth(place).selectOption(String.valueOf((char) ('A' + place)));
        }
        page.locator("form[data-question] button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("/study/answers/"));
        assertThat(page.locator("ol .option.shown")).hasCount(count);
      }
    }
  }

  @Test
  void anExamAsksForPlacesTooAndSavesThemOneByOne() {
    try (Visitor visitor = visit(Look.PHONE_DARK)) {
      Page page = visitor.go("/exam").page();
      Locator begin = page.locator("form[action='/exam'] button, .notice a.button");
      begin.first().click();
      assertThat(page).hasURL(Pattern.compile("/exam/.+/\\d+$"));
      String exam = page.url().replaceFirst("/\\d+$", "");
      int number = 1;
      while (page.locator(".place select").count() == 0) {
        assertThat(number).isLessThan(65);
        visitor.go(exam + "/" + ++number);
      }
      visitor.check();
      visitor.press("2");
      assertThat(page.locator("#saved")).hasText(Pattern.compile("✓"));
      visitor.go(exam + "/review");
      Locator place = page.locator(".palette li").nth(number - 1);
      assertThat(place).containsText(Pattern.compile("begun|iniciada"));
      visitor.go(exam + "/" + number);
      assertThat(page.locator(".place select").first()).hasValue("B");
      answerWhole(visitor);
      visitor.press("Enter");
      assertThat(page).not().hasURL(exam + "/" + number);
      visitor.go(exam + "/review").check();
      assertThat(place).containsText(Pattern.compile("done|feita"));
      page.locator("form[action$='/finish'] button").click();
      page.locator("details.item").nth(number - 1).locator("summary").click();
      assertThat(page.locator("details.item").nth(number - 1)).containsText("→");
      visitor.check();
    }
  }

  @Test
  void theLanguageSwitchesAnywhereAndStays() {
    try (Visitor visitor = visit(Look.DESKTOP.speaking("en-US"))) {
      Page page = visitor.go("/?q=" + encoded("Read scanned invoices.")).page();
      page.locator(".lang a[hreflang='pt-BR']").click();
      assertThat(page.locator("html")).hasAttribute("lang", "pt-BR");
      assertThat(page.locator("#q")).hasValue("Read scanned invoices.");
      assertThat(page.locator(".answer")).containsText("A resposta");
      visitor.go("/study");
      assertThat(page.locator("h1")).hasText("Estudar");
    }
  }

  @Test
  void anOwnBankIsBroughtAuditedExportedPractisedAndRemoved() throws Exception {
    String bank =
        "{\"id\":\"1\",\"lang\":\"en\",\"scenario\":\"Which service reads text"
            + " aloud?\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon"
            + " Lex\"},\"expected\":[\"A\"]}\n"
            + "{\"id\":\"2\",\"lang\":\"en\",\"scenario\":\"Which service turns speech into"
            + " text?\",\"options\":{\"A\":\"Amazon Polly\",\"B\":\"Amazon"
            + " Transcribe\"},\"expected\":[\"A\"]}\n"
            + "{\"id\":\"3\",\"scenario\":\"\"}\n";
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go("/bank").page();
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "mine.jsonl", "application/json", bank.getBytes(StandardCharsets.UTF_8)));
      button(page, "Bring it").click();
      assertThat(page.locator("h1")).hasText("mine.jsonl");
      assertThat(page.locator("main")).containsText("agree with 1 of 2 keys; to 0 they have no");
      assertThat(page.locator("details.card").first()).containsText("speech into text");
      assertThat(page.locator(".notice").last()).containsText("'scenario' is missing or blank");
      visitor.check();
      assertThat(page).hasURL(Pattern.compile("/bank/[0-9a-f-]{36}$"));
      page.reload();
      assertThat(page.locator(".notice").last()).containsText("'scenario' is missing or blank");
      visitor.go("/bank");
      assertThat(page.getByText("mine.jsonl")).hasCount(1);
      page.getByText("mine.jsonl").click();
      Download notes = page.waitForDownload(() -> page.getByText("Anki").click());
      assertThat(notes.suggestedFilename()).isEqualTo("mine.txt");
      assertThat(Files.readString(notes.path()))
          .contains("#separator:tab", "Which service reads text aloud?", "<b>A: Amazon Polly</b>");
      page.getByText("Practise it").click();
      assertThat(page.locator(".lead")).containsText("mine.jsonl");
      visitor.press("1", "Enter");
      assertThat(page).hasURL(Pattern.compile("/study/answers/.+deck=bank"));
      visitor.go("/bank").page().getByText("mine.jsonl").click();
      button(page, "Remove").click();
      assertThat(page.locator("main")).containsText("No bank yet");
    }
  }

  @Test
  void everythingCanBeTakenAlongAndBroughtBack() throws Exception {
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go("/study?kind=choice").page();
      visitor.press("1", "Enter");
      assertThat(page).hasURL(Pattern.compile("/study/answers/"));
      visitor.go("/settings");
      Download download =
          page.waitForDownload(() -> page.getByText("Save everything as a file").click());
      String document = Files.readString(download.path());
      assertThat(document).contains("\"format\" : \"aws-service-advisor-practice\"");
      page.locator("#file")
          .setInputFiles(
              new FilePayload(
                  "all.json", "application/json", document.getBytes(StandardCharsets.UTF_8)));
      button(page, "Bring it").click();
      assertThat(page.locator(".notice.good")).containsText("Brought");
      assertThat(page).hasURL(Pattern.compile("/settings\\?done=imported"));
      page.locator("#theme").selectOption("dark");
      button(page, "^Save$").click();
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(page.locator(".notice.good")).containsText("Saved");
    }
  }

  @Test
  void aFormFromAnotherPageIsRefused() throws Exception {
    java.net.http.HttpRequest request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(server.base() + "/settings/forget"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", "https://elsewhere.example")
            .header("Accept", "text/html")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("sure=on"))
            .build();
    java.net.http.HttpResponse<String> response =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("That came from another page");
  }

  @Test
  void bringingABankLeadsToItsPage() throws Exception {
    String form =
        "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"posted.jsonl\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n"
            + "{\"id\":\"1\",\"scenario\":\"Which service reads text aloud?\"}\r\n"
            + "--part--\r\n";
    java.net.http.HttpRequest request =
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(server.base() + "/bank"))
            .header("Content-Type", "multipart/form-data; boundary=part")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
            .build();
    java.net.http.HttpResponse<String> response =
        java.net.http.HttpClient.newHttpClient()
            .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(303);
    String address = response.headers().firstValue("Location").orElseThrow();
    assertThat(address).contains("/bank/");
    try (Visitor visitor = visit(Look.DESKTOP_DARK)) {
      Page page = visitor.go(address).page();
      assertThat(page.locator("h1")).hasText("posted.jsonl");
      button(page, "Remove").click();
    }
  }

  @Test
  void aServerThatIsAwayIsSaidSo() throws Exception {
    try (RunningServer other =
            RunningServer.startCold(Files.createTempDirectory("advisor"), Map.of());
        Visitor visitor = Visitor.open(browser, Look.PHONE, other.base())) {
      Page page = visitor.go("/study?kind=choice").page();
      other.kill();
      visitor.press("1", "Enter");
      assertThat(page.locator("#offline")).isVisible();
      assertThat(page.locator(".option input").first()).isChecked();
      visitor.forgetConnectionErrors();
    }
  }

  @Test
  void nobodyFindsWhatIsNotThere() {
    try (Visitor visitor = visit(Look.PHONE)) {
      Page page = visitor.go("/no-such-page").page();
      assertThat(page.locator("h1")).hasText("There is nothing here");
      visitor.check();
      visitor.forgetConnectionErrors();
    }
  }
}
