package io.gigmate.app.files;

import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.experiment.ArmResult;
import io.gigmate.scoring.experiment.Outcomes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A table with a row a contact: which variant it got, and what came of it. */
public final class ExperimentFile {
  /** More are no variants but, say, the contacts themselves. */
  private static final int MOST_VARIANTS = 100;

  private static final double LARGEST = 1e12;
  private static final Pattern OPENS =
      Pattern.compile(
          "((e-?mail|mail|message|newsletter|unique|total|is|was|has)[_ -])*open(s|ed)?([_ -]rate)?",
          Pattern.CASE_INSENSITIVE);

  private ExperimentFile() {}

  /**
   * Returns what each variant did, by name; the outcomes are shares where all are 0 or 1. What is
   * wrong with the file goes to the report.
   *
   * @param variant the column that names the variant
   * @param outcome the column with a number
   */
  public static List<ArmResult> read(
      InputFile file, String variant, String outcome, InputReport report) throws IOException {
    if (OPENS.matcher(outcome).matches()) {
      report.problem(
          file.name(),
          1,
          outcome,
          "opens decide nothing: mail programs fetch images without a reader");
      return List.of();
    }
    Map<VariantId, Tally> tallies = new TreeMap<>();
    CsvTable.ofAny(List.of(variant, outcome))
        .read(file, report, row -> add(row, variant, outcome, tallies));
    if (report.count() == 0 && tallies.size() < 2) {
      report.problem(file.name(), 1, variant, "names fewer than two variants");
    }
    boolean shares = tallies.values().stream().allMatch(Tally::isShare);
    List<ArmResult> results = new ArrayList<>();
    tallies.forEach((id, tally) -> results.add(new ArmResult(id, tally.outcomes(shares))));
    return List.copyOf(results);
  }

  private static void add(
      CsvRow row, String variant, String outcome, Map<VariantId, Tally> tallies) {
    VariantId id = row.required(variant, VariantId::of);
    Double number = row.required(outcome, text -> Fields.number(text, -LARGEST, LARGEST));
    if (id == null || number == null) {
      return;
    }
    Tally tally = tallies.get(id);
    if (tally == null && tallies.size() == MOST_VARIANTS) {
      row.refuse(variant, "names more than " + MOST_VARIANTS + " variants");
    } else if (tally == null) {
      tally = new Tally();
      tallies.put(id, tally);
    }
    if (tally != null) {
      tally.add(number);
    }
  }

  /** Mean and variance as they grow (B. Welford, 1962). */
  private static final class Tally {
    private long contacts;
    private long ones;
    private long zeros;
    private double mean;
    private double squares;

    void add(double number) {
      contacts++;
      ones += number == 1 ? 1 : 0;
      zeros += number == 0 ? 1 : 0;
      double gap = number - mean;
      mean += gap / contacts;
      squares += gap * (number - mean);
    }

    boolean isShare() {
      return ones + zeros == contacts;
    }

    Outcomes outcomes(boolean shares) {
      return shares
          ? new Outcomes.Shares(contacts, ones)
          : new Outcomes.Amounts(contacts, mean, contacts < 2 ? 0 : squares / (contacts - 1));
    }
  }
}
