package io.gigmate.scoring.talent.outlook;

import io.gigmate.scoring.talent.outlook.SeriesFeatures.Column;
import java.util.Locale;

/** What reasons are grouped by. */
enum Topic {
  LEVEL("where it stands"),
  MOMENTUM("how it moves"),
  RUN("this run"),
  HISTORY("what it had before"),
  AGE("how young it is"),
  SEASON("time of the year");

  private final String words;

  Topic(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The place of the topic. */
  @SuppressWarnings("EnumOrdinal") // Sums by topic are never stored.
  int at() {
    return ordinal();
  }

  static Topic of(Column column) {
    return switch (column) {
      case DAY_OF_YEAR -> SEASON;
      case AGE, POINTS, DEBUT -> AGE;
      case PEAK, DAYS_SINCE_PEAK, EARLIER_PEAK, RUNS, RUN_GAP -> HISTORY;
      case RUN_WEEKS, RUN_FIRST, RUN_PEAK, DAYS_SINCE, WINDOW_POINTS -> RUN;
      case CHANGE_1, CHANGE_2, CHANGE_4, CHANGE_BEFORE, JUMP, JUMP_WEEKS, RISES, GROWTH -> MOMENTUM;
      default -> LEVEL;
    };
  }

  /** What was seen of it; values are parts of the level that is asked for. */
  String evidence(double[] x) {
    return switch (this) {
      case LEVEL ->
          text(
              "last value %.0f %% of what is asked, eight weeks' best %.0f %%",
              100 * of(x, Column.LAST), 100 * of(x, Column.WINDOW_PEAK));
      case MOMENTUM ->
          Double.isNaN(of(x, Column.GROWTH))
              ? text("%.0f weeks in a row up, too young for a growth", of(x, Column.RISES))
              : text(
                  "%.0f weeks in a row up, four weeks at %+.0f %% of the four before",
                  of(x, Column.RISES), 100 * Math.expm1(of(x, Column.GROWTH)));
      case RUN ->
          text(
              "%.0f weeks since it began at %.0f %% of what is asked, last seen %.0f days ago",
              of(x, Column.RUN_WEEKS), 100 * of(x, Column.RUN_FIRST), of(x, Column.DAYS_SINCE));
      case HISTORY ->
          text(
              "highest ever %.0f %% of what is asked, %.0f days ago; %.0f runs before",
              100 * of(x, Column.PEAK), of(x, Column.DAYS_SINCE_PEAK), of(x, Column.RUNS));
      case AGE ->
          text(
              "%.0f values in %.0f weeks, the first at %.0f %% of what is asked",
              of(x, Column.POINTS), of(x, Column.AGE), 100 * of(x, Column.DEBUT));
      case SEASON -> text("day %.0f of the year", of(x, Column.DAY_OF_YEAR));
    };
  }

  private static double of(double[] x, Column column) {
    return x[column.at()];
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
