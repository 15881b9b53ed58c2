package io.gigmate.examples.spark;

import io.gigmate.app.files.ForecastFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.ShowFile;
import io.gigmate.scoring.attendance.AttendanceDesk;
import io.gigmate.scoring.attendance.AttendanceHistory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts shows as {@code gigmate attendance forecast} does.
 *
 * <p>What is sent is the history: a fit of the same history is the same model, and much larger. A
 * desk fits when it is first asked for a horizon, and the threads of a machine share it.
 */
final class ShowForecasting implements TableWork {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final byte[] history;
  private final @Nullable LocalDate asOf;
  private transient @Nullable AttendanceDesk desk;

  /**
   * Creates the work.
   *
   * @param history the table of past shows
   * @param asOf the last day that is known; null is the last of the history
   */
  ShowForecasting(byte[] history, @Nullable LocalDate asOf) {
    this.history = history;
    this.asOf = asOf;
  }

  @Override
  public List<String> columns() {
    return ForecastFile.columns(true);
  }

  @Override
  public PartWork<List<String>> begin() {
    AttendanceDesk shared = desk();
    return (part, report) ->
        shared.forecast(ShowFile.readShows(part, report)).stream()
            .map(ForecastFile::cells)
            .toList();
  }

  private synchronized AttendanceDesk desk() {
    if (desk == null) {
      desk = open();
    }
    return desk;
  }

  private AttendanceDesk open() {
    try {
      InputReport report = new InputReport(note -> {});
      AttendanceHistory past =
          ShowFile.readHistory(InputFile.sent("history", history, MOST_BYTES), report);
      report.refuseProblems();
      return AttendanceDesk.of(past, asOf != null ? asOf : past.lastDate().orElse(LocalDate.EPOCH));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
