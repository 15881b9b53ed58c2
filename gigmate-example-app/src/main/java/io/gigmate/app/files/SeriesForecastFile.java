package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.talent.outlook.SeriesForecast;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** The table of what series will be, written row by row. */
public final class SeriesForecastFile {
  /** Finer than anything that is known of the future, and the last value stays what it is. */
  private static final MathContext DIGITS = new MathContext(9);

  private final CsvWriter csv;

  private SeriesForecastFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static SeriesForecastFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord("artist", "metric", "as_of", "expected", "lower80", "upper80");
    return new SeriesForecastFile(csv);
  }

  /** Adds a row. */
  public void add(SeriesForecast forecast) {
    csv.writeRecord(
        forecast.artist(),
        forecast.metric(),
        forecast.asOf().toString(),
        digits(forecast.expected()),
        digits(forecast.lower80()),
        digits(forecast.upper80()));
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(DIGITS).toPlainString();
  }
}
