package io.gigmate.core.operations;

import java.util.Locale;

/** What kind of work an operation was. */
public enum OperationKind {
  /** Data came in from a source. */
  SCRAPING,
  /** Something was assessed, scored or forecast. */
  ANALYSIS,
  /** A strategy was drawn up. */
  STRATEGY_GENERATION,
  /** Somebody was written to, or was not and why. */
  OUTREACH,
  /** Something was arranged better, such as a calendar. */
  OPTIMIZATION,
  /** Something was decided, approved or changed. */
  DECISION,
  /** A model learned from outcomes. */
  LEARNING;

  /** Returns the name that the log carries, such as {@code strategy_generation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this code. */
  public static OperationKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
