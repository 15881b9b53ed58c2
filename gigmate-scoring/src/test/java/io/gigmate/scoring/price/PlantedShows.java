package io.gigmate.scoring.price;

import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/**
 * A simulator whose truth is known: prices 15 to 45, tickets wanted log-normal around an
 * exponential curve, and a room that cuts off what it cannot hold. The elasticity is drawn from the
 * belief that is then stated, the scatter from the one that the model declares, so that intervals
 * have to hold what they say, no more and no less.
 */
final class PlantedShows {
  static final ElasticityPrior PRIOR = new ElasticityPrior(-0.9, -1.8, -0.45, "planted");
  static final double REFERENCE = 30;
  private static final int[] PRICES = {30, 15, 45, 25, 35, 20, 40};

  final double elasticity;
  final double scatter;
  final double tickets;
  private final SplitMix random;

  PlantedShows(long seed) {
    random = new SplitMix(seed);
    elasticity = -0.9 * Math.exp(normal() * PRIOR.logDeviation());
    scatter = 0.4 * Math.exp(0.5 * normal());
    tickets = 100 * Math.exp(normal());
  }

  private double normal() {
    return Gaussian.quantile(Math.max(1e-16, random.nextDouble()));
  }

  double medianAt(double price) {
    return new ExponentialDemand(REFERENCE, tickets, elasticity).at(price);
  }

  double wantedAt(double price) {
    return medianAt(price) * Math.exp(scatter * normal());
  }

  List<PricedShow> shows(int number, int capacity) {
    List<PricedShow> shows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      int price = PRICES[i % PRICES.length];
      int sold = (int) Math.min(capacity, Math.round(wantedAt(price)));
      shows.add(new PricedShow(Money.parse("USD " + price), sold, capacity));
    }
    return shows;
  }

  /** What a price truly brings, on average over the scatter. */
  double revenueAt(double price, int capacity) {
    double sum = 0;
    int strata = 400;
    for (int i = 0; i < strata; i++) {
      double z = Gaussian.quantile((i + 0.5) / strata);
      sum += price * Math.min(capacity, medianAt(price) * Math.exp(scatter * z)) / strata;
    }
    return sum;
  }

  double bestRevenue(double from, double to, int capacity) {
    return revenueAt(Peak.of(from, to, price -> revenueAt(price, capacity)), capacity);
  }
}
