package io.gigmate.scoring.internal.attendance;

import io.gigmate.scoring.internal.stats.Medians;

/** A mean of what was seen of a group, old rows fading; and the median of the last few shares. */
final class RunningMean {
  private static final int REMEMBERED = 15;

  private final double halfLife;
  private final double[] shares = new double[REMEMBERED];
  private double weight;
  private double sum;
  private int day;
  private int rows;
  private int seenShares;
  private double lastLevel = Double.NaN;

  /** Creates an empty one whose rows halve in weight every so many days. */
  RunningMean(double halfLife) {
    this.halfLife = halfLife;
  }

  void add(int atDay, double value) {
    double faded = faded(atDay);
    weight = weight * faded + 1;
    sum = sum * faded + value;
    day = atDay;
    rows++;
  }

  /** Returns the mean, drawn to nought by so many rows. */
  double mean(int atDay, double shrink) {
    double faded = faded(atDay);
    return sum * faded / (weight * faded + shrink);
  }

  private double faded(int atDay) {
    return rows == 0 ? 0 : Math.pow(0.5, (atDay - day) / halfLife);
  }

  void remember(double share) {
    shares[seenShares++ % REMEMBERED] = share;
  }

  double medianShare() {
    return Medians.of(shares, Math.min(seenShares, REMEMBERED));
  }

  double lastLevel() {
    return lastLevel;
  }

  void setLastLevel(double level) {
    lastLevel = level;
  }
}
