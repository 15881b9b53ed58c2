package io.gigmate.app.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.browser.NeedsChromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first evening with the app, in a browser, on a database that was not there before. */
@NeedsChromium
class JourneyTest {
  @TempDir private Path folder;

  @Test
  void fromTheFirstStartToTheLog(Browser browser) throws CannotStartException {
    String url = "jdbc:h2:file:" + folder.resolve("gigmate");
    try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(url), TestApp.KEY);
        TestApp app = TestApp.sampleOn(database.storage())) {
      app.meet("blue-door", "The Blue Door");
      String address = "http://localhost:" + app.port();
      try (Visit visit = new Visit(browser, address, Screen.DESKTOP, ColorScheme.LIGHT)) {
        visit.signIn(Administrator.USERNAME, TestApp.PASSWORD);
        acceptAdvice(visit);
        settleADeal(visit);
        approveACampaign(visit);
        seeItInTheLog(visit);
        assertThat(visit.complaints()).isEmpty();
      }
    }
  }

  private static void acceptAdvice(Visit visit) {
    Page page = visit.open(Tour.ARTIST).page();
    page.getByLabel("Room", exactly()).selectOption("hill-country-gruene-hall");
    page.getByLabel("Date", exactly()).fill("2026-05-15");
    page.getByLabel("Ticket price").fill("25.00");
    page.getByLabel("Fixed costs").fill("2200.00");
    page.getByLabel("Expected", exactly()).fill("320");
    page.getByLabel("In 9 of 10 nights at least").fill("190");
    page.getByLabel("In 9 of 10 nights at most").fill("450");
    page.getByLabel("What they ask for").fill("$4,000 plus 20% of net gross");
    button(page, "Advise").click();
    Locator advice = page.locator("#advice");
    assertThat(advice).containsText("Book it");
    advice.getByLabel("Reason or terms").fill("the date is free");
    advice.getByRole(AriaRole.BUTTON, named("Booked")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Noted: the night of 2026-05-15");
  }

  private static void settleADeal(Visit visit) {
    Page page = visit.open("/deals").page();
    page.getByLabel("Shorthand").fill("$3,000 flat");
    button(page, "Read it").click();
    assertThat(page.locator("[name='deals[0].guarantee']")).hasValue("3000.00");
    page.locator("[name='deals[0].artist']").fill("Jackie Venson");
    page.locator("[name='tickets[0].name']").fill("GA");
    page.locator("[name='tickets[0].price']").fill("25.00");
    page.locator("[name='tickets[0].sold']").fill("400");
    button(page, "Settle").click();
    assertThat(page.locator("#deal-status, #settlement").first())
        .containsText("the promoter is left with 7,000.00");
  }

  private static void approveACampaign(Visit visit) {
    Page page = visit.open("/campaigns").page();
    page.getByLabel("Name", exactly()).fill("Spring dates");
    page.getByLabel("Leads from this score on").fill("0");
    page.getByLabel("At most a day").fill("20");
    page.getByLabel("Subject", exactly()).fill("Tuesdays at {{name}}");
    page.getByLabel("Text", exactly()).fill("Hello {{name}}, two Tuesdays in May are free.");
    button(page, "Write the draft").click();
    page.waitForURL("**/campaigns/spring-dates");
    page.getByLabel("Why it may leave as it reads here").fill("read it twice");
    button(page, "Approve").click();
    assertThat(page.locator("main")).containsText("Approved by admin: read it twice");
  }

  private static void seeItInTheLog(Visit visit) {
    Locator log = visit.open("/ai/log").page().locator("main table");
    assertThat(log).containsText("booked");
    assertThat(log).containsText("spring-dates");
    assertThat(log).containsText("booking advisor");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
