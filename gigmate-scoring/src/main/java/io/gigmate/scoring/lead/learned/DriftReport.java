package io.gigmate.scoring.lead.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How the leads of one period differ from those of an earlier one, column by column: the population
 * stability index over tenths of the earlier numbers, over levels, and over blanks.
 *
 * <p>Below 0.10 a column counts as stable, from 0.25 on as shifted, as credit scoring has it (N.
 * Siddiqi, Credit Risk Scorecards, 2006). In small samples the index is large by chance alone, so
 * that what chance explains counts as stable as well; its distribution is after B. Yurdakul,
 * Statistical Properties of Population Stability Index, 2018.
 *
 * @param columns the largest drift first
 * @param baseRateBefore the share that converted in the earlier period; empty where nobody knows
 * @param baseRateAfter the share that converted in the later period; empty where nobody knows
 */
public record DriftReport(
    List<ColumnDrift> columns, OptionalDouble baseRateBefore, OptionalDouble baseRateAfter) {
  public DriftReport {
    columns = List.copyOf(columns);
  }

  /** What a column did between the periods. */
  public enum Verdict {
    /** No more than chance, or than is usual. */
    STABLE,
    /** Worth a look: 0.10 or more. */
    MOVED,
    /** A model that learned from the earlier period should be doubted: 0.25 or more. */
    SHIFTED
  }

  /**
   * The drift of one column.
   *
   * @param column its name
   * @param stabilityIndex 0 where nothing changed
   * @param byChance what the index reaches by chance once in a thousand times
   * @param verdict what to make of it
   */
  public record ColumnDrift(
      String column, double stabilityIndex, double byChance, Verdict verdict) {}

  /**
   * Compares two periods.
   *
   * @throws IllegalArgumentException where one has no rows, or columns that the other has not
   */
  public static DriftReport between(LeadTable before, LeadTable after) {
    Set<String> names = new HashSet<>(before.columnNames());
    if (!names.equals(new HashSet<>(after.columnNames()))) {
      throw new IllegalArgumentException(
          "the periods have other columns: "
              + before.columnNames()
              + " and "
              + after.columnNames());
    }
    if (before.rows() == 0 || after.rows() == 0) {
      throw new IllegalArgumentException("a period without leads has no drift");
    }
    List<ColumnDrift> drifts = new ArrayList<>();
    for (LeadColumn column : before.columns()) {
      drifts.add(drift(column, before.rows(), after.column(column.name()), after.rows()));
    }
    drifts.sort(
        Comparator.comparingDouble(ColumnDrift::stabilityIndex)
            .reversed()
            .thenComparing(ColumnDrift::column));
    return new DriftReport(drifts, baseRate(before), baseRate(after));
  }

  /** Returns the columns that did not stay as they were, the largest drift first. */
  public List<ColumnDrift> drifted() {
    return columns.stream().filter(column -> column.verdict() != Verdict.STABLE).toList();
  }

  private static ColumnDrift drift(
      LeadColumn before, int rowsBefore, LeadColumn after, int rowsAfter) {
    StabilityIndex index = StabilityIndex.of(before, rowsBefore, after, rowsAfter);
    Verdict verdict =
        index.value() < StabilityIndex.MOVED || index.value() <= index.byChance()
            ? Verdict.STABLE
            : index.value() < StabilityIndex.SHIFTED ? Verdict.MOVED : Verdict.SHIFTED;
    return new ColumnDrift(before.name(), index.value(), index.byChance(), verdict);
  }

  private static OptionalDouble baseRate(LeadTable table) {
    return table.isLabelled()
        ? OptionalDouble.of((double) table.converted() / table.rows())
        : OptionalDouble.empty();
  }
}
