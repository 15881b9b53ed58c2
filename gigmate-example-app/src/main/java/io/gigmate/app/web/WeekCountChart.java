package io.gigmate.app.web;

import io.gigmate.scoring.growth.GrowthForecast;
import io.gigmate.scoring.growth.GrowthReport;
import io.gigmate.scoring.growth.WeekCount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Counts by week and their forecast in a box of 320 by 180: time to the right, how many upwards,
 * from none on.
 *
 * @param known the line of what was
 * @param expected the line of what is expected, beginning where the other ends
 * @param interval the outline of what eight in ten forecasts end inside of
 * @param most the highest number that is drawn
 */
public record WeekCountChart(String known, String expected, String interval, String most) {
  private static final double LEFT = 10;
  private static final double WIDE = 300;
  private static final double TOP = 10;
  private static final double HIGH = 150;

  static WeekCountChart of(GrowthReport report) {
    List<WeekCount> weeks = report.weeks();
    List<GrowthForecast> ahead = report.forecasts();
    double most = 1;
    for (WeekCount week : weeks) {
      most = Math.max(most, week.count());
    }
    for (GrowthForecast one : ahead) {
      most = Math.max(most, one.upper80());
    }
    int last = weeks.size() - 1;
    double steps = Math.max(1, last + ahead.size());
    List<String> known = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      known.add(point(i / steps, weeks.get(i).count() / most));
    }
    List<String> expected = new ArrayList<>();
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    if (last >= 0) {
      String now = known.get(last);
      expected.add(now);
      above.add(now);
      for (GrowthForecast one : ahead) {
        double at = (last + one.ahead()) / steps;
        expected.add(point(at, one.expected() / most));
        above.add(point(at, one.upper80() / most));
        below.add(point(at, one.lower80() / most));
      }
    }
    Collections.reverse(below);
    above.addAll(below);
    return new WeekCountChart(
        String.join(" ", known),
        String.join(" ", expected),
        String.join(" ", above),
        Wording.count(Math.round(most)));
  }

  private static String point(double right, double up) {
    return String.format(Locale.ROOT, "%.1f,%.1f", LEFT + right * WIDE, TOP + (1 - up) * HIGH);
  }
}
