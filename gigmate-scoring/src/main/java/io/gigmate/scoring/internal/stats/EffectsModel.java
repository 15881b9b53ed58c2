package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Log-odds as a sum: a constant, a slope for each number, and tables of effects by level or by pair
 * of levels. Each table's effects are drawn towards 0 by a variance that is learned as well, so
 * that a table that tells nothing fades out.
 *
 * <p>Source: D. MacKay, Bayesian interpolation, Neural Computation 4 (1992), for the fixed point of
 * the variances; N. Breslow, D. Clayton, Approximate inference in generalized linear mixed models,
 * JASA 88 (1993), for the working residuals.
 */
public final class EffectsModel {
  private final double constant;
  private final double[] slope;
  private final List<EffectTable> tables;

  /** Creates it from its parts. */
  public EffectsModel(double constant, double[] slope, List<EffectTable> tables) {
    this.constant = constant;
    this.slope = slope.clone();
    this.tables = List.copyOf(tables);
  }

  /** Returns the log-odds without slopes and effects. */
  public double constant() {
    return constant;
  }

  /** Returns the slopes, in the order of the codes. */
  public double[] slopes() {
    return slope.clone();
  }

  /** Returns the tables of effects. */
  public List<EffectTable> tables() {
    return tables;
  }

  /** Learns from some rows. */
  public static EffectsModel fit(
      EffectCodes x, int[] outcome, int[] learned, EffectSettings settings) {
    return new EffectsFit(x, outcome, learned, settings).fit();
  }

  /** Returns the log-odds of a row. */
  public double logOdds(EffectCodes x, int row) {
    double z = constant;
    for (int j = 0; j < slope.length; j++) {
      z += slope[j] * x.slope.get(j)[row];
    }
    for (EffectTable table : tables) {
      z += table.at(x, row);
    }
    return z;
  }

  /** Returns the mean of each slope's values, then of each table's effects, over these rows. */
  public double[] centres(EffectCodes x) {
    double[] centre = new double[slope.length + tables.size()];
    for (int i = 0; i < x.rows; i++) {
      for (int j = 0; j < slope.length; j++) {
        centre[j] += x.slope.get(j)[i];
      }
      for (int t = 0; t < tables.size(); t++) {
        centre[slope.length + t] += tables.get(t).at(x, i);
      }
    }
    return Arrays.stream(centre).map(sum -> sum / x.rows).toArray();
  }

  /**
   * Adds each column's share of the log-odds, times the scale, as a departure from the centres;
   * returns the constant's share. A pair's effect is halved between its columns.
   */
  public double share(EffectCodes x, int row, double[] centres, double scale, double[] shares) {
    double rest = constant;
    for (int j = 0; j < slope.length; j++) {
      rest += slope[j] * centres[j];
      shares[x.slopeOwner.get(j)] += scale * slope[j] * (x.slope.get(j)[row] - centres[j]);
    }
    for (int t = 0; t < tables.size(); t++) {
      EffectTable table = tables.get(t);
      double centre = centres[slope.length + t];
      double departure = scale * (table.at(x, row) - centre);
      rest += centre;
      if (table.isPair()) {
        shares[x.owner.get(table.first)] += departure / 2;
        shares[x.owner.get(table.second)] += departure / 2;
      } else {
        shares[x.owner.get(table.first)] += departure;
      }
    }
    return scale * rest;
  }
}
