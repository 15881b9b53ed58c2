package io.gigmate.app.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/** What a page is looked at on. */
public enum Screen {
  /** A laptop. */
  DESKTOP(1280, 800),
  /** A small phone held upright. */
  PHONE(390, 844);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Returns how wide it is, in CSS pixels. */
  public int width() {
    return width;
  }

  /** Returns how high it is, in CSS pixels. */
  public int height() {
    return height;
  }

  NewContextOptions in(ColorScheme light) {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(this == PHONE)
        .setLocale("en-US")
        .setTimezoneId("America/Chicago")
        .setColorScheme(light);
  }
}
