package io.gigmate.scoring.deal;

import org.jspecify.annotations.Nullable;

/** What a threshold is measured on. */
public enum Metric {
  /** Money: see {@link Base#GROSS}. */
  GROSS("gross", "gross", Base.GROSS),
  /** Money: see {@link Base#ADJUSTED_GROSS}. */
  ADJUSTED_GROSS("adjusted_gross", "adjusted gross", Base.ADJUSTED_GROSS),
  /** Money: see {@link Base#NET_GROSS}. */
  NET_GROSS("net_gross", "net gross", Base.NET_GROSS),
  /** Money: see {@link Base#NET}. */
  NET("net", "net", Base.NET),
  /** Tickets sold, at whatever price. */
  SOLD("sold", "sold", null),
  /** Tickets sold at a price above zero. */
  PAID("paid", "paid", null),
  /** People who came. */
  ATTENDED("attended", "attended", null),
  /** The share of the sellable tickets that was sold. */
  SELL_THROUGH("sell_through", "sell-through", null),
  /** That every sellable ticket was sold. */
  SELL_OUT("sell_out", "sell-out", null);

  private final String code;
  private final String words;
  private final @Nullable Base base;

  Metric(String code, String words, @Nullable Base base) {
    this.code = code;
    this.words = words;
    this.base = base;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }

  /** Returns the name in sentences. */
  public String words() {
    return words;
  }

  /** Returns the money that it measures; null where it counts. */
  public @Nullable Base base() {
    return base;
  }

  /** Answers whether it counts tickets or people. */
  public boolean counts() {
    return this == SOLD || this == PAID || this == ATTENDED;
  }
}
