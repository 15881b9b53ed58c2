package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.browser.NeedsChromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes the pictures of the README; the property names the folder, as a path or of this module. */
@NeedsChromium
@EnabledIfSystemProperty(named = ScreenshotsTest.FOLDER, matches = ".+")
class ScreenshotsTest {
  static final String FOLDER = "gigmate.screenshots";
  private static final int LARGEST = 200_000;
  private static final Map<String, String> PICTURES =
      new TreeMap<>(
          Map.of(
              "mission-control", "/ai",
              "artist", "/artists/simulated-the-climber",
              "calendar", "/calendar?view=month"));

  @Test
  void everyPictureIsSmallEnoughForAReadme(Browser browser) throws IOException {
    Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER)).toAbsolutePath());
    try (TestApp app = TestApp.demonstration()) {
      String address = "http://localhost:" + app.port();
      for (Screen screen : Screen.values()) {
        try (Visit visit = new Visit(browser, address, screen, ColorScheme.LIGHT)) {
          visit.signIn(Administrator.USERNAME, TestApp.PASSWORD);
          for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
            Path file =
                folder.resolve(
                    picture.getKey()
                        + (screen == Screen.PHONE
                            ? "-" + screen.name().toLowerCase(Locale.ROOT)
                            : "")
                        + ".png");
            visit.open(picture.getValue());
            visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
            assertThat(Files.size(file)).as(file.toString()).isLessThan(LARGEST);
          }
        }
      }
    }
  }
}
