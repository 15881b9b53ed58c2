package io.gigmate.app.serve;

import io.gigmate.scoring.attendance.AttendanceDesk;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.booking.AttendanceForecasts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts from a history that was read when the server started. Leads count from its last day, so
 * that the intervals are as wide as what is known is old. This class is thread-safe.
 */
final class HistoryForecasts {
  private final AttendanceDesk desk;

  private HistoryForecasts(AttendanceDesk desk) {
    this.desk = desk;
  }

  /** Returns the forecasts; empty where nothing is known up to today. */
  static Optional<AttendanceForecasts> of(AttendanceHistory history, LocalDate today) {
    AttendanceHistory past = history.upTo(today);
    return past.lastDate()
        .map(last -> new HistoryForecasts(AttendanceDesk.of(past, last)))
        .map(forecasts -> AttendanceForecasts.by(forecasts::forecast));
  }

  private AttendanceForecast forecast(Show show) {
    return desk.forecast(List.of(show)).get(0);
  }
}
