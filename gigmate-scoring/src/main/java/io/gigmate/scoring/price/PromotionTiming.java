package io.gigmate.scoring.price;

import java.util.function.Function;
import org.joda.money.Money;

/** When to promote a show. */
public sealed interface PromotionTiming {
  /**
   * It pays.
   *
   * @param daysBefore the show to start, where it gains most
   * @param gain expected then, cost taken off
   * @param lastDay the last day before the show on which it still pays
   * @param soldOutAnyway the probability that the room fills without it
   */
  record Start(int daysBefore, Money gain, int lastDay, double soldOutAnyway)
      implements PromotionTiming {}

  /**
   * It does not pay on any day that is left.
   *
   * @param loss expected on the best of them
   * @param soldOutAnyway the probability that the room fills without it
   */
  record Hold(Money loss, double soldOutAnyway) implements PromotionTiming {}

  /** Returns what the function for this answer makes of it. */
  default <T> T fold(Function<Start, T> start, Function<Hold, T> hold) {
    return this instanceof Start now ? start.apply(now) : hold.apply((Hold) this);
  }
}
