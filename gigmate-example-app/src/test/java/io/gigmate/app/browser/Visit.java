package io.gigmate.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Somebody who looks at the pages of a running app, and hears what the browser complains of. */
public final class Visit implements AutoCloseable {
  private static final String AXE = script("/axe.min.js");

  /** Answers with a line for each violation that shuts somebody out. */
  private static final String VIOLATIONS =
      """
      async () => {
        // What is folded away nobody meets, the rows of a table are alike, and axe would walk
        // through all of them.
        document.querySelectorAll('details:not([open]) > table').forEach(one => one.remove());
        document.querySelectorAll('table')
          .forEach(table => [...table.rows].slice(15).forEach(row => row.remove()));
        const found = await axe.run(document, {resultTypes: ['violations']});
        return found.violations
          .filter(one => one.impact === 'serious' || one.impact === 'critical')
          .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')
            + ' ' + node.any.map(check => check.message).join(' ')).slice(0, 5).join(' | '));
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();

  /** Opens a window on a screen, in light or dark; nobody is signed in. */
  public Visit(Browser browser, String address, Screen screen, ColorScheme light) {
    this.address = address;
    context = browser.newContext(screen.in(light));
    page = heard(context.newPage());
  }

  /** Opens a path in one more tab, and returns that tab. */
  public Page another(String path) {
    Page tab = heard(context.newPage());
    tab.navigate(address + path);
    return tab;
  }

  private Page heard(Page tab) {
    tab.onConsoleMessage(
        message -> {
          if (!List.of("log", "info", "debug").contains(message.type())) {
            complaints.add(tab.url() + ": " + message.text());
          }
        });
    tab.onPageError(error -> complaints.add(tab.url() + ": " + error));
    return tab;
  }

  /** Returns the page that is open. */
  public Page page() {
    return page;
  }

  /** Opens a path and waits until it is there. */
  public Visit open(String path) {
    page.navigate(address + path);
    page.waitForLoadState(LoadState.LOAD);
    return this;
  }

  /** Signs in by the form. */
  public Visit signIn(String username, String password) {
    open("/login");
    page.getByLabel("Username").fill(username);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
    page.waitForURL("**/ai");
    return this;
  }

  /** Changes between light and dark. */
  public Visit turn(ColorScheme light) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
    return this;
  }

  /** Changes to a window of another size. */
  public Visit resize(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  /** Returns what keeps somebody from using the open page. */
  public List<String> barriers() {
    // Evaluated by the browser's own tools, which the page's policy does not bind.
    page.evaluate("typeof axe === 'undefined' && (() => {" + AXE + "\n})()");
    return ((List<?>) page.evaluate(VIOLATIONS)).stream().map(Object::toString).toList();
  }

  /** Returns by how many pixels the page is wider than its window. */
  public int overflow() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Returns how many bytes the open page took to load, files and headers included. */
  public long weight() {
    return ((Number)
            page.evaluate(
                """
                [...performance.getEntriesByType('navigation'),
                 ...performance.getEntriesByType('resource')]
                  .map(one => Math.max(one.transferSize, one.encodedBodySize))
                  .reduce((sum, one) => sum + one, 0)
                """))
        .longValue();
  }

  /** Moves on by the tab key until this is in focus; answers how often it took, or -1. */
  public int tabsTo(String selector) {
    page.evaluate("document.activeElement && document.activeElement.blur()");
    for (int tabs = 1; tabs <= 80; tabs++) {
      page.keyboard().press("Tab");
      Object there =
          page.evaluate(
              "one => document.activeElement !== null && document.activeElement.matches(one)",
              selector);
      if (Boolean.TRUE.equals(there)) {
        return tabs;
      }
    }
    return -1;
  }

  /** Returns what the browser complained of so far, and forgets it. */
  public List<String> complaints() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    return heard;
  }

  @Override
  public void close() {
    context.close();
  }

  private static String script(String name) {
    try (InputStream in = Objects.requireNonNull(Visit.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
