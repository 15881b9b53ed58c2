package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.event.EventId;
import io.gigmate.scoring.pace.PaceForecast;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The table of what events' sales so far say about their end, written row by row. */
public final class PaceFile {
  private final CsvWriter csv;

  private PaceFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static PaceFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord("event_id", "sold_so_far", "expected_final", "lower80", "upper80");
    return new PaceFile(csv);
  }

  /** Adds a row. */
  public void add(EventId event, PaceForecast forecast) {
    csv.writeRecord(
        event.value(),
        Long.toString(forecast.soldSoFar()),
        tickets(forecast.expected()),
        tickets(forecast.quantile(0.1)),
        tickets(forecast.quantile(0.9)));
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }

  /** A hundredth of a ticket is finer than anything that is known of it. */
  private static String tickets(double number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
