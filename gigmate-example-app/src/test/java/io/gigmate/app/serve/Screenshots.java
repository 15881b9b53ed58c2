package io.gigmate.app.serve;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.browser.Chromium;
import io.gigmate.app.browser.Screen;
import io.gigmate.app.browser.Visit;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of the pages: the folder to put them into, and which, as paths; all without. What
 * the README shows is taken again by the command in CONTRIBUTING.md.
 */
final class Screenshots {
  private Screenshots() {}

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    List<String> paths =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : Tour.PAGES.stream().map(Tour.Stop::path).toList();
    try (TestApp app = TestApp.demonstration();
        Chromium.Running running = Chromium.start()) {
      Tour.prepare(app);
      for (Screen screen : Screen.values()) {
        String address = "http://localhost:" + app.port();
        try (Visit visit = new Visit(running.browser(), address, screen, ColorScheme.LIGHT)) {
          visit.signIn(Administrator.USERNAME, TestApp.PASSWORD);
          for (String path : paths) {
            visit.open(path);
            String name = path.equals("/") ? "calendar" : path.substring(1).replaceAll("[/?=&]", "-");
            visit.page()
                .screenshot(
                    new Page.ScreenshotOptions()
                        .setFullPage(Boolean.getBoolean("gigmate.whole"))
                        .setPath(folder.resolve(name + "-" + screen.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
          }
        }
      }
    }
  }
}
