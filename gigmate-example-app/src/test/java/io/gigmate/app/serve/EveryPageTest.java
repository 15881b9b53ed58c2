package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.browser.NeedsChromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Opens every page in a browser, on a laptop and on a phone, in light and in dark. */
@NeedsChromium
class EveryPageTest {
  private static final int HEAVIEST = 500_000;

  private static TestApp app;
  private static Visit visit;
  private static long heaviest;

  @BeforeAll
  static void start(Browser browser) {
    app = TestApp.sample();
    Tour.prepare(app);
    visit = visit(browser, app, Screen.DESKTOP);
    visit.signIn(Administrator.USERNAME, TestApp.PASSWORD);
  }

  @AfterAll
  static void stop() {
    visit.close();
    app.close();
    System.out.println("the heaviest page weighs " + heaviest / 1000 + " kB");
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsOpenToEverybody() {
    return Tour.PAGES.stream().map(stop -> dynamicTest(stop.path(), () -> look(stop)));
  }

  private void look(Tour.Stop stop) {
    SoftAssertions soft = new SoftAssertions();
    visit
        .turn(ColorScheme.LIGHT)
        .resize(Screen.DESKTOP.width(), Screen.DESKTOP.height())
        .open(stop.path());
    soft.assertThat(visit.page().locator("h1").count()).as("headings").isEqualTo(1);
    soft.assertThat(visit.page().locator("main .primary:visible").count())
        .as("primary actions")
        .isLessThanOrEqualTo(1);
    heaviest = Math.max(heaviest, visit.weight());
    soft.assertThat(visit.weight()).as("bytes").isBetween(1L, (long) HEAVIEST);
    soft.assertThat(visit.overflow()).as("wider than a laptop").isLessThanOrEqualTo(0);
    soft.assertThat(visit.barriers()).as("laptop, light").isEmpty();
    visit.turn(ColorScheme.DARK).resize(Screen.PHONE.width(), Screen.PHONE.height());
    soft.assertThat(visit.overflow()).as("wider than a phone").isLessThanOrEqualTo(0);
    soft.assertThat(visit.barriers()).as("phone, dark").isEmpty();
    if (stop.action() != null) {
      soft.assertThat(visit.tabsTo(stop.action())).as("by keyboard: " + stop.action()).isPositive();
    }
    List<String> complaints =
        visit.complaints().stream()
            .filter(one -> stop.status() == 200 || !one.contains(" status of "))
            .toList();
    soft.assertThat(complaints).as("console").isEmpty();
    soft.assertAll();
  }

  /** The pages of a house that has just been set up: nothing is there, and each says what to do. */
  @TestFactory
  Stream<DynamicTest> everyPageOfAnEmptyHouseIsOpenToEverybody(Browser browser) {
    TestApp empty = TestApp.empty();
    Visit first = visit(browser, empty, Screen.PHONE);
    first.signIn(Administrator.USERNAME, TestApp.PASSWORD);
    return Tour.PAGES.stream()
        .filter(stop -> stop.status() == 200 && !stop.needsAMarket())
        .map(stop -> dynamicTest(stop.path(), () -> isFitToUse(first.open(stop.path()))))
        .onClose(
            () -> {
              first.close();
              empty.close();
            });
  }

  @Test
  void theDoorLooksRight(Browser browser) {
    try (Visit stranger = visit(browser, app, Screen.PHONE)) {
      stranger.open("/ai");
      assertThat(stranger.page().url()).endsWith("/login");
      isFitToUse(stranger);
      assertThat(stranger.tabsTo("button.primary")).isPositive();
    }
  }

  @Test
  void whatIsForbiddenIsSaidAndLeadsOn(Browser browser) {
    try (Visit room = visit(browser, app, Screen.PHONE)) {
      room.signIn(TestApp.VENUE_OWNER, TestApp.PASSWORD);
      assertThat(room.page().locator(".status-code").textContent()).isEqualTo("403");
      assertThat(room.complaints()).allMatch(one -> one.contains(" status of 403 "));
      isFitToUse(room);
      assertThat(room.tabsTo("main .primary")).isPositive();
      room.page().keyboard().press("Enter");
      room.page().waitForURL("http://localhost:" + app.port() + "/");
      isFitToUse(room);
    }
  }

  @Test
  void whatWasAskedForIsSaidToBeOnItsWay(Browser browser) {
    try (Visit asking = visit(browser, app, Screen.DESKTOP)) {
      asking.signIn(Administrator.USERNAME, TestApp.PASSWORD);
      Page page = asking.open(Tour.ARTIST).page();
      List<Route> held = new ArrayList<>();
      page.route("**/advice", held::add);
      page.locator("main .primary").click();
      page.waitForSelector("#advice[aria-busy=true]");
      page.waitForSelector("form.htmx-request");
      page.waitForCondition(() -> held.size() == 1);
      held.get(0).resume();
      page.waitForSelector("#advice:not([aria-busy])");
      assertThat(page.locator("form.htmx-request").count()).isZero();
    }
  }

  private static Visit visit(Browser browser, TestApp at, Screen screen) {
    return new Visit(browser, "http://localhost:" + at.port(), screen, ColorScheme.LIGHT);
  }

  private static void isFitToUse(Visit there) {
    assertThat(there.page().locator("h1").count()).as("headings").isEqualTo(1);
    assertThat(there.overflow()).as("wider than its screen").isLessThanOrEqualTo(0);
    assertThat(there.barriers()).as("barriers").isEmpty();
    assertThat(there.complaints()).as("console").isEmpty();
  }
}
