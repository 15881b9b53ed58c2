package io.gigmate.scoring.finance;

import java.util.function.Function;
import org.joda.money.Money;

/** Where a show stops to lose money. */
public sealed interface BreakEven {
  /**
   * The smallest number of paid tickets that does not lose.
   *
   * @param tickets paid tickets, rounded up
   * @param comps the free tickets that go with them, rounded up
   * @param losesAgain whether some larger number loses again, such as one just above a bonus
   */
  record At(int tickets, int comps, boolean losesAgain) implements BreakEven {}

  /**
   * No number of tickets that can be sold pays for the show.
   *
   * @param tickets the number that loses least
   * @param loss what is lost even then, above zero
   */
  record Never(int tickets, Money loss) implements BreakEven {}

  /** Returns what the function for this answer makes of it. */
  default <T> T fold(Function<At, T> at, Function<Never, T> never) {
    return this instanceof At found ? at.apply(found) : never.apply((Never) this);
  }
}
