package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.JudgedForecast;
import io.gigmate.scoring.attendance.ShowOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The table of forecast attendances, written row by row, with reasons or without. */
public final class ForecastFile {
  private static final int REASONS = 5;
  private static final int PLACES_OF_PEOPLE = 3;
  private static final int PLACES_OF_PROBABILITY = 5;

  private final CsvWriter csv;

  private ForecastFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Returns the names of the columns, with those of the reasons or without. */
  public static List<String> columns(boolean withReasons) {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "event_id",
                "expected",
                "median",
                "lower80",
                "upper80",
                "lower90",
                "upper90",
                "sellout_probability",
                "known_shows"));
    for (int i = 1; withReasons && i <= REASONS; i++) {
      columns.add("reason_" + i);
    }
    return columns;
  }

  /** Begins the table with its header. */
  public static ForecastFile begin(OutputFile file, boolean withReasons) {
    CsvWriter csv = file.csv();
    csv.writeRecord(columns(withReasons));
    return new ForecastFile(csv);
  }

  /** Adds the forecast of a past show. */
  public void add(JudgedForecast forecast) {
    csv.writeRecord(
        cells(
            forecast.outcome().show().id().value(),
            forecast.median(),
            forecast.distribution(),
            forecast.outcome().show().capacity() == null
                ? ""
                : sellout(forecast.distribution(), forecast.outcome().show().capacity()),
            forecast.knownShows()));
  }

  /** Adds a forecast with its reasons. */
  public void add(AttendanceForecast forecast) {
    csv.writeRecord(cells(forecast));
  }

  /** Returns the cells of a forecast with its reasons. */
  public static List<String> cells(AttendanceForecast forecast) {
    List<String> row =
        cells(
            forecast.show().id().value(),
            forecast.median(),
            forecast.distribution(),
            forecast.selloutProbability().isEmpty()
                ? ""
                : decimal(forecast.selloutProbability().getAsDouble(), PLACES_OF_PROBABILITY),
            forecast.knownShows());
    row.addAll(reasons(forecast.explanation().factors()));
    return row;
  }

  private static String sellout(AttendanceDistribution distribution, int capacity) {
    return decimal(
        distribution.probabilityAtLeast(ShowOutcome.SOLD_OUT * capacity), PLACES_OF_PROBABILITY);
  }

  private static List<String> cells(
      String id,
      double median,
      AttendanceDistribution distribution,
      String sellout,
      int knownShows) {
    List<String> row = new ArrayList<>();
    row.add(id);
    row.add(decimal(distribution.mean(), PLACES_OF_PEOPLE));
    row.add(decimal(median, PLACES_OF_PEOPLE));
    for (double probability : new double[] {0.1, 0.9, 0.05, 0.95}) {
      row.add(decimal(distribution.quantile(probability), PLACES_OF_PEOPLE));
    }
    row.add(sellout);
    row.add(Integer.toString(knownShows));
    return row;
  }

  /** The first, the strongest others, and the rest as one, so that they multiply up. */
  private static List<String> reasons(List<Factor> factors) {
    int named = factors.size() > REASONS ? REASONS - 1 : factors.size();
    List<String> reasons = new ArrayList<>();
    for (Factor factor : factors.subList(0, named)) {
      String size =
          reasons.isEmpty()
              ? decimal(Math.exp(factor.contribution()), 1) + " "
              : times(factor.contribution());
      reasons.add(size + factor.name() + ": " + factor.evidence());
    }
    if (factors.size() > named) {
      List<Factor> others = factors.subList(named, factors.size());
      reasons.add(
          times(others.stream().mapToDouble(Factor::contribution).sum()) + "everything else");
    }
    while (reasons.size() < REASONS) {
      reasons.add("");
    }
    return reasons;
  }

  private static String times(double log) {
    return "×" + decimal(Math.exp(log), 4) + " ";
  }

  private static String decimal(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
