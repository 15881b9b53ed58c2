package io.gigmate.app.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something is written. */
public enum ExportFormat {
  /** A table (RFC 4180). */
  CSV("text/csv; charset=utf-8"),
  /** A calendar (RFC 5545); of events only. */
  ICS("text/calendar; charset=utf-8");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** Returns what it is called on the web. */
  public String contentType() {
    return contentType;
  }

  /** Returns how names of its files end, such as {@code .csv}. */
  public String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Answers whether something of this kind can be written so. */
  public boolean holds(ExchangeKind kind) {
    return this == CSV ? kind.isWritten() : kind == ExchangeKind.EVENTS;
  }

  /** Returns the format that the name of a file ends with, packed or not. */
  public static Optional<ExportFormat> ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return Arrays.stream(values()).filter(format -> name.endsWith(format.suffix())).findFirst();
  }
}
