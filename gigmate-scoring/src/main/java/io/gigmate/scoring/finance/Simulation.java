package io.gigmate.scoring.finance;

import java.util.Arrays;

/**
 * What was sampled, and how far it may be off.
 *
 * @param expectedProfit the mean of all samples
 * @param standardError of that mean, from independent repetitions
 * @param profit the profit with its probabilities, read off the samples
 * @param samples how many there were
 */
public record Simulation(
    double expectedProfit, double standardError, Outcomes profit, int samples) {
  private static final int KNOTS = 2000;

  static Simulation of(double[] means, double[] profits) {
    double mean = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(one -> (one - mean) * (one - mean)).sum();
    Arrays.sort(profits);
    double[] probabilities = new double[KNOTS + 1];
    double[] amounts = new double[KNOTS + 1];
    for (int k = 0; k <= KNOTS; k++) {
      probabilities[k] = (double) k / KNOTS;
      amounts[k] = profits[(int) Math.round(probabilities[k] * (profits.length - 1))];
    }
    return new Simulation(
        mean,
        Math.sqrt(squares / means.length / (means.length - 1)),
        Outcomes.of(probabilities, amounts),
        profits.length);
  }

  /** Returns the probability that the show loses money. */
  public double probabilityOfLoss() {
    return profit.probabilityBelow(-Cents.NOTHING);
  }
}
