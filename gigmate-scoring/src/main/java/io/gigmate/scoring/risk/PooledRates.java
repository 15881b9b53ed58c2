package io.gigmate.scoring.risk;

import io.gigmate.scoring.internal.stats.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The log-odds of a mishap as a level and one effect for each of several groups, such as the artist
 * and the room. Effects of a kind are normal about nought; how far they spread is learned, so that
 * a group with few shows borrows from the others and one with many speaks for itself.
 *
 * <p>Source: R. Stiratelli, N. Laird, J. Ware, Random-effects models for serial observations with
 * binary response, Biometrics 40, 1984: modes and curvatures of the effects, and EM for their
 * spread. The level has a prior too, one mishap in ten shows give or take a factor of five, which
 * two shows outvote.
 */
final class PooledRates {
  private static final int ROUNDS = 60;
  private static final int SWEEPS = 3;
  private static final double PRIOR_LEVEL = Math.log(0.1 / 0.9);
  private static final double PRIOR_LEVEL_VARIANCE = 2.6;

  /**
   * As if two more groups with a spread of a half had been seen: with few groups EM says nought.
   */
  private static final double PRIOR_VARIANCE = 0.25;

  private static final double PRIOR_GROUPS = 2;
  private static final double LARGEST_STEP = 1;

  private final double level;
  private final double levelVariance;
  private final List<Map<String, Effect>> effects;
  private final double[] spread;

  /**
   * What a group adds to the log-odds.
   *
   * @param value its mode
   * @param variance about it
   * @param shows how many it was learned from
   * @param mishaps of them
   */
  record Effect(double value, double variance, int shows, int mishaps) {}

  private PooledRates(
      double level, double levelVariance, List<Map<String, Effect>> effects, double[] spread) {
    this.level = level;
    this.levelVariance = levelVariance;
    this.effects = effects;
    this.spread = spread;
  }

  /**
   * Returns the rates of these shows.
   *
   * @param kinds how many kinds of groups there are
   * @param groups of each show its group of each kind; a blank one is not known
   * @param mishaps whether it went wrong
   */
  static PooledRates fit(int kinds, List<List<String>> groups, boolean[] mishaps) {
    Fit fit = new Fit(kinds, groups, mishaps);
    for (int round = 0; round < ROUNDS; round++) {
      for (int sweep = 0; sweep < SWEEPS; sweep++) {
        fit.sweep();
      }
      fit.spreads();
    }
    return fit.result();
  }

  double level() {
    return level;
  }

  double levelVariance() {
    return levelVariance;
  }

  /** Returns the effect of a group; one that was never seen has none, and all of the spread. */
  Effect effect(int kind, String group) {
    Effect known = effects.get(kind).get(group);
    return known == null ? new Effect(0, spread[kind], 0, 0) : known;
  }

  /** The state of the fit. */
  private static final class Fit {
    private final int kinds;
    private final int[][] code;
    private final boolean[] mishaps;
    private final List<Map<String, Integer>> codes = new ArrayList<>();
    private final double[][] value;
    private final double[][] curvature;
    private final double[] spread;
    private final double[] logOdds;
    private double level = PRIOR_LEVEL;
    private double levelCurvature;

    Fit(int kinds, List<List<String>> groups, boolean[] mishaps) {
      this.kinds = kinds;
      this.mishaps = mishaps;
      this.code = new int[kinds][mishaps.length];
      this.value = new double[kinds][];
      this.curvature = new double[kinds][];
      this.spread = new double[kinds];
      this.logOdds = new double[mishaps.length];
      Arrays.fill(logOdds, level);
      for (int k = 0; k < kinds; k++) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < mishaps.length; i++) {
          String group = groups.get(i).get(k);
          code[k][i] = group.isEmpty() ? -1 : seen.computeIfAbsent(group, g -> seen.size());
        }
        codes.add(seen);
        value[k] = new double[seen.size()];
        curvature[k] = new double[seen.size()];
        spread[k] = PRIOR_VARIANCE;
      }
    }

    /** One Newton step for the level, then one for all groups of each kind. */
    void sweep() {
      double gradient = (PRIOR_LEVEL - level) / PRIOR_LEVEL_VARIANCE;
      levelCurvature = 1 / PRIOR_LEVEL_VARIANCE;
      for (int i = 0; i < mishaps.length; i++) {
        double p = Logistic.probability(logOdds[i]);
        gradient += (mishaps[i] ? 1 : 0) - p;
        levelCurvature += p * (1 - p);
      }
      double step = bounded(gradient / levelCurvature);
      level += step;
      for (int i = 0; i < mishaps.length; i++) {
        logOdds[i] += step;
      }
      for (int k = 0; k < kinds; k++) {
        sweep(k);
      }
    }

    private void sweep(int k) {
      double[] gradient = new double[value[k].length];
      for (int g = 0; g < gradient.length; g++) {
        gradient[g] = -value[k][g] / spread[k];
        curvature[k][g] = 1 / spread[k];
      }
      for (int i = 0; i < mishaps.length; i++) {
        int g = code[k][i];
        if (g >= 0) {
          double p = Logistic.probability(logOdds[i]);
          gradient[g] += (mishaps[i] ? 1 : 0) - p;
          curvature[k][g] += p * (1 - p);
        }
      }
      double[] step = new double[gradient.length];
      for (int g = 0; g < step.length; g++) {
        step[g] = bounded(gradient[g] / curvature[k][g]);
        value[k][g] += step[g];
      }
      for (int i = 0; i < mishaps.length; i++) {
        if (code[k][i] >= 0) {
          logOdds[i] += step[code[k][i]];
        }
      }
    }

    private static double bounded(double step) {
      return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
    }

    /** The spread under which effects of this size, known this well, are the most likely. */
    void spreads() {
      for (int k = 0; k < kinds; k++) {
        double sum = PRIOR_GROUPS * PRIOR_VARIANCE;
        for (int g = 0; g < value[k].length; g++) {
          sum += value[k][g] * value[k][g] + 1 / curvature[k][g];
        }
        spread[k] = sum / (PRIOR_GROUPS + value[k].length);
      }
    }

    PooledRates result() {
      List<Map<String, Effect>> effects = new ArrayList<>();
      for (int k = 0; k < kinds; k++) {
        int[] shows = new int[value[k].length];
        int[] wrong = new int[value[k].length];
        for (int i = 0; i < mishaps.length; i++) {
          if (code[k][i] >= 0) {
            shows[code[k][i]]++;
            wrong[code[k][i]] += mishaps[i] ? 1 : 0;
          }
        }
        Map<String, Effect> named = new LinkedHashMap<>();
        int kind = k;
        codes
            .get(k)
            .forEach(
                (name, g) ->
                    named.put(
                        name,
                        new Effect(value[kind][g], 1 / curvature[kind][g], shows[g], wrong[g])));
        effects.add(named);
      }
      return new PooledRates(level, 1 / levelCurvature, effects, spread.clone());
    }
  }
}
