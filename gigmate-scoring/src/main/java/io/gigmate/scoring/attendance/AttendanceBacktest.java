package io.gigmate.scoring.attendance;

import io.gigmate.scoring.internal.attendance.Estimate;
import io.gigmate.scoring.internal.attendance.WalkForward;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * What would have been forecast: every show from a date on, each from the shows that lay at least
 * the horizon before it.
 *
 * @param horizonDays between what was known and the show
 * @param from the date of the first show that was judged
 * @param forecasts by date, then by artist and identifier
 */
public record AttendanceBacktest(int horizonDays, LocalDate from, List<JudgedForecast> forecasts) {
  public AttendanceBacktest {
    forecasts = List.copyOf(forecasts);
  }

  /** Goes through a history. */
  public static AttendanceBacktest run(AttendanceHistory history, int horizonDays, LocalDate from) {
    return run(history, horizonDays, from, done -> {});
  }

  /**
   * Goes through a history.
   *
   * @param progress told how many shows are done, date by date
   */
  public static AttendanceBacktest run(
      AttendanceHistory history, int horizonDays, LocalDate from, IntConsumer progress) {
    AttendanceModel.checkHorizon(horizonDays);
    WalkForward walk = new WalkForward(history.rows(), horizonDays);
    List<JudgedForecast> forecasts = new ArrayList<>();
    while (walk.hasNext()) {
      int at = walk.done();
      for (Estimate said : walk.next()) {
        ShowOutcome outcome = history.outcomes().get(at++);
        if (!outcome.show().date().isBefore(from)) {
          forecasts.add(
              new JudgedForecast(
                  outcome, said.knownShows(), said.median(), AttendanceModel.distribution(said)));
        }
      }
      progress.accept(walk.done());
    }
    return new AttendanceBacktest(horizonDays, from, forecasts);
  }

  /** Returns how good the forecasts were. */
  public AttendanceMetrics metrics() {
    return AttendanceMetrics.of(forecasts);
  }

  /** Returns how good those were that are of a kind. */
  public AttendanceMetrics metrics(Predicate<JudgedForecast> kind) {
    return AttendanceMetrics.of(forecasts.stream().filter(kind).toList());
  }
}
