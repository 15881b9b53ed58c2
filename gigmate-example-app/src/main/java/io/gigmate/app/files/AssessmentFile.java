package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.lead.LeadAssessment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table of scored leads, written row by row. */
public final class AssessmentFile {
  private static final int FACTORS = 5;

  private final CsvWriter csv;

  private AssessmentFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Returns the names of the columns. */
  public static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of("prospect_id", "score", "qualified", "grade"));
    for (int i = 1; i <= FACTORS; i++) {
      columns.add("factor_" + i);
      columns.add("points_" + i);
    }
    columns.add("model_version");
    return columns;
  }

  /** Begins the table with its header. */
  public static AssessmentFile begin(OutputFile file) {
    CsvWriter csv = file.csv();
    csv.writeRecord(columns());
    return new AssessmentFile(csv);
  }

  /** Adds a row. */
  public void add(LeadAssessment assessment) {
    csv.writeRecord(cells(assessment));
  }

  /** Returns the cells of a row. */
  public static List<String> cells(LeadAssessment assessment) {
    List<Factor> factors = assessment.explanation().factors();
    if (factors.size() != FACTORS) {
      throw new IllegalArgumentException(
          "a lead is scored by " + FACTORS + " factors, not by " + factors.size());
    }
    List<String> row = new ArrayList<>(2 * FACTORS + 5);
    row.add(assessment.prospect().value());
    row.add(assessment.score().toString());
    row.add(Boolean.toString(assessment.qualified()));
    row.add(assessment.grade().name());
    for (Factor factor : factors) {
      row.add(factor.name());
      row.add(Long.toString((long) factor.contribution()));
    }
    row.add(assessment.modelVersion());
    return row;
  }

  /** Ends the table; the file can be put in its place then. */
  public void end() throws IOException {
    csv.flush();
  }
}
