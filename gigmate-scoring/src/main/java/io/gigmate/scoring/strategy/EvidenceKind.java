package io.gigmate.scoring.strategy;

import java.util.Locale;

/** What kind of thing was seen. */
public enum EvidenceKind {
  /** An announcement of the industry. */
  NEWS,
  /** A pattern that emerges. */
  TREND,
  /** What others do. */
  COMPETITOR,
  /** A market, a partner or a feature to be had. */
  OPPORTUNITY,
  /** A risk. */
  THREAT,
  /** A change of the law. */
  REGULATION,
  /** What our own users do, or stop doing. */
  USAGE;

  /** Returns the name that files and tables carry, such as {@code competitor}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind of this code. */
  public static EvidenceKind parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
