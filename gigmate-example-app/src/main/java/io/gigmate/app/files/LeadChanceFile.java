package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of leads with their chances and the reasons that weigh most, written row by row. */
public final class LeadChanceFile {
  private static final int REASONS = 3;

  private final CsvWriter csv;

  private LeadChanceFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins the table with its header. */
  public static LeadChanceFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    List<String> header = new ArrayList<>(List.of("id", "probability"));
    for (int i = 1; i <= REASONS; i++) {
      header.add("reason_" + i);
    }
    csv.writeRecord(header);
    return new LeadChanceFile(csv);
  }

  /**
   * Adds a row.
   *
   * @param why what every lead has, then what each column adds, the largest first
   */
  public void add(String id, double probability, Explanation why) {
    List<String> row = new ArrayList<>(List.of(id, Double.toString(probability)));
    for (int i = 1; i <= REASONS; i++) {
      row.add(i < why.factors().size() ? text(why.factors().get(i)) : "");
    }
    csv.writeRecord(row);
  }

  /** Such as {@code capacity is 295 (+0.812)}, in log-odds. */
  private static String text(Factor factor) {
    String evidence = factor.evidence();
    String said = evidence.startsWith(factor.name()) ? evidence : factor.name() + ": " + evidence;
    return said + String.format(Locale.ROOT, " (%+.3f)", factor.contribution());
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
