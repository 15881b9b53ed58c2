package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Questions with their columns, by day and then by artist, so that what comes later in a file
 * changes neither an earlier row nor its place.
 */
final class QuestionRows {
  final int size;
  final int[] series;
  final int[] day;
  final double[] level;
  final int[] points;
  final int[] outcome;
  final double[][] columns;
  final double[][] opening;

  private static final class Row {
    private final int series;
    private final int day;
    private final double level;
    private final int points;
    private final int outcome;
    private final double[] columns;
    private final double[] opening;

    Row(
        int series,
        int day,
        double level,
        int points,
        int outcome,
        double[] columns,
        double[] opening) {
      this.series = series;
      this.day = day;
      this.level = level;
      this.points = points;
      this.outcome = outcome;
      this.columns = columns;
      this.opening = opening;
    }
  }

  private QuestionRows(List<Row> rows) {
    size = rows.size();
    series = new int[size];
    day = new int[size];
    level = new double[size];
    points = new int[size];
    outcome = new int[size];
    columns = new double[size][];
    opening = new double[size][];
    for (int i = 0; i < size; i++) {
      Row row = rows.get(i);
      series[i] = row.series;
      day[i] = row.day;
      level[i] = row.level;
      points[i] = row.points;
      outcome[i] = row.outcome;
      columns[i] = row.columns;
      opening[i] = row.opening;
    }
  }

  /**
   * Asks on every seventh day.
   *
   * @param series by artist
   * @param first the first day
   * @param last no day is later
   */
  static QuestionRows every7Days(
      List<MetricSeries> series, BreakoutQuestion question, int first, int last) {
    return new QuestionRows(
        IntStream.range(0, series.size())
            .parallel()
            .boxed()
            .flatMap(i -> rows(series.get(i), i, question, first, last).stream())
            .sorted(
                Comparator.comparingInt((Row row) -> row.day).thenComparingInt(row -> row.series))
            .toList());
  }

  private static List<Row> rows(
      MetricSeries one, int index, BreakoutQuestion question, int first, int last) {
    SeriesFeatures features = new SeriesFeatures();
    int begin = first + Math.max(0, (one.day(0) - first + 6) / 7 * 7);
    int end = Math.min(last, one.day(one.size() - 1) + BreakoutQuestion.WINDOW_DAYS);
    return IntStream.iterate(begin, day -> day <= end, day -> day + 7)
        .filter(day -> !Double.isNaN(question.level(one, day)))
        .mapToObj(
            day -> {
              double level = question.level(one, day);
              double[] columns = features.at(one, day, level, question.withinDays()).clone();
              return new Row(
                  index,
                  day,
                  level,
                  one.known(day),
                  question.comesTrue(one, day, level) ? 1 : 0,
                  columns,
                  OpeningOdds.figures(columns));
            })
        .toList();
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
