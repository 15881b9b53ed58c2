package io.gigmate.scoring.deal.offer;

/**
 * Climbs to a deal from which no small change of its amounts makes the product of both sides' gains
 * larger. Where the payout has no bend that is the best deal of the shape, and the tangent there
 * proves it; the search starts from it.
 */
final class Ascent {
  private static final int STEPS = 12;
  private static final int HALVINGS = 8;
  private static final double PROBE = 1e-4;
  private static final double NOTHING = 1e-7;

  private final Shape shape;
  private final Worth worth;
  private final Goal.Nash goal;
  private final double[] most;
  private final int[] free = new int[Worth.AMOUNTS];
  private final double[] slope = new double[Worth.AMOUNTS];
  private final double[][] bends = new double[Worth.AMOUNTS][Worth.AMOUNTS + 1];
  private int open;

  Ascent(Shape shape, Worth worth, Goal.Nash goal, double[] most) {
    this.shape = shape;
    this.worth = worth;
    this.goal = goal;
    this.most = most;
  }

  /** Returns the amounts where the climb from these ends. */
  double[] from(double[] start) {
    double[] at = start.clone();
    double value = value(at);
    for (int step = 0; step < STEPS && value > Goal.NONE; step++) {
      slopes(at, slope);
      choose(at);
      if (open == 0 || !solve(at)) {
        return at;
      }
      double length = 1;
      double[] next = at;
      double reached = value;
      for (int i = 0; i < HALVINGS && !(reached > value); i++) {
        next = moved(at, length);
        reached = value(next);
        length /= 3;
      }
      if (!(reached > value * (1 + NOTHING))) {
        return reached > value ? next : at;
      }
      at = next;
      value = reached;
    }
    return at;
  }

  private double value(double[] at) {
    worth.reckon(shape, at);
    return goal.value(worth.artist, worth.promoter);
  }

  /** How fast the product's logarithm rises with each amount, as a part of what it may be. */
  private void slopes(double[] at, double[] slopes) {
    worth.reckon(shape, at);
    double one = worth.artist - goal.artistElse();
    double other = worth.promoter - goal.promoterElse();
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      slopes[i] = most[i] * (worth.artistGains[i] / one - worth.promoterLoses[i] / other);
    }
  }

  /** Those amounts that can move the way in which the product rises. */
  private void choose(double[] at) {
    open = 0;
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      boolean stuck = slope[i] > 0 ? at[i] >= most[i] : at[i] <= 0;
      if (most[i] > 0 && !stuck) {
        free[open++] = i;
      }
    }
  }

  /** Newton's step for those; its curvature is made one that bends downwards. */
  private boolean solve(double[] at) {
    double[] slopes = new double[Worth.AMOUNTS];
    for (int j = 0; j < open; j++) {
      int amount = free[j];
      double way = at[amount] + PROBE * most[amount] <= most[amount] ? PROBE : -PROBE;
      double[] probe = at.clone();
      probe[amount] += way * most[amount];
      slopes(probe, slopes);
      for (int i = 0; i < open; i++) {
        bends[i][j] = (slopes[free[i]] - slope[free[i]]) / way;
      }
    }
    double steepest = 0;
    for (int i = 0; i < open; i++) {
      for (int j = 0; j < i; j++) {
        bends[i][j] = bends[j][i] = (bends[i][j] + bends[j][i]) / 2;
      }
      steepest = Math.max(steepest, Math.abs(bends[i][i]));
    }
    for (int i = 0; i < open; i++) {
      bends[i][i] = -Math.abs(bends[i][i]) - 1e-6 * steepest - 1e-12;
      bends[i][Worth.AMOUNTS] = -slope[free[i]];
    }
    return eliminate();
  }

  private boolean eliminate() {
    for (int i = 0; i < open; i++) {
      if (!(bends[i][i] < 0)) {
        bends[i][i] = -1;
      }
      for (int k = i + 1; k < open; k++) {
        double factor = bends[k][i] / bends[i][i];
        for (int j = i; j < open; j++) {
          bends[k][j] -= factor * bends[i][j];
        }
        bends[k][Worth.AMOUNTS] -= factor * bends[i][Worth.AMOUNTS];
      }
    }
    for (int i = open - 1; i >= 0; i--) {
      double sum = bends[i][Worth.AMOUNTS];
      for (int j = i + 1; j < open; j++) {
        sum -= bends[i][j] * bends[j][Worth.AMOUNTS];
      }
      bends[i][Worth.AMOUNTS] = sum / bends[i][i];
      if (!Double.isFinite(bends[i][Worth.AMOUNTS])) {
        return false;
      }
    }
    return true;
  }

  private double[] moved(double[] at, double length) {
    double[] next = at.clone();
    for (int i = 0; i < open; i++) {
      int amount = free[i];
      double to = at[amount] + length * bends[i][Worth.AMOUNTS] * most[amount];
      next[amount] = Math.max(0, Math.min(most[amount], to));
    }
    return next;
  }
}
