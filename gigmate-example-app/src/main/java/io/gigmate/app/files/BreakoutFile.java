package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.talent.outlook.BreakoutPrediction;
import java.io.IOException;

/** The table of how likely artists were to break out, written row by row. */
public final class BreakoutFile {
  private final CsvWriter csv;

  private BreakoutFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static BreakoutFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord("artist", "as_of", "probability");
    return new BreakoutFile(csv);
  }

  /** Adds a row. */
  public void add(BreakoutPrediction prediction) {
    csv.writeRecord(
        prediction.artist(),
        prediction.asOf().toString(),
        Double.toString(prediction.probability()));
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
