package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import io.gigmate.scoring.internal.stats.Bins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Fits rows in time order for what comes after them.
 *
 * <p>A column whose values tell when a row was made, such as an interest rate, separates the past
 * well and says nothing about values it has not had yet: it is left out. Names of months and
 * weekdays stay, as they come again. Within the learned rows the additive model on what is left
 * then competes with the blend on everything, each fitted on earlier rows and judged on later ones.
 */
final class ForwardFit {
  private static final double TELLS_TIME = 0.5;
  private static final double[] CHECKS = {0.5, 0.7};
  private static final double CHECKED_SHARE = 0.3;

  /** Where columns tell the time, a wrong choice of the blend costs more than a wrong other. */
  private static final double MARGIN = 0.03;

  private static final Set<String> CALENDAR =
      Set.of(
          "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
          "tue", "wed", "thu", "fri", "sat", "sun");

  private final LeadTable table;
  private final List<String> notes = new ArrayList<>();

  private ForwardFit(LeadTable table) {
    this.table = table;
  }

  /** What was fitted, and what there is to say about it. */
  record Result(LogOddsModel model, List<String> notes) {}

  static Result fit(LeadTable table, long seed) {
    return new ForwardFit(table).fit(seed);
  }

  private Result fit(long seed) {
    LearnedColumns all = LearnedColumns.learn(table);
    LearnedColumns steady = steady(table, all, notes);
    double ahead = 0;
    for (double at : CHECKS) {
      ahead += blendAhead((int) (table.rows() * at), seed) / CHECKS.length;
    }
    boolean leftOut = steady.size() < all.size();
    if (ahead > (leftOut ? MARGIN : 0)) {
      String note =
          String.format(
              Locale.ROOT,
              "all columns are kept: on later rows that ranks better, by %.3f of AUC",
              ahead);
      return new Result(
          BlendedModel.fit(table, CommonValues.added(table, all), seed), List.of(note));
    }
    return new Result(AdditiveModel.fit(table, steady), List.copyOf(notes));
  }

  /** Returns by how much the blend of the rows before ranks those after better, in AUC. */
  private double blendAhead(int cut, long seed) {
    int end = Math.min(table.rows(), cut + (int) (CHECKED_SHARE * table.rows()));
    LeadTable before = table.range(0, cut);
    LeadTable after = table.range(cut, end);
    if (!hasBothOutcomes(before) || !hasBothOutcomes(after)) {
      return 0;
    }
    LearnedColumns all = LearnedColumns.learn(before);
    LogOddsModel blend = BlendedModel.fit(before, all, seed);
    LogOddsModel additive = AdditiveModel.fit(before, steady(before, all, new ArrayList<>()));
    int[] outcomes = after.outcomes();
    return BinaryMetrics.auc(blend.logOdds(after), outcomes)
        - BinaryMetrics.auc(additive.logOdds(after), outcomes);
  }

  private static boolean hasBothOutcomes(LeadTable table) {
    return table.converted() > 0 && table.converted() < table.rows();
  }

  private static LearnedColumns steady(
      LeadTable table, LearnedColumns columns, List<String> notes) {
    Bins bins = columns.encode(table, true).bins();
    boolean[] kept = new boolean[columns.size()];
    for (int j = 0; j < kept.length; j++) {
      double ratio = timeTold(bins, j, table.rows());
      kept[j] = ratio < TELLS_TIME || isCalendar(columns.get(j));
      if (!kept[j]) {
        notes.add(
            String.format(
                Locale.ROOT,
                "%s is left out: its values tell the time (correlation ratio %.2f)",
                columns.get(j).name(),
                ratio));
      }
    }
    return columns.only(kept);
  }

  /**
   * Returns the correlation ratio of a row's place in time, given its bin, less what chance has.
   */
  private static double timeTold(Bins bins, int column, int rows) {
    double[] place = new double[bins.size(column)];
    double[] count = new double[place.length];
    for (int i = 0; i < rows; i++) {
      int bin = bins.at(column, i);
      place[bin] += (i + 0.5) / rows - 0.5;
      count[bin]++;
    }
    double between = 0;
    int filled = 0;
    for (int b = 0; b < place.length; b++) {
      if (count[b] > 0) {
        between += place[b] * place[b] / count[b];
        filled++;
      }
    }
    // A uniform place in 0..1 has a variance of 1/12.
    return Math.sqrt(Math.max(0, between / (rows / 12.0) - (filled - 1.0) / rows));
  }

  private static boolean isCalendar(LearnedColumn column) {
    return column instanceof LearnedColumn.Category category
        && category.codeOf().size() > 1
        && category.codeOf().keySet().stream().allMatch(ForwardFit::isCalendarName);
  }

  private static boolean isCalendarName(String level) {
    String name = level.toLowerCase(Locale.ROOT);
    return name.length() >= 3 && CALENDAR.contains(name.substring(0, 3));
  }
}
