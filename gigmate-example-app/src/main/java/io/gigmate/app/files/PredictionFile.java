package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;

/** The table of predicted probabilities, written row by row. */
public final class PredictionFile {
  private final CsvWriter csv;

  private PredictionFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static PredictionFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord("id", "fold", "probability");
    return new PredictionFile(csv);
  }

  /** Adds a row. */
  public void add(String id, int fold, double probability) {
    csv.writeRecord(id, Integer.toString(fold), Double.toString(probability));
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
