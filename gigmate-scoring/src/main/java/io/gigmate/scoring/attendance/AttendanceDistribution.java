package io.gigmate.scoring.attendance;

import java.util.Arrays;

/**
 * How many people may come, and how likely each number is: a quantile function that is linear
 * between its knots. A stretch of probability on which it does not rise is an atom, such as the
 * chance that the room is full.
 *
 * <p>{@code AttendanceDistribution.of(new double[] {0, 0.5, 1}, new double[] {100, 300, 400})} has
 * the median 300 and the mean 275. Everything it answers is exact for these knots; nothing is
 * sampled.
 */
public final class AttendanceDistribution {
  private final double[] probabilities;
  private final double[] heads;

  private AttendanceDistribution(double[] probabilities, double[] heads) {
    this.probabilities = probabilities;
    this.heads = heads;
  }

  /**
   * Returns the distribution with these quantiles.
   *
   * @param probabilities from 0 to 1, each above the one before
   * @param heads the quantile at each of them, in people; not negative, none below the one before
   */
  public static AttendanceDistribution of(double[] probabilities, double[] heads) {
    check(probabilities, heads);
    return new AttendanceDistribution(probabilities.clone(), heads.clone());
  }

  /** Returns the distribution of a number that is certain. */
  public static AttendanceDistribution certain(double heads) {
    return of(new double[] {0, 1}, new double[] {heads, heads});
  }

  private static void check(double[] probabilities, double[] heads) {
    int last = probabilities.length - 1;
    if (last < 1 || heads.length != probabilities.length) {
      throw new IllegalArgumentException(
          "a distribution needs two knots or more, with heads for each: "
              + probabilities.length
              + " probabilities, "
              + heads.length
              + " heads");
    }
    boolean ends = probabilities[0] == 0 && probabilities[last] == 1;
    boolean rises = heads[0] >= 0 && heads[last] < Double.POSITIVE_INFINITY;
    for (int i = 1; i <= last && ends && rises; i++) {
      ends = probabilities[i] > probabilities[i - 1];
      rises = heads[i] >= heads[i - 1];
    }
    if (!ends) {
      throw new IllegalArgumentException(
          "probabilities must rise from 0 to 1: " + Arrays.toString(probabilities));
    }
    if (!rises) {
      throw new IllegalArgumentException(
          "heads must be finite, not negative and must not fall: " + Arrays.toString(heads));
    }
  }

  /** Returns how many knots there are, two at least. */
  public int knots() {
    return probabilities.length;
  }

  /** Returns the probability at a knot; 0 at the first, 1 at the last. */
  public double probabilityAt(int knot) {
    return probabilities[knot];
  }

  /** Returns the people at a knot. */
  public double headsAt(int knot) {
    return heads[knot];
  }

  /** Returns the expected number of people. */
  public double mean() {
    double sum = 0;
    for (int i = 1; i < heads.length; i++) {
      sum += (probabilities[i] - probabilities[i - 1]) * (heads[i] + heads[i - 1]) / 2;
    }
    return sum;
  }

  /** Returns the number that is not exceeded with this probability, which is 0 to 1. */
  public double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability must be 0 to 1: " + probability);
    }
    int found = Arrays.binarySearch(probabilities, probability);
    if (found >= 0) {
      return heads[found];
    }
    int right = -found - 1;
    double share =
        (probability - probabilities[right - 1])
            / (probabilities[right] - probabilities[right - 1]);
    return heads[right - 1] + share * (heads[right] - heads[right - 1]);
  }

  /** Returns the probability that fewer than so many people come. */
  public double probabilityBelow(double people) {
    int right = 0;
    while (right < heads.length && heads[right] < people) {
      right++;
    }
    return crossing(right, people);
  }

  /** Returns the probability that so many people or fewer come. */
  public double probabilityAtMost(double people) {
    int right = 0;
    while (right < heads.length && heads[right] <= people) {
      right++;
    }
    return crossing(right, people);
  }

  /** Returns the probability that so many people or more come. */
  public double probabilityAtLeast(double people) {
    return 1 - probabilityBelow(people);
  }

  /** Returns the same distribution with nobody above the limit: what lay above lies on it. */
  public AttendanceDistribution clippedAt(double limit) {
    int last = heads.length - 1;
    if (heads[last] <= limit) {
      return this;
    }
    if (!(limit >= 0)) {
      throw new IllegalArgumentException("a limit must not be negative: " + limit);
    }
    if (heads[0] >= limit) {
      return certain(limit);
    }
    double below = probabilityBelow(limit);
    int kept = 0;
    while (heads[kept] < limit) {
      kept++;
    }
    double[] newProbabilities = Arrays.copyOf(probabilities, kept + 2);
    double[] newHeads = Arrays.copyOf(heads, kept + 2);
    newProbabilities[kept] = below;
    newHeads[kept] = limit;
    newProbabilities[kept + 1] = 1;
    newHeads[kept + 1] = limit;
    return new AttendanceDistribution(newProbabilities, newHeads);
  }

  /** Returns the distribution of a multiple, such as heads from tickets. */
  public AttendanceDistribution times(double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a factor must be finite and not negative: " + factor);
    }
    return of(probabilities, Arrays.stream(heads).map(people -> people * factor).toArray());
  }

  private double crossing(int right, double people) {
    if (right == 0) {
      return 0;
    }
    if (right == heads.length) {
      return 1;
    }
    double share = (people - heads[right - 1]) / (heads[right] - heads[right - 1]);
    return probabilities[right - 1] + share * (probabilities[right] - probabilities[right - 1]);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AttendanceDistribution that
        && Arrays.equals(probabilities, that.probabilities)
        && Arrays.equals(heads, that.heads);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(probabilities) + Arrays.hashCode(heads);
  }

  @Override
  public String toString() {
    return "AttendanceDistribution["
        + Arrays.toString(probabilities)
        + ", "
        + Arrays.toString(heads)
        + "]";
  }
}
