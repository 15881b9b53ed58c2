package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What was to be forecast, by day and then by artist, and what came. */
final class ForecastRows {
  private static final int FOUR_WEEKS = 28;

  final int size;
  final int[] series;
  final int[] day;
  final double[] last;
  final double[] floor;
  final double[] change;
  final double[][] line;
  final double[][] columns;

  private static final class Row {
    private final int series;
    private final int day;
    private final double last;
    private final double floor;
    private final double change;
    private final double[] line;
    private final double[] columns;

    Row(
        int series,
        int day,
        double last,
        double floor,
        double change,
        double[] line,
        double[] columns) {
      this.series = series;
      this.day = day;
      this.last = last;
      this.floor = floor;
      this.change = change;
      this.line = line;
      this.columns = columns;
    }
  }

  private ForecastRows(List<Row> rows) {
    size = rows.size();
    series = rows.stream().mapToInt(row -> row.series).toArray();
    day = rows.stream().mapToInt(row -> row.day).toArray();
    last = rows.stream().mapToDouble(row -> row.last).toArray();
    floor = rows.stream().mapToDouble(row -> row.floor).toArray();
    change = rows.stream().mapToDouble(row -> row.change).toArray();
    line = rows.stream().map(row -> row.line).toArray(double[][]::new);
    columns = rows.stream().map(row -> row.columns).toArray(double[][]::new);
  }

  /** The rows of every seventh day on which a series has a value in the last eight weeks. */
  static ForecastRows every7Days(List<MetricSeries> series, int horizon, int first, int last) {
    return new ForecastRows(
        IntStream.range(0, series.size())
            .parallel()
            .boxed()
            .flatMap(i -> rows(series.get(i), i, horizon, first, last).stream())
            .sorted(
                Comparator.comparingInt((Row row) -> row.day).thenComparingInt(row -> row.series))
            .toList());
  }

  private static List<Row> rows(MetricSeries one, int index, int horizon, int first, int last) {
    SeriesFeatures features = new SeriesFeatures();
    int begin = first + Math.max(0, (one.day(0) - first + 6) / 7 * 7);
    int end = Math.min(last, one.day(one.size() - 1) + BreakoutQuestion.WINDOW_DAYS);
    return IntStream.iterate(begin, day -> day <= end, day -> day + 7)
        .filter(day -> one.known(day - BreakoutQuestion.WINDOW_DAYS) < one.known(day))
        .mapToObj(day -> row(one, index, day, horizon, features))
        .toList();
  }

  private static Row row(
      MetricSeries one, int index, int day, int horizon, SeriesFeatures features) {
    int n = one.known(day);
    double floor = ForecastFeatures.floor(one, n);
    double last = one.value(n - 1);
    double now = Math.max(floor, last);
    double then = Math.max(floor, one.value(one.known(day + horizon) - 1));
    double[] line = ForecastFeatures.line(one, day, horizon);
    double[] own = features.at(one, day, now, horizon);
    double[] columns = new double[own.length + line.length];
    System.arraycopy(own, 0, columns, 0, own.length);
    System.arraycopy(line, 0, columns, own.length, line.length);
    return new Row(index, day, last, floor, Math.log(then / now), line, columns);
  }

  /** What it would be if the growth of four weeks over the four before went on. */
  double lastGrowth(int row, int horizon) {
    double growth = columns[row][SeriesFeatures.Column.GROWTH.at()];
    double now = Math.max(floor[row], last[row]);
    return Double.isNaN(growth) ? now : now * Math.exp(growth * horizon / FOUR_WEEKS);
  }

  /** Returns how many rows lie before the day. */
  int before(int someDay) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (day[middle] < someDay) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
