package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Portion;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How far each amount of an offer can move, the others as they are, until one side is better off
 * without the deal: down to what the artist still accepts, up to what the promoter still does.
 *
 * @param guarantee of the deal; null where it has none
 * @param perTicket what is paid for each ticket; null where nothing is
 * @param share of the deal; null where it has none
 * @param shareAbove of a scale, above its threshold; null where it has none
 * @param bonus of the deal; null where it has none
 */
public record CounterRange(
    @Nullable Range<Money> guarantee,
    @Nullable Range<Money> perTicket,
    @Nullable Range<Portion> share,
    @Nullable Range<Portion> shareAbove,
    @Nullable Range<Money> bonus) {
  /**
   * From one amount to another.
   *
   * @param low the lowest that the artist accepts
   * @param high the highest that the promoter accepts
   * @param <T> money or a share
   */
  public record Range<T>(T low, T high) {}
}
