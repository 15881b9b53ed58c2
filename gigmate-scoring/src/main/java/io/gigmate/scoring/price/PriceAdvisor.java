package io.gigmate.scoring.price;

import io.gigmate.core.money.PriceRange;
import io.gigmate.scoring.finance.Outcomes;
import java.util.List;
import java.util.stream.DoubleStream;
import org.joda.money.Money;

/**
 * Finds the price that is expected to bring most in a room.
 *
 * <p>{@code new PriceAdvisor(shows, prior).advise(400, economics)} stays within the prices that
 * were tried; {@code adviseWithin} may be told to leave them, and says so where it does.
 */
public final class PriceAdvisor {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** A price this close to the end of a range, as a share of it, is the end. */
  private static final double AT_END = 1e-6;

  private final List<PricedShow> shows;
  private final ElasticityPrior prior;
  private final DemandEstimate demand;

  /**
   * Learns from shows.
   *
   * @param shows one at least, of comparable nights
   * @param prior what was believed before, and its range
   */
  public PriceAdvisor(List<PricedShow> shows, ElasticityPrior prior) {
    this.shows = List.copyOf(shows);
    this.prior = prior;
    demand = DemandEstimate.from(this.shows, prior);
  }

  /** Returns what was learned. */
  public DemandEstimate demand() {
    return demand;
  }

  /** Returns the best price among those that were tried. */
  public PriceAdvice advise(int capacity, TicketEconomics economics) {
    PriceChoice choice =
        choose(PriceRange.of(demand.lowestTried(), demand.highestTried()), capacity, economics);
    double price = amount(choice.price());
    boolean bottom = price <= amount(demand.lowestTried()) * (1 + AT_END);
    boolean top = price >= amount(demand.highestTried()) * (1 - AT_END);
    if (!bottom && !top) {
      return new PriceAdvice.Tried(choice);
    }
    String tried =
        bottom && top
            ? choice.price() + " is the only price that was tried"
            : choice.price()
                + (top ? " is the highest price that was tried" : " is the lowest price tried");
    double beyond =
        demand.bestPrice(bottom ? price / 2 : price, top ? price * 2 : price, capacity, economics);
    return new PriceAdvice.AtTheEdge(
        choice,
        tried
            + "; the curve points to about "
            + economics.money(beyond)
            + ", for which there is no evidence: try a step towards it");
  }

  /** Returns the best price in a range of the caller's, and says where it was never tried. */
  public PriceAdvice adviseWithin(PriceRange allowed, int capacity, TicketEconomics economics) {
    PriceChoice choice = choose(allowed, capacity, economics);
    if (PriceRange.of(demand.lowestTried(), demand.highestTried()).contains(choice.price())) {
      return new PriceAdvice.Tried(choice);
    }
    return new PriceAdvice.Extrapolated(
        choice,
        choice.price()
            + " was never tried; tried were "
            + demand.lowestTried()
            + " to "
            + demand.highestTried());
  }

  private PriceChoice choose(PriceRange range, int capacity, TicketEconomics economics) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a room must hold someone: " + capacity);
    }
    double from = amount(range.lowest());
    double to = amount(range.highest());
    double price = demand.bestPrice(from, to, capacity, economics);
    Outcomes elasticity = demand.elasticity();
    List<PriceSensitivity> sensitivities =
        DoubleStream.of(prior.low(), prior.high())
            .mapToObj(end -> sensitivity(end, price, from, to, capacity, economics))
            .toList();
    Money advised = economics.money(price);
    return new PriceChoice(
        advised,
        advised.minus(economics.fee()),
        demand.expectedSold(price, capacity),
        economics.money(demand.expectedIncome(price, capacity, economics)),
        elasticity.quantile(LOW),
        elasticity.quantile(HIGH),
        sensitivities);
  }

  private PriceSensitivity sensitivity(
      double elasticity,
      double price,
      double from,
      double to,
      int capacity,
      TicketEconomics economics) {
    DemandEstimate other = DemandEstimate.from(shows, prior.movedTo(elasticity));
    double best = other.bestPrice(from, to, capacity, economics);
    double most = other.expectedIncome(best, capacity, economics);
    double lost = Math.max(0, most - other.expectedIncome(price, capacity, economics));
    return new PriceSensitivity(
        elasticity, economics.money(best), economics.money(lost), most > 0 ? lost / most : 0);
  }

  private static double amount(Money money) {
    return money.getAmount().doubleValue();
  }
}
