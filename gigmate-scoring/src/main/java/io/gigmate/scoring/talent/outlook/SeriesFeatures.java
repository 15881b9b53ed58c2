package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What an artist's own past says on a day, as columns. Values count only in their ratio to the
 * level that is asked for, so that a series in other units gives the same columns.
 *
 * <p>Not thread-safe: the arrays are used again.
 */
final class SeriesFeatures {
  /** Weeks that are looked at one by one. */
  static final int WEEKS = 13;

  private static final int WEEK = 7;

  /** A longer gap ends a run. */
  private static final int LONGEST_GAP = 28;

  /** Ratios are cut to this, which no ratio of small whole numbers lies halfway between. */
  private static final double STEP = 1e-6 * Math.PI;

  static final int COUNT = Column.values().length;

  /** The columns. */
  enum Column {
    WEEK_0,
    WEEK_1,
    WEEK_2,
    WEEK_3,
    WEEK_4,
    WEEK_5,
    WEEK_6,
    WEEK_7,
    WEEK_8,
    WEEK_9,
    WEEK_10,
    WEEK_11,
    WEEK_12,
    CHANGE_1,
    CHANGE_2,
    CHANGE_4,
    CHANGE_BEFORE,
    LAST,
    DAYS_SINCE,
    PEAK,
    DAYS_SINCE_PEAK,
    POINTS,
    WINDOW_PEAK,
    WINDOW_MEAN,
    WINDOW_POINTS,
    RUN_WEEKS,
    RUN_FIRST,
    RUN_GAP,
    RUN_PEAK,
    EARLIER_PEAK,
    RUNS,
    JUMP,
    JUMP_WEEKS,
    RISES,
    DAY_OF_YEAR,
    AGE,
    DEBUT,
    GROWTH,
    NOISE,
    DISTANCE;

    /** The place of the column in a row. */
    @SuppressWarnings("EnumOrdinal") // Columns are nothing but places, and are never stored.
    int at() {
      return ordinal();
    }
  }

  private final double[] week = new double[WEEKS];
  private final int[] count = new int[WEEKS];
  private final double[] out = new double[COUNT];
  private int lastDay;
  private int dayOfYear = LocalDate.EPOCH.getDayOfYear();

  /** Fills the columns; they change with the next call. */
  double[] at(MetricSeries s, int day, double level, int withinDays) {
    int n = s.known(day);
    double unit = level > 0 ? level : 1;
    weeks(s, n, day);
    for (int k = 0; k < WEEKS; k++) {
      out[k] = week[k] == 0 ? 0 : rounded(week[k] / unit);
    }
    set(Column.CHANGE_1, rounded((week[0] - week[1]) / unit));
    set(Column.CHANGE_2, rounded((week[0] - week[2]) / unit));
    set(Column.CHANGE_4, rounded((week[0] - week[4]) / unit));
    set(Column.CHANGE_BEFORE, rounded((week[1] - week[2]) / unit));
    set(Column.LAST, rounded(s.value(n - 1) / unit));
    set(Column.DAYS_SINCE, day - s.day(n - 1));
    life(s, n, day, unit);
    window(s, n, day, unit);
    run(s, n, day, unit);
    jump(unit);
    moves(level, withinDays);
    if (day != lastDay) {
      lastDay = day;
      dayOfYear = LocalDate.ofEpochDay(day).getDayOfYear();
    }
    set(Column.DAY_OF_YEAR, dayOfYear);
    return out;
  }

  private void set(Column column, double value) {
    out[column.at()] = value;
  }

  /** The mean of each week's values, counted back from the day; 0 where there is none. */
  private void weeks(MetricSeries s, int n, int day) {
    Arrays.fill(week, 0);
    Arrays.fill(count, 0);
    for (int i = n - 1; i >= 0; i--) {
      int k = (day - s.day(i)) / WEEK;
      if (k >= WEEKS) {
        break;
      }
      week[k] += s.value(i);
      count[k]++;
    }
    for (int k = 0; k < WEEKS; k++) {
      week[k] /= Math.max(1, count[k]);
    }
  }

  private void life(MetricSeries s, int n, int day, double unit) {
    double peak = 0;
    int peakDay = s.day(0);
    for (int i = 0; i < n; i++) {
      if (s.value(i) >= peak) {
        peak = s.value(i);
        peakDay = s.day(i);
      }
    }
    set(Column.PEAK, rounded(peak / unit));
    set(Column.DAYS_SINCE_PEAK, day - peakDay);
    set(Column.POINTS, n);
    set(Column.AGE, (day - s.day(0)) / (double) WEEK);
    set(Column.DEBUT, rounded(s.value(0) / unit));
  }

  private void window(MetricSeries s, int n, int day, double unit) {
    double largest = 0;
    double sum = 0;
    int from = n;
    while (from > 0 && s.day(from - 1) > day - BreakoutQuestion.WINDOW_DAYS) {
      from--;
      largest = Math.max(largest, s.value(from));
      sum += s.value(from);
    }
    int points = n - from;
    set(Column.WINDOW_PEAK, rounded(largest / unit));
    set(Column.WINDOW_MEAN, points == 0 ? 0 : rounded(sum / points / unit));
    set(Column.WINDOW_POINTS, points);
  }

  private void run(MetricSeries s, int n, int day, double unit) {
    int first = n - 1;
    while (first > 0 && s.day(first) - s.day(first - 1) <= LONGEST_GAP) {
      first--;
    }
    int runs = first == 0 ? 0 : 1;
    for (int i = 1; i < first; i++) {
      runs += s.day(i) - s.day(i - 1) > LONGEST_GAP ? 1 : 0;
    }
    set(Column.RUN_WEEKS, (day - s.day(first)) / (double) WEEK);
    set(Column.RUN_FIRST, rounded(s.value(first) / unit));
    set(Column.RUN_GAP, first == 0 ? -1 : s.day(first) - s.day(first - 1));
    set(Column.RUN_PEAK, rounded(s.largest(first, n) / unit));
    set(Column.EARLIER_PEAK, rounded(s.largest(0, first) / unit));
    set(Column.RUNS, runs);
  }

  private void jump(double unit) {
    double jump = Double.NEGATIVE_INFINITY;
    int at = 0;
    for (int k = 0; k < WEEKS - 1; k++) {
      // Rounded before they are compared: in other units two equal jumps may differ by a hair.
      double step = rounded((week[k] - week[k + 1]) / unit);
      if (step > jump) {
        jump = step;
        at = k;
      }
    }
    int rises = 0;
    while (rises < WEEKS - 1 && week[rises] > week[rises + 1]) {
      rises++;
    }
    set(Column.JUMP, jump);
    set(Column.JUMP_WEEKS, at);
    set(Column.RISES, rises);
  }

  /** How the weeks that are known moved, in logarithms, and how far it is to the level. */
  private void moves(double level, int withinDays) {
    double squares = PRIOR_WEEKS * PRIOR_MOVE * PRIOR_MOVE;
    double moves = PRIOR_WEEKS;
    int last = -1;
    double now = 0;
    for (int k = 0; k < WEEKS; k++) {
      if (count[k] == 0 || week[k] <= 0) {
        continue;
      }
      if (last >= 0) {
        double move = Math.log(week[last] / week[k]);
        squares += move * move / (k - last);
        moves++;
      } else {
        now = week[k];
      }
      last = k;
    }
    double move = Math.sqrt(squares / moves);
    double distance = FARTHEST;
    if (now > 0 && level > 0) {
      double reach = move * Math.sqrt(withinDays / (double) WEEK);
      distance = Math.max(-FARTHEST, Math.min(FARTHEST, Math.log(level / now) / reach));
    }
    set(Column.NOISE, rounded(move));
    set(Column.DISTANCE, rounded(distance));
    double recent = mean(0, 4);
    double before = mean(4, 8);
    set(
        Column.GROWTH,
        recent > 0 && before > 0
            ? rounded(Math.max(-3, Math.min(3, Math.log(recent / before))))
            : Double.NaN);
  }

  private double mean(int from, int to) {
    double sum = 0;
    int weeks = 0;
    for (int k = from; k < to; k++) {
      sum += week[k];
      weeks += count[k] > 0 ? 1 : 0;
    }
    return weeks == 0 ? 0 : sum / weeks;
  }

  /** So many weeks of a usual move stand against an artist's own. */
  private static final double PRIOR_WEEKS = 4;

  /** A usual move of a week, in logarithms. */
  private static final double PRIOR_MOVE = 0.15;

  private static final double FARTHEST = 12;

  private static double rounded(double value) {
    return Math.rint(value / STEP) * STEP;
  }
}
