package io.gigmate.scoring.market;

import java.util.Locale;
import java.util.Optional;

/** What a piece of market intelligence is about. */
public enum ItemType {
  /** An announcement, and whatever is nothing else. */
  NEWS,
  /** A pattern in what people listen to and go to. */
  TREND,
  /** What others in the business do. */
  COMPETITOR,
  /** A market, a partner or a purse that opens. */
  OPPORTUNITY,
  /** A risk: costs, closures, frauds, falling demand. */
  THREAT,
  /** A law, a permit, a ruling, a tax. */
  REGULATION;

  /** Returns the type as it stands in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the type of a code, where it is one. */
  public static Optional<ItemType> find(String code) {
    return Codes.find(values(), code);
  }
}
