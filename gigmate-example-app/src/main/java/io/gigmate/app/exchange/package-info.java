/**
 * The tables and calendars that come in and go out by page, by command and over the API. {@link
 * io.gigmate.app.exchange.ImportDesk} says what a file would change before it does, and {@link
 * io.gigmate.app.exchange.ExportDesk} writes what can be read again.
 */
@NullMarked
package io.gigmate.app.exchange;

import org.jspecify.annotations.NullMarked;
