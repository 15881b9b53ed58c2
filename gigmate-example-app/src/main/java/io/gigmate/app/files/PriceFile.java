package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.competition.PriceLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table of what tickets cost in each part of a market, written row by row. */
public final class PriceFile {
  private final CsvWriter csv;

  private PriceFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static PriceFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord(
        "genre",
        "capacity_band",
        "weekday",
        "shows",
        "q10",
        "q25",
        "median",
        "q75",
        "q90",
        "usual",
        "usual_lower80",
        "usual_upper80");
    return new PriceFile(csv);
  }

  /** Adds a row. */
  public void add(PriceLevel level) {
    List<String> fields = new ArrayList<>();
    fields.add(level.cell().genre().name());
    fields.add(level.cell().size().code());
    fields.add(CellWords.weekday(level.cell()));
    fields.add(Integer.toString(level.shows()));
    for (double quantile : level.quantiles()) {
      fields.add(CellWords.rounded(quantile, 2));
    }
    fields.add(CellWords.rounded(level.usual(), 2));
    fields.add(CellWords.rounded(level.lower(), 2));
    fields.add(CellWords.rounded(level.upper(), 2));
    csv.writeRecord(fields);
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
