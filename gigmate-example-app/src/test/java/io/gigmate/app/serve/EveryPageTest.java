package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.browser.NeedsChromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
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
    visit = new Visit(browser, "http://localhost:" + app.port(), Screen.DESKTOP, ColorScheme.LIGHT);
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

  @Test
  void theDoorAndWhatIsForbiddenLookRight(Browser browser) {
    try (Visit stranger =
        new Visit(browser, "http://localhost:" + app.port(), Screen.PHONE, ColorScheme.LIGHT)) {
      stranger.open("/ai");
      assertThat(stranger.page().url()).endsWith("/login");
      assertThat(stranger.barriers()).isEmpty();
      assertThat(stranger.overflow()).isZero();
      assertThat(stranger.tabsTo("button.primary")).isPositive();
      assertThat(stranger.complaints()).isEmpty();
    }
  }
}
