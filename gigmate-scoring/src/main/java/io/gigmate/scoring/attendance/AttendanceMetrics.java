package io.gigmate.scoring.attendance;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How good forecasts were, now that the outcomes are known. Shows to which nobody came are left
 * out, for no error is a share of nothing.
 *
 * @param shows how many were judged
 * @param mape mean of |median − attendance| / attendance
 * @param male mean of |log(median / attendance)|
 * @param wape sum of |median − attendance| over the sum of attendances
 * @param within10 share of shows whose median was within a tenth of the attendance
 * @param coverage80 share of shows within their 80 % interval
 * @param width80 mean width of that interval over the median
 * @param coverage90 share of shows within their 90 % interval
 * @param width90 mean width of that interval over the median
 * @param pinball mean loss of the quantiles 5 %, 10 %, … 95 %, in people. Source: R. Koenker, G.
 *     Bassett, Regression quantiles, Econometrica 46 (1978)
 * @param selloutBrier mean squared distance of sell-out and its probability; empty where no show
 *     has a capacity
 */
public record AttendanceMetrics(
    int shows,
    double mape,
    double male,
    double wape,
    double within10,
    double coverage80,
    double width80,
    double coverage90,
    double width90,
    double pinball,
    OptionalDouble selloutBrier) {
  private static final double TENTH = 0.1;
  private static final int QUANTILE_STEPS = 20;
  private static final double SMALLEST_MEDIAN = 1e-9;

  /** Judges forecasts; all figures but the number are NaN where there are none. */
  public static AttendanceMetrics of(List<JudgedForecast> forecasts) {
    Sums sums = new Sums();
    forecasts.stream().filter(each -> each.outcome().attendance() > 0).forEach(sums::add);
    return sums.metrics();
  }

  private static final class Sums {
    private int shows;
    private double relative;
    private double logs;
    private double misses;
    private double people;
    private int within;
    private int inside80;
    private int inside90;
    private double width80;
    private double width90;
    private double pinball;
    private double brier;
    private int withCapacity;

    void add(JudgedForecast each) {
      double attendance = each.outcome().attendance();
      double median = Math.max(SMALLEST_MEDIAN, each.median());
      double miss = Math.abs(median - attendance);
      shows++;
      relative += miss / attendance;
      logs += Math.abs(Math.log(median / attendance));
      misses += miss;
      people += attendance;
      within += miss <= TENTH * attendance ? 1 : 0;
      AttendanceInterval narrow = AttendanceInterval.of(each.distribution(), 0.1);
      AttendanceInterval wide = AttendanceInterval.of(each.distribution(), 0.05);
      inside80 += narrow.contains(attendance) ? 1 : 0;
      inside90 += wide.contains(attendance) ? 1 : 0;
      width80 += narrow.width() / Math.max(1, median);
      width90 += wide.width() / Math.max(1, median);
      for (int k = 1; k < QUANTILE_STEPS; k++) {
        double level = (double) k / QUANTILE_STEPS;
        double above = attendance - each.distribution().quantile(level);
        pinball += Math.max(level * above, (level - 1) * above) / (QUANTILE_STEPS - 1);
      }
      OptionalDouble sellout =
          AttendanceForecast.selloutProbability(each.outcome().show(), each.distribution());
      if (sellout.isPresent()) {
        double off = sellout.getAsDouble() - (each.outcome().isSoldOut() ? 1 : 0);
        brier += off * off;
        withCapacity++;
      }
    }

    AttendanceMetrics metrics() {
      double n = shows == 0 ? Double.NaN : shows;
      return new AttendanceMetrics(
          shows,
          relative / n,
          logs / n,
          misses / (shows == 0 ? Double.NaN : people),
          within / n,
          inside80 / n,
          width80 / n,
          inside90 / n,
          width90 / n,
          pinball / n,
          withCapacity == 0 ? OptionalDouble.empty() : OptionalDouble.of(brier / withCapacity));
    }
  }
}
