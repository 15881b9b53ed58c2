package io.gigmate.scoring.finance;

/**
 * How many come of a known number of ticket holders: a beta-binomial law, because the rate itself
 * is not known, and people of one night stay away for one reason. It answers where whole people
 * matter: how many tickets may be given out for a room.
 *
 * <p>Source: J. G. Skellam, A probability distribution derived from the binomial distribution by
 * regarding the probability of success as variable between the sets of trials, Journal of the Royal
 * Statistical Society B 10 (1948).
 */
public final class HeadCount {
  /** A range from the 5 % to the 95 % quantile is about 3.29 standard deviations wide. */
  private static final double RANGE = 2 * 1.6448536269514722;

  private final double[] atMost;

  private HeadCount(double[] atMost) {
    this.atMost = atMost;
  }

  /** Answers whether any law of a share has this mean and so wide a range. */
  static boolean isLaw(double mean, double low, double high) {
    double spread = (high - low) / RANGE;
    return mean == 1 || spread * spread < mean * (1 - mean);
  }

  static HeadCount of(int tickets, NoShow noShow) {
    if (tickets < 0) {
      throw new IllegalArgumentException("tickets must not be negative: " + tickets);
    }
    double[] probabilities = new double[tickets + 1];
    double mean = noShow.headsPerTicket();
    double spread = (noShow.high() - noShow.low()) / RANGE;
    double total = spread > 0 ? spread * spread : 0;
    // A beta law has this mean and variance where the two shapes add up to this much.
    double shapes = total > 0 ? mean * (1 - mean) / total - 1 : Double.POSITIVE_INFINITY;
    if (mean == 1) {
      probabilities[tickets] = 1;
    } else {
      fill(probabilities, mean, shapes);
    }
    return new HeadCount(summed(probabilities));
  }

  /** Starts at the likeliest number and walks both ways, so that nothing underflows early. */
  private static void fill(double[] probabilities, double mean, double shapes) {
    int n = probabilities.length - 1;
    int start = (int) Math.min(n, Math.floor((n + 1) * mean));
    // The rate itself is sure where the shapes are endless: then only their shares count.
    boolean sure = shapes == Double.POSITIVE_INFINITY;
    double come = sure ? mean : mean * shapes;
    double stay = sure ? 1 - mean : (1 - mean) * shapes;
    double grows = sure ? 0 : 1;
    probabilities[start] = 1;
    double up = 1;
    for (int k = start; k < n; k++) {
      up *= ((grows * k + come) * (n - k)) / ((grows * (n - k - 1) + stay) * (k + 1));
      probabilities[k + 1] = up;
    }
    double down = 1;
    for (int k = start - 1; k >= 0; k--) {
      down *= ((grows * (n - k - 1) + stay) * (k + 1)) / ((grows * k + come) * (n - k));
      probabilities[k] = down;
    }
  }

  /** Turns weights into the probabilities of at most so many, where they stand. */
  private static double[] summed(double[] weights) {
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k];
      weights[k] = sum;
    }
    // One division for all of them; what its rounding adds to the last ones is cut off.
    double share = 1 / sum;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.min(1, weights[k] * share);
    }
    weights[weights.length - 1] = 1;
    return weights;
  }

  /** Returns the expected number of people. */
  public double mean() {
    double mean = 0;
    for (int k = 0; k < atMost.length - 1; k++) {
      mean += 1 - atMost[k];
    }
    return mean;
  }

  /** Returns the probability that more than so many come. */
  public double probabilityAbove(int heads) {
    return heads < 0 ? 1 : heads >= atMost.length - 1 ? 0 : 1 - atMost[heads];
  }

  /** Returns the smallest number that is not exceeded with this probability, which is 0 to 1. */
  public int quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be 0 to 1: " + probability);
    }
    int heads = 0;
    while (heads < atMost.length - 1 && atMost[heads] < probability) {
      heads++;
    }
    return heads;
  }
}
