package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.LogisticBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A logistic model of numbers, given by its weights: the chance of a lead with exact reasons in the
 * time of little more than a dot product, and without an object.
 *
 * <pre>{@code
 * LinearLeadModel model =
 *     LinearLeadModel.of(List.of("capacity", "shows"), -1, weights, typicalValues);
 * double[] reasons = new double[3];
 * double chance = LinearLeadModel.chance(model.reasons(lead, reasons));
 * }</pre>
 *
 * <p>The reason of a column is what its value adds against the typical one; NaN is unknown, counts
 * as typical and adds nothing. Reasons add up to the log-odds but for the rounding of a sum. The
 * log-odds themselves are added up in groups of four columns, what is left over one by one, in the
 * same order for one lead, for many, and with reasons: the numbers are equal to the bit. For
 * columns with categories, bends and blanks that tell something there is {@link LeadModel}. A model
 * is immutable, and safe for threads to share.
 */
public final class LinearLeadModel {
  /** So many leads of a column are read in one go; their sums stay in the second cache. */
  private static final int STRETCH = 32_768;

  /** As many leads as keep the steps of an exponential in the cache that is nearest. */
  private static final int BLOCK = 512;

  private static final int GROUP = 4;

  private final List<String> columns;
  private final double constant;
  private final double[] weights;
  private final double[] typical;

  /** What the typical value of each column adds. */
  private final double[] usual;

  /** The log-odds of a lead that is typical in all. */
  private final double base;

  private LinearLeadModel(
      List<String> columns, double constant, double[] weights, double[] typical) {
    this.columns = columns;
    this.constant = constant;
    this.weights = weights;
    this.typical = typical;
    usual = new double[weights.length];
    Arrays.setAll(usual, j -> weights[j] * typical[j]);
    base = logOdds(typical);
  }

  /**
   * Returns the model with these weights.
   *
   * @param columns their names, each once
   * @param constant the log-odds where every number is 0
   * @param weights what a unit of each column adds
   * @param typical the value of each from which reasons depart
   */
  public static LinearLeadModel of(
      List<String> columns, double constant, double[] weights, double[] typical) {
    int n = columns.size();
    if (weights.length != n || typical.length != n || n == 0) {
      throw new IllegalArgumentException(
          "there must be a weight and a typical value for each column, and at least one: "
              + n
              + " columns, "
              + weights.length
              + " weights, "
              + typical.length
              + " values");
    }
    DataChecks.distinct("columns", columns);
    DataChecks.finite("constant", constant);
    for (int j = 0; j < n; j++) {
      DataChecks.finite("weight of " + columns.get(j), weights[j]);
      DataChecks.finite("typical value of " + columns.get(j), typical[j]);
    }
    return new LinearLeadModel(List.copyOf(columns), constant, weights.clone(), typical.clone());
  }

  /** Returns the names of the columns, in the order in which leads have their numbers. */
  public List<String> columns() {
    return columns;
  }

  /** Returns the chance that goes with log-odds. */
  public static double chance(double logOdds) {
    return LogisticBlock.of(logOdds);
  }

  /** Returns the chance that a lead converts. */
  public double probability(double[] lead) {
    checkSize(lead.length, weights.length);
    double z = logOdds(lead);
    return chance(Double.isNaN(z) ? logOdds(known(lead)) : z);
  }

  /**
   * Puts what each column adds to a lead's log-odds, and after the columns what a typical lead has.
   *
   * @param into one longer than there are columns
   * @return the log-odds, which they add up to
   */
  public double reasons(double[] lead, double[] into) {
    int n = weights.length;
    checkSize(lead.length, n);
    checkSize(into.length, n + 1);
    double[] known = lead;
    double z = logOdds(lead);
    if (Double.isNaN(z)) {
      known = known(lead);
      z = logOdds(known);
    }
    for (int j = 0; j < n; j++) {
      into[j] = weights[j] * known[j] - usual[j];
    }
    into[n] = base;
    return z;
  }

  /** What is typical matters to the reasons alone: it would be added here and taken away again. */
  private double logOdds(double[] lead) {
    double[] w = weights;
    double z = constant;
    int j = 0;
    for (; j + GROUP <= w.length; j += GROUP) {
      z +=
          (w[j] * lead[j] + w[j + 1] * lead[j + 1])
              + (w[j + 2] * lead[j + 2] + w[j + 3] * lead[j + 3]);
    }
    for (; j < w.length; j++) {
      z += w[j] * lead[j];
    }
    return z;
  }

  private double[] known(double[] lead) {
    double[] known = lead.clone();
    for (int j = 0; j < known.length; j++) {
      if (Double.isNaN(weights[j] * lead[j])) {
        known[j] = typical[j];
      }
    }
    return known;
  }

  /** Puts the reasons of a lead that stands in columns; as {@link #reasons(double[], double[])}. */
  public double reasons(double[][] leads, int row, double[] into) {
    checkSize(leads.length, weights.length);
    double[] lead = new double[weights.length];
    Arrays.setAll(lead, j -> leads[j][row]);
    return reasons(lead, into);
  }

  /**
   * Puts the chances of some leads into their places. Threads can each fill a part of one array.
   *
   * @param leads by column and row
   * @param from the first row
   * @param to the row after the last
   */
  public void probabilities(double[][] leads, int from, int to, double[] into) {
    checkSize(leads.length, weights.length);
    Objects.checkFromToIndex(from, to, into.length);
    for (double[] column : leads) {
      Objects.checkFromToIndex(from, to, column.length);
    }
    int block = Math.min(BLOCK, to - from);
    double[] z = new double[block];
    LogisticBlock logistic = new LogisticBlock(block);
    for (int start = from; start < to; start += STRETCH) {
      int end = Math.min(to - start, STRETCH) + start;
      addUp(leads, start, end, into);
      for (int i = start; i < end; i += block) {
        int size = Math.min(block, end - i);
        System.arraycopy(into, i, z, 0, size);
        boolean ordinary = logistic.put(z, size);
        System.arraycopy(z, 0, into, i, size);
        if (!ordinary) {
          fillUnknown(leads, i, i + size, into);
        }
      }
    }
  }

  /** A sum with an unknown in it is unknown: that row is done again, by itself. */
  private void fillUnknown(double[][] leads, int from, int to, double[] into) {
    double[] lead = new double[weights.length];
    for (int i = from; i < to; i++) {
      if (Double.isNaN(into[i])) {
        for (int j = 0; j < lead.length; j++) {
          lead[j] = leads[j][i];
        }
        into[i] = probability(lead);
      }
    }
  }

  /**
   * Adds up where the chances will stand. All arrays are read and written at one index: otherwise
   * the compiler has to expect that they overlap, and leaves vector instructions out.
   */
  private void addUp(double[][] leads, int from, int to, double[] z) {
    Arrays.fill(z, from, to, constant);
    int j = 0;
    for (; j + GROUP <= weights.length; j += GROUP) {
      addFour(leads, j, from, to, z);
    }
    for (; j < weights.length; j++) {
      double w = weights[j];
      double[] x = leads[j];
      for (int i = from; i < to; i++) {
        z[i] += w * x[i];
      }
    }
  }

  private void addFour(double[][] leads, int j, int from, int to, double[] z) {
    double[] x0 = leads[j];
    double[] x1 = leads[j + 1];
    double[] x2 = leads[j + 2];
    double[] x3 = leads[j + 3];
    double w0 = weights[j];
    double w1 = weights[j + 1];
    double w2 = weights[j + 2];
    double w3 = weights[j + 3];
    for (int i = from; i < to; i++) {
      z[i] += (w0 * x0[i] + w1 * x1[i]) + (w2 * x2[i] + w3 * x3[i]);
    }
  }

  private static void checkSize(int found, int wanted) {
    if (found != wanted) {
      throw new IllegalArgumentException("takes " + wanted + " numbers, not " + found);
    }
  }
}
