package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.internal.stats.RefitSchedule;
import io.gigmate.scoring.talent.outlook.ForecastReport.Judged;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What would have been forecast of every series on every seventh day, from what was known then: a
 * middle by {@link ForecastModel}, and an interval from the errors of the forecasts of the same
 * horizon that were decided by the day, each in units of the size that was expected of it.
 *
 * <p>Source: V. Vovk, A. Gammerman, G. Shafer, Algorithmic Learning in a Random World (2005), and
 * for units J. Lei et al., Distribution-free predictive inference for regression, JASA 113 (2018);
 * old errors are forgotten after R. Barber et al., Conformal prediction beyond exchangeability,
 * Annals of Statistics 51 (2023).
 */
public final class ForecastBacktest {
  /** Names the method; it changes when answers change. */
  public static final String METHOD = "series-forecast-2026-1";

  /** The farthest that may be forecast, in days. */
  public static final int LONGEST_HORIZON = 365;

  private static final int WEEK = 7;

  /** So long before the first day, forecasts are made for their errors alone. */
  private static final int WARM_UP = 78 * WEEK;

  private final List<SeriesForecast> forecasts;
  private final List<Judged> judged;

  private ForecastBacktest(List<SeriesForecast> forecasts, List<Judged> judged) {
    this.forecasts = forecasts;
    this.judged = judged;
  }

  /** Changes that are said, and their usual sizes, of the rows from one on. */
  private static final class Said {
    private final int offset;
    private final double[] change;
    private final double[] size;

    Said(int offset, double[] change, double[] size) {
      this.offset = offset;
      this.change = change;
      this.size = size;
    }
  }

  /**
   * Runs the backtest.
   *
   * @param metric one series for each artist
   * @param horizon in days
   * @param from the first day of forecasts
   * @param until no forecast is later
   * @param progress takes how many parts in a hundred are done
   */
  public static ForecastBacktest run(
      List<MetricSeries> metric,
      int horizon,
      LocalDate from,
      LocalDate until,
      LongConsumer progress) {
    if (horizon < 1 || horizon > LONGEST_HORIZON || until.isBefore(from)) {
      throw new IllegalArgumentException(
          "a horizon must lie in 1.."
              + LONGEST_HORIZON
              + ", dates in order: "
              + horizon
              + ", "
              + from
              + " to "
              + until);
    }
    List<MetricSeries> series =
        metric.stream().sorted(Comparator.comparing(MetricSeries::artist)).toList();
    int begin = (int) from.toEpochDay();
    int end = (int) until.toEpochDay();
    int earliest = series.stream().mapToInt(one -> one.day(0)).min().orElse(begin);
    int first = begin - Math.max(0, (begin - earliest) / WEEK * WEEK);
    ForecastRows rows = ForecastRows.every7Days(series, horizon, first, end);
    progress.accept(10);
    int warm = Math.max(first, begin - WARM_UP);
    List<RefitSchedule.Span> spans = new ArrayList<>(RefitSchedule.spans(first, warm, begin - 1));
    spans.addAll(RefitSchedule.spans(first, begin, end));
    Said said = said(rows, spans, horizon, progress);
    ForecastBacktest backtest = told(series, rows, said, horizon, begin);
    progress.accept(100);
    return backtest;
  }

  private static Said said(
      ForecastRows rows, List<RefitSchedule.Span> spans, int horizon, LongConsumer progress) {
    int offset = rows.before(spans.get(0).from());
    double[] change = new double[rows.size - offset];
    double[] size = new double[rows.size - offset];
    int[] done = {0};
    IntStream.range(0, spans.size())
        .parallel()
        .forEach(
            b -> {
              RefitSchedule.Span span = spans.get(b);
              int known = rows.before(span.from() - horizon + 1);
              ForecastModel model = ForecastModel.fit(rows, known, span.from(), horizon);
              for (int i = rows.before(span.from()); i < rows.before(span.to()); i++) {
                change[i - offset] = model.change(rows.line[i], rows.columns[i]);
                size[i - offset] = model.size(rows.columns[i]);
              }
              synchronized (done) {
                done[0]++;
                progress.accept(10 + 85L * done[0] / spans.size());
              }
            });
    return new Said(offset, change, size);
  }

  private static ForecastBacktest told(
      List<MetricSeries> series, ForecastRows rows, Said said, int horizon, int begin) {
    int last = series.stream().mapToInt(one -> one.day(one.size() - 1)).max().orElse(begin);
    List<SeriesForecast> forecasts = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    ErrorQuantiles errors = new ErrorQuantiles();
    int decided = said.offset;
    double[] quantiles = {0, 0};
    int today = Integer.MIN_VALUE;
    for (int i = rows.before(begin); i < rows.size; i++) {
      int day = rows.day[i];
      if (day != today) {
        for (; rows.day[decided] + horizon <= day; decided++) {
          int k = decided - said.offset;
          errors.learn(rows.day[decided], (rows.change[decided] - said.change[k]) / said.size[k]);
        }
        quantiles = errors.lowerAndUpper(day);
        today = day;
      }
      int k = i - said.offset;
      MetricSeries one = series.get(rows.series[i]);
      SeriesForecast forecast =
          forecast(one, day, rows.last[i], rows.floor[i], said.change[k], said.size[k], quantiles);
      forecasts.add(forecast);
      if (day + horizon <= last) {
        double truth = one.value(one.known(day + horizon) - 1);
        judged.add(new Judged(forecast, truth, rows.lastGrowth(i, horizon), rows.floor[i]));
      }
    }
    return new ForecastBacktest(List.copyOf(forecasts), List.copyOf(judged));
  }

  private static SeriesForecast forecast(
      MetricSeries one,
      int day,
      double last,
      double floor,
      double change,
      double size,
      double[] quantiles) {
    double now = Math.max(floor, last);
    double lowest = Math.exp(change + Math.min(0, quantiles[0]) * size);
    double highest = Math.exp(change + Math.max(0, quantiles[1]) * size);
    double middle = now * Math.exp(change);
    // What lies about the floor is what it was: the floor is there for logarithms alone.
    double expected = last < floor && middle < 2 * floor ? last : middle;
    return new SeriesForecast(
        one.artist(),
        one.metric().name(),
        LocalDate.ofEpochDay(day),
        last,
        expected,
        // What lies on the floor may be nothing at all.
        now * lowest <= floor ? 0 : Math.min(expected, now * lowest),
        // Below the floor the last value may lie above where a fall is said to end.
        Math.max(expected, now * highest));
  }

  /** Returns the forecasts, by day and then by artist. */
  public List<SeriesForecast> forecasts() {
    return forecasts;
  }

  /** Returns how good those were that the data decides. */
  public ForecastReport report() {
    return ForecastReport.of(forecasts.size(), judged);
  }
}
