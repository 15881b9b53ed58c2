package io.gigmate.scoring.experiment;

import io.gigmate.scoring.internal.stats.ChiSquare;
import java.util.List;

/**
 * Whether the variants have the contacts that their weights promise. Where they have not, contacts
 * were lost on the way, and nobody knows whether the same ones everywhere: nothing else is to be
 * believed then.
 *
 * <p>Source: A. Fabijan et al., Diagnosing sample ratio mismatch in online controlled experiments,
 * KDD 2019.
 *
 * @param chiSquare the distance of the counts from the promised ones
 * @param degrees of freedom
 * @param p the probability of such a distance by chance
 */
public record SampleRatio(double chiSquare, int degrees, double p) {
  /** Below this the experiment halts. */
  public static final double HALT = 0.001;

  /**
   * Compares counts with weights.
   *
   * @param contacts of each arm
   * @param weights of each arm, positive, in the same order
   */
  public static SampleRatio of(List<Long> contacts, List<Double> weights) {
    if (contacts.size() != weights.size() || contacts.size() < 2) {
      throw new IllegalArgumentException(
          "two arms or more, each with its weight: " + contacts + ", " + weights);
    }
    double total = contacts.stream().mapToLong(Long::longValue).sum();
    double all = weights.stream().mapToDouble(Double::doubleValue).sum();
    double chiSquare = 0;
    for (int i = 0; i < contacts.size() && total > 0; i++) {
      double expected = total * weights.get(i) / all;
      double gap = contacts.get(i) - expected;
      chiSquare += gap * gap / expected;
    }
    int degrees = contacts.size() - 1;
    return new SampleRatio(chiSquare, degrees, ChiSquare.above(chiSquare, degrees));
  }

  /** Answers whether the counts are what the weights promise. */
  public boolean ok() {
    return p >= HALT;
  }
}
