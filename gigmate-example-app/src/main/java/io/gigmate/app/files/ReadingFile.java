package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.market.Labelling;
import io.gigmate.scoring.market.Reading;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of what texts are, written row by row. */
public final class ReadingFile {
  private static final int REASONS = 7;

  private final CsvWriter csv;

  private ReadingFile(CsvWriter csv) {
    this.csv = csv;
  }

  /**
   * Begins the table with its header.
   *
   * @param learned whether labels were learned
   */
  public static ReadingFile begin(OutputFile file, boolean learned) {
    List<String> header = new ArrayList<>(List.of("id", "type", "sentiment", "relevance"));
    for (int i = 1; i <= REASONS; i++) {
      header.add("reason_" + i);
    }
    if (learned) {
      header.addAll(List.of("predicted", "probability", "fold"));
    }
    CsvWriter csv = file.csv();
    csv.writeRecord(header);
    return new ReadingFile(csv);
  }

  /** Adds a row of a table without learned labels. */
  public void add(String id, Reading reading) {
    csv.writeRecord(fields(id, reading));
  }

  /**
   * Adds a row of a table with learned labels.
   *
   * @param fold in which it was judged, from 1; null where it had no label
   */
  public void add(String id, Reading reading, Labelling labelling, @Nullable Integer fold) {
    List<String> fields = fields(id, reading);
    fields.add(labelling.label());
    fields.add(
        new BigDecimal(labelling.probability()).setScale(4, RoundingMode.HALF_EVEN).toString());
    fields.add(fold == null ? "" : fold.toString());
    csv.writeRecord(fields);
  }

  private static List<String> fields(String id, Reading reading) {
    List<String> fields = new ArrayList<>();
    fields.add(id);
    fields.add(reading.type().code());
    fields.add(reading.sentiment().code());
    fields.add(reading.relevance().toString());
    List<String> reasons = reading.reasons();
    for (int i = 0; i < REASONS; i++) {
      fields.add(i < reasons.size() ? reasons.get(i) : "");
    }
    return fields;
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
