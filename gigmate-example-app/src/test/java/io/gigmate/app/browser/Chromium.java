package io.gigmate.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The installed browser, started once for all tests that ask for it. */
public final class Chromium implements ExecutionCondition, BeforeAllCallback, ParameterResolver {
  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** A browser that runs, and what drives it. */
  public record Running(Playwright driver, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
      driver.close();
    }
  }

  /** Starts the installed browser. */
  public static Running start() {
    Path installed = installed().orElseThrow(() -> new IllegalStateException(missing()));
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Running(
        driver,
        driver.chromium().launch(new LaunchOptions().setExecutablePath(installed).setArgs(FLAGS)));
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (installed().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is installed");
    }
    if ("required".equals(System.getProperty("gigmate.browser"))) {
      throw new IllegalStateException(missing());
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + missing());
    return ConditionEvaluationResult.disabled(missing());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Browser.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context).browser();
  }

  private static Running running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .getOrComputeIfAbsent(Running.class, absent -> start(), Running.class);
  }

  private static Optional<Path> installed() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static String missing() {
    return "no browser is at one of " + PLACES + "; on Debian, apt-get install chromium";
  }
}
