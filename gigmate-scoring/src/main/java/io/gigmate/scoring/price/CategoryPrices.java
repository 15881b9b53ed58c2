package io.gigmate.scoring.price;

import io.gigmate.scoring.internal.stats.LambertW;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The prices of several categories that together bring most, where buyers choose among them and
 * staying at home (multinomial logit). At the optimum every price is its own cost plus one common
 * markup; a category that would sell out costs more by the price of its scarcity.
 *
 * <p>What a house may hope for is less than a model shows: several categories brought about 5 % of
 * revenue over one price (P. Courty, M. Pagliero, The impact of price discrimination on revenue:
 * evidence from the concert industry, Review of Economics and Statistics 94, 2012).
 *
 * <p>Source of the form: S. P. Anderson, A. de Palma, Multiproduct firms: a nested logit approach,
 * Journal of Industrial Economics 40 (1992).
 *
 * @param prices one a category, in their order
 * @param sold tickets to expect of each
 * @param income what all of them bring, their costs taken off
 */
public record CategoryPrices(List<Double> prices, List<Double> sold, double income) {
  private static final int ROUNDS = 200;
  private static final int HALVINGS = 60;

  public CategoryPrices {
    prices = List.copyOf(prices);
    sold = List.copyOf(sold);
  }

  /**
   * Returns the best prices.
   *
   * @param market how many could come at all; above zero
   * @param scale how much buyers differ, in units of price; above zero
   * @param classes one at least
   */
  public static CategoryPrices best(double market, double scale, List<SeatClass> classes) {
    if (!(market > 0 && scale > 0) || classes.isEmpty()) {
      throw new IllegalArgumentException(
          "a market and a scale must be above zero, with a class: "
              + market
              + ", "
              + scale
              + ", "
              + classes);
    }
    double[] scarcity = new double[classes.size()];
    for (int round = 0; round < ROUNDS; round++) {
      double moved = 0;
      for (int c = 0; c < scarcity.length; c++) {
        double before = scarcity[c];
        scarcity[c] = scarcity(market, scale, classes, scarcity, c);
        moved = Math.max(moved, Math.abs(scarcity[c] - before));
      }
      if (moved < 1e-12 * scale) {
        break;
      }
    }
    return at(market, scale, classes, scarcity);
  }

  /** The smallest price of scarcity at which a category is not oversold, the others as they are. */
  private static double scarcity(
      double market, double scale, List<SeatClass> classes, double[] others, int at) {
    double[] tried = others.clone();
    double low = 0;
    double high = 0;
    tried[at] = 0;
    while (sold(market, scale, classes, tried)[at] > classes.get(at).seats()) {
      low = high;
      high = high == 0 ? scale : 2 * high;
      tried[at] = high;
    }
    for (int i = 0; i < HALVINGS && high > low; i++) {
      double middle = (low + high) / 2;
      tried[at] = middle;
      if (sold(market, scale, classes, tried)[at] > classes.get(at).seats()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double[] worths(double scale, List<SeatClass> classes, double[] scarcity) {
    double[] worths = new double[scarcity.length];
    Arrays.setAll(
        worths,
        c -> (classes.get(c).appeal() - classes.get(c).costPerTicket() - scarcity[c]) / scale);
    return worths;
  }

  private static double logSum(double[] worths) {
    double most = Arrays.stream(worths).max().orElseThrow();
    return most + Math.log(Arrays.stream(worths).map(w -> Math.exp(w - most)).sum());
  }

  /** Tickets at the common markup, which is scale · (1 + W0(e^(log sum − 1))). */
  private static double[] sold(
      double market, double scale, List<SeatClass> classes, double[] scarcity) {
    double[] worths = worths(scale, classes, scarcity);
    double logSum = logSum(worths);
    double atHome = 1 / (1 + LambertW.ofExp(logSum - 1));
    return Arrays.stream(worths)
        .map(worth -> market * (1 - atHome) * Math.exp(worth - logSum))
        .toArray();
  }

  private static CategoryPrices at(
      double market, double scale, List<SeatClass> classes, double[] scarcity) {
    double markup = scale * (1 + LambertW.ofExp(logSum(worths(scale, classes, scarcity)) - 1));
    double[] sold = sold(market, scale, classes, scarcity);
    List<Double> prices = new ArrayList<>();
    double income = 0;
    for (int c = 0; c < sold.length; c++) {
      double cost = classes.get(c).costPerTicket();
      double price = cost + scarcity[c] + markup;
      prices.add(price);
      income += (price - cost) * sold[c];
    }
    return new CategoryPrices(prices, Arrays.stream(sold).boxed().toList(), income);
  }
}
