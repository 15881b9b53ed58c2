package io.gigmate.scoring.deal;

import org.jspecify.annotations.Nullable;

/**
 * What comes on top when the night goes well.
 *
 * @param metric what is measured: sold, paid, attended, gross or sell-out
 * @param threshold from where on; none for a sell-out, which is its own
 * @param pay an amount, or an amount for each ticket above the threshold
 * @param mode how it goes together with other bonuses
 */
public record Bonus(Metric metric, @Nullable Threshold threshold, Pay pay, Mode mode) {
  public Bonus {
    if (!metric.counts() && metric != Metric.GROSS && metric != Metric.SELL_OUT) {
      throw new IllegalArgumentException("no bonus is measured on the " + metric.words());
    }
    if ((metric == Metric.SELL_OUT) != (threshold == null)) {
      throw new IllegalArgumentException(
          metric == Metric.SELL_OUT
              ? "a sell-out needs no threshold: it is every sellable ticket"
              : "a bonus on " + metric.words() + " needs a threshold");
    }
    if (pay instanceof Pay.Share) {
      throw new IllegalArgumentException(
          "a bonus is an amount; a share that changes is a ratchet, which replaces it");
    }
    if (pay instanceof Pay.PerTicket && !metric.counts()) {
      throw new IllegalArgumentException(
          "an amount per ticket needs tickets to count, not the " + metric.words());
    }
  }

  /** Returns a bonus of an amount. */
  public static Bonus of(Metric metric, Threshold threshold, Pay pay, Mode mode) {
    return new Bonus(metric, threshold, pay, mode);
  }

  /** Returns a bonus for selling every sellable ticket. */
  public static Bonus forSellOut(Pay pay, Mode mode) {
    return new Bonus(Metric.SELL_OUT, null, pay, mode);
  }

  /** How bonuses work together. */
  public enum Mode {
    /** It is added to all others. */
    CUMULATIVE("cumulative"),
    /** Of all such bonuses only the highest counts. */
    HIGHEST("highest");

    private final String code;

    Mode(String code) {
      this.code = code;
    }

    /** Returns the name in files. */
    public String code() {
      return code;
    }
  }
}
