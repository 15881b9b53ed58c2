package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.internal.stats.Medians;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How unusual a growth is among artists of the same stage: its distance from the median in robust
 * deviations, which a few outliers do not move.
 *
 * <p>Source: F. Hampel, The influence curve and its role in robust estimation, JASA 69 (1974), for
 * the median absolute deviation.
 */
public final class StageDeviations {
  private static final int FEWEST = 8;
  private static final double SMALLEST = 1e-6;

  private final Map<CareerStage, double[]> middleAndDeviation;

  private StageDeviations(Map<CareerStage, double[]> middleAndDeviation) {
    this.middleAndDeviation = middleAndDeviation;
  }

  /** Learns from artists; a stage with few of them is compared with all. */
  public static StageDeviations of(CareerStage[] stages, double[] growths) {
    List<Double> all = new ArrayList<>();
    Map<CareerStage, List<Double>> byStage = new EnumMap<>(CareerStage.class);
    for (int i = 0; i < stages.length; i++) {
      if (Double.isFinite(growths[i])) {
        all.add(growths[i]);
        byStage.computeIfAbsent(stages[i], stage -> new ArrayList<>()).add(growths[i]);
      }
    }
    Map<CareerStage, double[]> learned = new EnumMap<>(CareerStage.class);
    for (CareerStage stage : CareerStage.values()) {
      List<Double> own = byStage.getOrDefault(stage, List.of());
      learned.put(stage, middleAndDeviation(own.size() < FEWEST ? all : own));
    }
    return new StageDeviations(learned);
  }

  private static double[] middleAndDeviation(List<Double> growths) {
    if (growths.isEmpty()) {
      return new double[] {0, 1};
    }
    double[] values = growths.stream().mapToDouble(Double::doubleValue).toArray();
    double middle = Medians.of(values, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i] - middle);
    }
    double deviation = Medians.of(values, values.length) / WeeklyMoves.MAD_OF_NORMAL;
    return new double[] {middle, Math.max(SMALLEST, deviation)};
  }

  /** Returns how many deviations above the median of its stage a growth lies. */
  public double of(CareerStage stage, double growth) {
    double[] known = middleAndDeviation.getOrDefault(stage, new double[] {0, 1});
    return (growth - known[0]) / known[1];
  }
}
