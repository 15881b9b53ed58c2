package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.match.MatchedPair;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The table of matched pairs. */
public final class MatchFile {
  private MatchFile() {}

  /** Writes the pairs, in their order. */
  public static void write(OutputFile file, List<MatchedPair> pairs) throws IOException {
    CsvWriter csv = file.csv();
    csv.writeRecord("left_id", "right_id", "probability", "verdict", "evidence");
    for (MatchedPair pair : pairs) {
      csv.writeRecord(
          pair.left().value(),
          pair.right().value(),
          String.format(Locale.ROOT, "%.6f", pair.probability()),
          pair.verdict().code(),
          pair.evidence());
    }
    csv.flush();
  }
}
