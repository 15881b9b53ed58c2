package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.Medians;
import java.util.List;

/**
 * How good forecasts were, beside two simple ones. Errors are absolute, in logarithms.
 *
 * @param forecasts how many were made
 * @param decided how many of them the data decides
 * @param medianError in the middle; NaN where none is decided
 * @param lastValueError the same of saying the last value
 * @param lastGrowthError the same of saying that the last growth goes on
 * @param coverage80 the share within the intervals
 * @param width80 how wide these are in the mean, in logarithms
 */
public record ForecastReport(
    int forecasts,
    int decided,
    double medianError,
    double lastValueError,
    double lastGrowthError,
    double coverage80,
    double width80) {

  /** A forecast that is decided: what came, and what two simple ones would have said. */
  record Judged(SeriesForecast forecast, double truth, double lastGrowth, double floor) {
    double error(double said) {
      return Math.abs(Math.log(Math.max(floor, said) / Math.max(floor, truth)));
    }

    boolean isWithin() {
      return forecast.lower80() <= truth && truth <= forecast.upper80();
    }

    double width() {
      return Math.log(Math.max(floor, forecast.upper80()) / Math.max(floor, forecast.lower80()));
    }
  }

  static ForecastReport of(int forecasts, List<Judged> judged) {
    int n = judged.size();
    return new ForecastReport(
        forecasts,
        n,
        median(judged.stream().mapToDouble(each -> each.error(each.forecast.expected())).toArray()),
        median(judged.stream().mapToDouble(each -> each.error(each.forecast.last())).toArray()),
        median(judged.stream().mapToDouble(each -> each.error(each.lastGrowth)).toArray()),
        judged.stream().filter(Judged::isWithin).count() / (double) n,
        judged.stream().mapToDouble(Judged::width).average().orElse(Double.NaN));
  }

  private static double median(double[] errors) {
    return errors.length == 0 ? Double.NaN : Medians.of(errors, errors.length);
  }
}
