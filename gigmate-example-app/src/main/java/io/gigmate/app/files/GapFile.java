package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.scoring.competition.MarketGap;
import java.io.IOException;

/** The table of how well each part of a market is served, written row by row. */
public final class GapFile {
  private final CsvWriter csv;

  private GapFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static GapFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord(
        "genre",
        "weekday",
        "capacity_band",
        "under_served",
        "demand",
        "lower80",
        "upper80",
        "probability",
        "shows",
        "expected_shows");
    return new GapFile(csv);
  }

  /** Adds a row. */
  public void add(MarketGap gap) {
    csv.writeRecord(
        gap.cell().genre().name(),
        CellWords.weekday(gap.cell()),
        gap.cell().size().code(),
        gap.underServed() ? "1" : "0",
        CellWords.rounded(gap.demand(), 4),
        CellWords.rounded(gap.lower(), 4),
        CellWords.rounded(gap.upper(), 4),
        CellWords.rounded(gap.probability(), 4),
        Integer.toString(gap.shows()),
        CellWords.rounded(gap.expectedShows(), 2));
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
