package io.gigmate.scoring.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * Forecasts how many users or leads there will be, from how many there were in each period: a trend
 * that fades ({@link DampedTrend}) on logarithms, or the last value where no trend did better so
 * far. The interval is what the same rule was wrong by at earlier periods.
 */
public final class GrowthForecaster {
  /** So many periods must be known. */
  public static final int FEWEST = 12;

  private static final int WARM_UP = 4;
  private static final double[] LEVELS = {0.2, 0.4, 0.6, 0.8, 1};
  private static final double[] TRENDS = {0.05, 0.1, 0.2, 0.4};
  private static final double[] FADINGS = {0.8, 0.9, 0.98};

  /** A trend must have been better by this share of the squared error to be followed. */
  private static final double CLEARLY = 0.97;

  private GrowthForecaster() {}

  /**
   * Returns the forecasts of the periods to come, the next one first.
   *
   * @param counts of each period in order, 12 at least, none negative
   * @param ahead how many periods, 1 to a third of those known
   */
  public static List<GrowthForecast> forecast(List<Double> counts, int ahead) {
    if (counts.size() < FEWEST || ahead < 1 || ahead > counts.size() / 3) {
      throw new IllegalArgumentException(
          "12 periods at least, and forecasts for up to a third as many: %s, %s"
              .formatted(counts.size(), ahead));
    }
    double[] logs = new double[counts.size()];
    for (int i = 0; i < logs.length; i++) {
      double count = counts.get(i);
      if (!(count >= 0 && count < Double.MAX_VALUE)) {
        throw new IllegalArgumentException("a count is not negative: " + count);
      }
      logs[i] = Math.log1p(count);
    }
    DampedTrend rule = best(logs, ahead);
    double[] end = rule.follow(logs)[logs.length - 1];
    double[] wrong = scaledErrors(rule, logs, ahead);
    List<GrowthForecast> forecasts = new ArrayList<>();
    for (int h = 1; h <= ahead; h++) {
      double middle = rule.ahead(end, h);
      double scale = Math.sqrt(h);
      forecasts.add(
          new GrowthForecast(
              h,
              count(middle),
              count(middle + scale * Math.min(0, quantile(wrong, 0.1))),
              count(middle + scale * Math.max(0, quantile(wrong, 0.9)))));
    }
    return forecasts;
  }

  private static double count(double log) {
    return Math.max(0, Math.expm1(log));
  }

  private static DampedTrend best(double[] logs, int ahead) {
    DampedTrend best = DampedTrend.LAST_VALUE;
    double least = CLEARLY * squares(best, logs, ahead);
    for (double level : LEVELS) {
      for (double trend : TRENDS) {
        for (double fading : FADINGS) {
          DampedTrend rule = new DampedTrend(level, trend, fading);
          double squares = squares(rule, logs, ahead);
          if (squares < least) {
            least = squares;
            best = rule;
          }
        }
      }
    }
    return best;
  }

  private static double squares(DampedTrend rule, double[] logs, int ahead) {
    double sum = 0;
    for (double error : scaledErrors(rule, logs, ahead)) {
      sum += error * error;
    }
    return sum;
  }

  /** What the rule was wrong by, from every earlier period, over the root of the distance. */
  private static double[] scaledErrors(DampedTrend rule, double[] logs, int ahead) {
    double[][] states = rule.follow(logs);
    List<Double> errors = new ArrayList<>();
    for (int from = WARM_UP - 1; from < logs.length - 1; from++) {
      for (int h = 1; h <= ahead && from + h < logs.length; h++) {
        errors.add((logs[from + h] - rule.ahead(states[from], h)) / Math.sqrt(h));
      }
    }
    return errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** Counts one more than there are, as the next one is not among them (Vovk 2005). */
  private static double quantile(double[] sorted, double probability) {
    double place = probability * (sorted.length + 1) - 1;
    int below = (int) Math.max(0, Math.min(sorted.length - 1, Math.floor(place)));
    int above = Math.min(sorted.length - 1, below + 1);
    double part = Math.max(0, Math.min(1, place - below));
    return sorted[below] + part * (sorted[above] - sorted[below]);
  }
}
