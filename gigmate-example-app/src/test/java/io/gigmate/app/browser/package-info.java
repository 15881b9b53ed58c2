/**
 * A real browser for tests of the pages: {@link io.gigmate.app.browser.Chromium} starts it once,
 * {@link io.gigmate.app.browser.Visit} is somebody in front of a screen.
 */
@NullMarked
package io.gigmate.app.browser;

import org.jspecify.annotations.NullMarked;
