package io.gigmate.app.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.adapters.http.live.Topic;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.ByItself;
import io.gigmate.app.browser.NeedsChromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that are open while something changes, in a browser. */
@NeedsChromium
class LivePagesTest {
  /** A second on a quiet machine; what is held here is that nobody has to ask. */
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

  private static TestApp app;
  private Visit visit;

  @BeforeAll
  static void start() {
    app = TestApp.sample();
    Tour.prepare(app);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @BeforeEach
  void signIn(Browser browser) {
    visit = new Visit(browser, "http://localhost:" + app.port(), Screen.DESKTOP, ColorScheme.LIGHT);
    visit.signIn(Administrator.USERNAME, TestApp.PASSWORD);
  }

  @AfterEach
  void leave() {
    assertThat(visit.complaints()).isEmpty();
    visit.close();
  }

  @Test
  void whatIsDoneOnOnePageShowsOnEveryOther() {
    Page control = visit.another("/ai");
    Page log = visit.another("/ai/log");
    Page nights = visit.another("/nights");
    Tour.post(
        app,
        "/nights/holds",
        Map.of(
            "artist", "jackie-venson", "venue", "hill-country-gruene-hall", "date", "2026-06-19"));
    long done = System.nanoTime();
    assertThat(nights.locator("main")).containsText("Fri, Jun 19", SOON);
    System.out.printf("another page shows it after %d ms%n", since(done).toMillis());
    assertThat(log.locator("main")).containsText("jackie-venson", SOON);
    assertThat(control.locator("main")).containsText("hold", SOON);
  }

  @Test
  void eachPageIsReadOnceForWhatComesTogetherAndOnlyForWhatItFollows() {
    for (Tour.Stop stop : Tour.PAGES) {
      if (stop.status() == 200) {
        Page page = visit.another(stop.path());
        String follows = page.locator("main").getAttribute("data-follows");
        if (follows != null) {
          isReadOnce(page, stop.path(), List.of(follows.split(" ", -1)));
        }
        page.close();
      }
    }
  }

  private static void isReadOnce(Page page, String path, List<String> follows) {
    List<String> reads = new ArrayList<>();
    page.onRequest(request -> note(request, reads));
    Stream.of(Topic.values())
        .map(Topic::code)
        .filter(topic -> !follows.contains(topic))
        .forEach(topic -> append(topic, path));
    page.waitForRequest(
        LivePagesTest::isRefresh,
        () -> IntStream.range(0, 3).forEach(i -> append(follows.get(0), path + i)));
    page.waitForCondition(() -> page.locator("main[aria-busy]").count() == 0);
    assertThat(reads).as(path).hasSize(1);
  }

  @Test
  void whatSomebodyTypesIntoStaysAndIsShownOnceTheyAreDone() {
    Page page = visit.open("/nights").page();
    Locator date = page.locator("#date");
    date.fill("2026-07-01");
    hold("2026-07-03");
    Locator line = page.locator("#changed");
    assertThat(line).containsText("Something here has changed", SOON);
    assertThat(date).hasValue("2026-07-01");
    assertThat(page.locator("main")).not().containsText("Fri, Jul 3");
    date.fill("");
    page.locator("h1").click();
    assertThat(page.locator("main")).containsText("Fri, Jul 3", SOON);
    assertThat(line).isEmpty();
  }

  @Test
  void whatIsUnfoldedStaysSo() {
    Page page = visit.open("/leads").page();
    Locator second = page.locator("details.lead").nth(1);
    second.locator("summary").click();
    assertThat(second).hasAttribute("open", "");
    page.waitForRequest(LivePagesTest::isRefresh, () -> append("leads", "one"));
    page.waitForCondition(() -> page.locator("main[aria-busy]").count() == 0);
    assertThat(second).hasAttribute("open", "");
  }

  /** A browser opens six connections to a server: with a stream each, the seventh tab hangs. */
  @Test
  void tenTabsShareOneStreamAndEachShowsWhatChanged(Browser browser) {
    inTabs(browser, "", 10, 1);
  }

  @Test
  void whereTabsCannotShareEachHasItsOwn(Browser browser) {
    inTabs(browser, "delete window.SharedWorker", 5, 5);
  }

  private static void inTabs(Browser browser, String first, int many, int streams) {
    try (TestApp own = TestApp.filled();
        Visit tabs =
            new Visit(
                browser, "http://localhost:" + own.port(), Screen.DESKTOP, ColorScheme.LIGHT)) {
      tabs.page().context().addInitScript(first);
      tabs.signIn(Administrator.USERNAME, TestApp.PASSWORD);
      List<Page> open =
          Stream.concat(
                  Stream.of(tabs.open("/ai/log").page()),
                  Stream.generate(() -> tabs.another("/ai/log")).limit(many - 1L))
              .toList();
      append(own, "leads", "shown in every tab");
      assertThat(open)
          .allSatisfy(
              tab -> assertThat(tab.locator("main")).containsText("shown in every tab", SOON));
      // Streams of pages that were left end as soon as something is written to them.
      append(own, "leads", "once more");
      tabs.page().waitForCondition(() -> own.listening() == streams);
      assertThat(tabs.complaints()).isEmpty();
    }
  }

  private static void note(Request request, List<String> reads) {
    if (isRefresh(request)) {
      reads.add(request.url());
    }
  }

  private static boolean isRefresh(Request request) {
    return request.headers().containsKey(ByItself.HEADER.toLowerCase(Locale.ROOT));
  }

  private static void hold(String date) {
    Tour.post(
        app,
        "/nights/holds",
        Map.of("artist", "jackie-venson", "venue", "hill-country-gruene-hall", "date", date));
  }

  /** An entry of this topic, which changes nothing else. */
  private static void append(String topic, String decision) {
    append(app, topic, decision);
  }

  private static void append(TestApp app, String topic, String decision) {
    String subject =
        switch (Topic.valueOf(topic.toUpperCase(Locale.ROOT))) {
          case LEADS -> "lead p1";
          case CALENDAR -> "calendar 2026";
          case CAMPAIGNS -> "campaign c1";
          case MARKET -> "market item 1";
          case TALENT -> "artist a1";
          case BOOKINGS -> "booking b1";
          case STRATEGIES -> "strategy s1";
          case JOBS -> "job j1";
          case SETTINGS -> "configuration";
          case OTHER -> "something else";
        };
    app.storage
        .operationsLog()
        .append(
            FirstStart.TENANT,
            Operation.builder(OperationKind.DECISION, app.now(), "operator")
                .subject(subject)
                .decision(decision)
                .rationale("by hand")
                .build());
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
