package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.TalentFinding;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table of artists by how likely they break out, written row by row. */
public final class ScanFile {
  private static final int REASONS = 8;
  private static final int PLACES = 4;
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final CsvWriter csv;

  private ScanFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Returns the names of the columns. */
  public static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "artist",
                "as_of",
                "stage",
                "level",
                "growth_30d",
                "acceleration",
                "breakout_probability"));
    for (int i = 1; i <= REASONS; i++) {
      columns.add("reason_" + i);
    }
    return columns;
  }

  /** Begins the table with its header. */
  public static ScanFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord(columns());
    return new ScanFile(csv);
  }

  /** Adds a row. */
  public void add(TalentFinding finding) {
    csv.writeRecord(cells(finding));
  }

  /** Returns the cells of a row. */
  public static List<String> cells(TalentFinding finding) {
    List<String> row = new ArrayList<>();
    row.add(finding.answer().artist());
    row.add(finding.answer().asOf().toString());
    row.add(finding.stage().name().toLowerCase(Locale.ROOT));
    row.add(level(finding.trajectory().level()));
    row.add(decimal(finding.growth30()));
    row.add(decimal(finding.trajectory().acceleration()));
    row.add(decimal(finding.answer().probability(), 6));
    for (Factor factor : finding.answer().explanation().factors()) {
      row.add(
          String.format(
              Locale.ROOT,
              "%+.3f %s: %s",
              factor.contribution(),
              factor.name(),
              factor.evidence()));
    }
    finding.agreement().ifPresent(agreement -> row.add(agreement.basis()));
    while (row.size() < 7 + REASONS) {
      row.add("");
    }
    return row;
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }

  /** Two places, and more for a metric of small numbers, such as a rate. */
  private static String level(double value) {
    return value >= 1 || value == 0
        ? decimal(value, 2)
        : new BigDecimal(value).round(SIX_DIGITS).toPlainString();
  }

  private static String decimal(OptionalDouble number) {
    return number.isPresent() ? decimal(number.getAsDouble(), PLACES) : "";
  }

  private static String decimal(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }
}
