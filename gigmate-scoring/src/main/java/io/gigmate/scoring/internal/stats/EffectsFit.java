package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fit of an {@link EffectsModel}: reweighted least squares, each solved term by term. Levels of
 * one table do not overlap, so a table's update is exact.
 */
final class EffectsFit {
  private static final int STEPS = 6;
  private static final int STEPS_AFTER_PAIRS = 3;
  private static final int SWEEPS = 6;
  private static final int ROUNDS = 8;
  private static final int HALVINGS = 12;
  private static final double FADED = 1e-4;

  final EffectCodes x;
  final int[] learned;
  final double[] weight;
  final double[] residual;
  final List<EffectTable> tables = new ArrayList<>();
  private final int[] outcome;
  private final EffectSettings settings;
  private final double[] z;
  private final double[] slope;
  private final List<int[]> cells = new ArrayList<>();
  private double constant;

  EffectsFit(EffectCodes x, int[] outcome, int[] learned, EffectSettings settings) {
    this.x = x;
    this.outcome = outcome;
    this.learned = learned;
    this.settings = settings;
    this.slope = new double[x.slope.size()];
    this.z = new double[learned.length];
    this.weight = new double[learned.length];
    this.residual = new double[learned.length];
    double yes = 0;
    for (int row : learned) {
      yes += outcome[row];
    }
    this.constant = Logistic.ofShare(yes, learned.length);
    Arrays.fill(z, constant);
  }

  EffectsModel fit() {
    for (int c = 0; c < x.code.size(); c++) {
      add(new EffectTable(x, c, EffectTable.NONE, settings.startVariance()));
    }
    solve(STEPS);
    int pairs = 0;
    for (int round = 0; round < ROUNDS && pairs < settings.pairs(); round++) {
      observe();
      int wanted = Math.min(settings.pairsPerRound(), settings.pairs() - pairs);
      List<EffectTable> found = PairSearch.find(this, wanted, settings.pairZ());
      if (found.isEmpty()) {
        solve(STEPS);
        break;
      }
      found.forEach(this::add);
      pairs += found.size();
      solve(STEPS_AFTER_PAIRS);
    }
    solve(STEPS);
    return new EffectsModel(constant, slope, tables);
  }

  private void add(EffectTable table) {
    tables.add(table);
    int[] cell = new int[learned.length];
    for (int i = 0; i < cell.length; i++) {
      cell[i] = table.cell(x, learned[i]);
    }
    cells.add(cell);
  }

  private void observe() {
    for (int i = 0; i < z.length; i++) {
      double p = Logistic.probability(z[i]);
      weight[i] = Math.max(p * (1 - p), 1e-6);
      residual[i] = outcome[learned[i]] - p;
    }
  }

  /**
   * Newton steps, each followed by new variances. Within a step the residual is kept as weight
   * times what is left of the working response. A step that does not lower the loss is halved
   * towards where it began: without that, columns that nearly repeat each other make it diverge.
   */
  private void solve(int steps) {
    for (int step = 0; step < steps; step++) {
      observe();
      double before = loss();
      double[] oldZ = z.clone();
      double oldConstant = constant;
      double[] oldSlope = slope.clone();
      List<double[]> oldEffects = tables.stream().map(table -> table.effect.clone()).toList();
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        sweep();
      }
      for (int half = 0; half < HALVINGS && loss() > before; half++) {
        constant = (constant + oldConstant) / 2;
        halve(slope, oldSlope);
        halve(z, oldZ);
        for (int t = 0; t < oldEffects.size(); t++) {
          halve(tables.get(t).effect, oldEffects.get(t));
        }
      }
      observe();
      for (int t = 0; t < tables.size(); t++) {
        updateVariance(tables.get(t), cells.get(t));
      }
    }
  }

  private static void halve(double[] values, double[] towards) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] + towards[i]) / 2;
    }
  }

  private double loss() {
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      sum += Logistic.loss(z[i], outcome[learned[i]]);
    }
    for (double b : slope) {
      sum += 0.5 * settings.slopePenalty() * b * b;
    }
    for (EffectTable table : tables) {
      if (table.variance > 0) {
        for (double e : table.effect) {
          sum += 0.5 / table.variance * e * e;
        }
      }
    }
    return sum;
  }

  private void updateVariance(EffectTable table, int[] cell) {
    if (table.variance == 0) {
      return;
    }
    double[] hessian = new double[table.effect.length];
    for (int i = 0; i < cell.length; i++) {
      hessian[cell[i]] += weight[i];
    }
    double precision = 1 / table.variance;
    double sum = 0;
    double freedom = 0;
    for (int c = 0; c < hessian.length; c++) {
      if (hessian[c] > 0) {
        sum += table.effect[c] * table.effect[c];
        freedom += hessian[c] / (hessian[c] + precision);
      }
    }
    table.variance = Math.min(settings.largestVariance(), sum / Math.max(freedom, 1e-9));
    if (table.variance < FADED) {
      table.variance = 0;
      for (int i = 0; i < cell.length; i++) {
        z[i] -= table.effect[cell[i]];
      }
      Arrays.fill(table.effect, 0);
    }
  }

  private void sweep() {
    double gradient = 0;
    double hessian = 0;
    for (int i = 0; i < z.length; i++) {
      gradient += residual[i];
      hessian += weight[i];
    }
    double shift = gradient / hessian;
    constant += shift;
    for (int i = 0; i < z.length; i++) {
      z[i] += shift;
      residual[i] -= weight[i] * shift;
    }
    for (int j = 0; j < slope.length; j++) {
      updateSlope(j, x.slope.get(j));
    }
    for (int t = 0; t < tables.size(); t++) {
      if (tables.get(t).variance > 0) {
        updateEffects(tables.get(t), cells.get(t));
      }
    }
  }

  private void updateSlope(int j, double[] value) {
    double gradient = -settings.slopePenalty() * slope[j];
    double hessian = settings.slopePenalty();
    for (int i = 0; i < z.length; i++) {
      double v = value[learned[i]];
      gradient += residual[i] * v;
      hessian += weight[i] * v * v;
    }
    double shift = gradient / hessian;
    slope[j] += shift;
    for (int i = 0; i < z.length; i++) {
      double v = shift * value[learned[i]];
      z[i] += v;
      residual[i] -= weight[i] * v;
    }
  }

  private void updateEffects(EffectTable table, int[] cell) {
    double[] shift = new double[table.effect.length];
    double[] hessian = new double[table.effect.length];
    for (int i = 0; i < cell.length; i++) {
      shift[cell[i]] += residual[i];
      hessian[cell[i]] += weight[i];
    }
    double precision = 1 / table.variance;
    for (int c = 0; c < shift.length; c++) {
      if (hessian[c] > 0) {
        shift[c] = (shift[c] - precision * table.effect[c]) / (hessian[c] + precision);
        table.effect[c] += shift[c];
      }
    }
    for (int i = 0; i < cell.length; i++) {
      double v = shift[cell[i]];
      z[i] += v;
      residual[i] -= weight[i] * v;
    }
  }
}
