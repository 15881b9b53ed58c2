package io.gigmate.scoring.finance;

import org.joda.money.Money;

/**
 * What the expected profit becomes when one thing is lower or higher and all else stays.
 *
 * @param lever what is moved
 * @param share by how much, such as 0.1 for ten per cent either way
 * @param low the expected profit when it is that much lower
 * @param high the expected profit when it is that much higher
 */
public record TornadoBar(Lever lever, double share, Money low, Money high) {
  /** Returns the distance between both ends. */
  public Money width() {
    return high.minus(low).abs();
  }
}
