package io.gigmate.scoring.price;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.finance.Outcomes;
import io.gigmate.scoring.internal.stats.Gaussian;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What one's own shows say about demand, weighed against what was believed before: many exponential
 * curves, each with its probability, and with the scatter from show to show that prices do not
 * explain.
 *
 * <p>The tickets wanted are log-normal around {@code tickets · e^(elasticity · (price/reference −
 * 1))}; a sold-out show counts as at least its capacity (J. Tobin, Estimation of relationships for
 * limited dependent variables, Econometrica 26, 1958). The posterior is summed over a grid around
 * its peak, not approximated by a formula. Two priors are ours: the scatter is 0.4 in the
 * logarithm, half to double of it in eight cases of ten; the tickets at the reference price are
 * within a factor of twelve of the median show.
 */
public final class DemandEstimate {
  private static final int QUANTILES = 40;
  private static final double EDGE = 0.001;
  private static final int HALVINGS = 50;

  private final List<Curve> curves;
  private final double reference;
  private final Money lowest;
  private final Money highest;
  private final int shows;

  private DemandEstimate(
      List<Curve> curves, double reference, Money lowest, Money highest, int shows) {
    this.curves = curves;
    this.reference = reference;
    this.lowest = lowest;
    this.highest = highest;
    this.shows = shows;
  }

  /** One curve: the logarithm of tickets at the reference, the elasticity there, the scatter. */
  record Curve(double log, double elasticity, double scatter, double weight) {
    double logAt(double relativePrice) {
      return log + elasticity * (relativePrice - 1);
    }
  }

  /**
   * Learns from shows, one at least, of comparable nights in one currency.
   *
   * @param shows what was sold at which price
   * @param prior what was believed before
   */
  public static DemandEstimate from(List<PricedShow> shows, ElasticityPrior prior) {
    if (shows.isEmpty()) {
      throw new IllegalArgumentException("demand needs a show to learn from: none was given");
    }
    CurrencyUnit currency = shows.get(0).price().getCurrencyUnit();
    for (PricedShow show : shows) {
      if (!show.price().getCurrencyUnit().equals(currency)) {
        throw new IllegalArgumentException(
            "prices must be in " + currency + ", like the first: " + show.price());
      }
    }
    double reference = shows.stream().mapToDouble(DemandEstimate::price).average().orElseThrow();
    List<Money> prices = shows.stream().map(PricedShow::price).sorted().toList();
    return new DemandEstimate(
        new DemandPosterior(shows, reference, prior).curves(),
        reference,
        prices.get(0),
        prices.get(prices.size() - 1),
        shows.size());
  }

  static double price(PricedShow show) {
    return show.price().getAmount().doubleValue();
  }

  /** Returns the mean of the prices tried, at which elasticity is stated. */
  public double referencePrice() {
    return reference;
  }

  /** Returns the lowest price tried. */
  public Money lowestTried() {
    return lowest;
  }

  /** Returns the highest price tried. */
  public Money highestTried() {
    return highest;
  }

  /** Returns how many shows were learned from. */
  public int shows() {
    return shows;
  }

  /** Returns the elasticity at the reference price, with its probabilities. */
  public Outcomes elasticity() {
    return marginal(Curve::elasticity);
  }

  /** Returns the scatter from show to show in the logarithm, with its probabilities. */
  public Outcomes scatter() {
    return marginal(Curve::scatter);
  }

  /** Returns the median tickets wanted at a price, with their probabilities. */
  public Outcomes medianDemandAt(double price) {
    return marginal(curve -> Math.exp(curve.logAt(price / reference)));
  }

  private Outcomes marginal(ToDoubleFunction<Curve> value) {
    List<Curve> sorted = curves.stream().sorted(Comparator.comparingDouble(value)).toList();
    int n = sorted.size();
    double[] probabilities = new double[n + 2];
    double[] amounts = new double[n + 2];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      Curve curve = sorted.get(i);
      probabilities[i + 1] = Math.min(1, sum + curve.weight() / 2);
      amounts[i + 1] = value.applyAsDouble(curve);
      sum += curve.weight();
    }
    amounts[0] = amounts[1];
    amounts[n + 1] = amounts[n];
    probabilities[n + 1] = 1;
    return Outcomes.of(probabilities, amounts);
  }

  /** Returns the tickets to expect at a price in a room, over all curves and their scatter. */
  public double expectedSold(double price, int capacity) {
    double relative = price / reference;
    double logCapacity = Math.log(capacity);
    double sum = 0;
    for (Curve curve : curves) {
      double s = curve.scatter();
      double log = curve.logAt(relative);
      double room = (logCapacity - log) / s;
      sum +=
          curve.weight()
              * (Math.exp(log + s * s / 2) * Gaussian.below(room - s)
                  + capacity * Gaussian.below(-room));
    }
    return sum;
  }

  /** Returns the probability that no more than so many want to come at a price. */
  public double probabilityAtMost(double tickets, double price) {
    double relative = price / reference;
    double log = Math.log(tickets);
    double sum = 0;
    for (Curve curve : curves) {
      sum += curve.weight() * Gaussian.below((log - curve.logAt(relative)) / curve.scatter());
    }
    return sum;
  }

  /**
   * Returns how many will want to come at a price, ready for a budget. Not bounded by a room; the
   * last tenth of a per cent at either end is cut off.
   */
  public AttendanceDistribution demandAt(double price) {
    double[] probabilities = new double[QUANTILES + 1];
    double[] heads = new double[QUANTILES + 1];
    double least = -10;
    for (int i = 0; i <= QUANTILES; i++) {
      probabilities[i] = (double) i / QUANTILES;
      double wanted = Math.min(1 - EDGE, Math.max(EDGE, probabilities[i]));
      least = logQuantile(wanted, price, least);
      heads[i] = Math.exp(least);
    }
    return AttendanceDistribution.of(probabilities, heads);
  }

  private double logQuantile(double probability, double price, double atLeast) {
    double low = atLeast;
    double high = 30;
    for (int i = 0; i < HALVINGS && high - low > 1e-9; i++) {
      double middle = (low + high) / 2;
      if (probabilityAtMost(Math.exp(middle), price) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The price in a range that is expected to bring most, at a margin of price less cost. */
  double bestPrice(double from, double to, int capacity, TicketEconomics economics) {
    return Peak.of(from, to, price -> expectedIncome(price, capacity, economics));
  }

  double expectedIncome(double price, int capacity, TicketEconomics economics) {
    return economics.margin(price) * expectedSold(price, capacity);
  }

  @Override
  public String toString() {
    double[] range =
        Arrays.stream(new double[] {0.05, 0.5, 0.95}).map(elasticity()::quantile).toArray();
    return "DemandEstimate[" + shows + " shows, elasticity " + Arrays.toString(range) + "]";
  }
}
