package io.gigmate.scoring.talent.trajectory;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By how many weeks one metric runs ahead of another: the shift at which their weekly changes go
 * together most.
 *
 * @param weeks that the first is ahead; negative where it follows
 * @param correlation of the changes at that shift, above 0
 * @param pairs of weeks that were compared
 */
public record LeadLag(int weeks, double correlation, int pairs) {
  private static final int FARTHEST = 8;
  private static final int FEWEST = 16;

  /** Chance alone rarely gives more than so many standard errors, with 17 shifts tried. */
  private static final double SIGNIFICANT = 3;

  /** Returns the lead of one series over another as seen on a day; empty where none is clear. */
  public static Optional<LeadLag> of(MetricSeries first, MetricSeries second, LocalDate asOf) {
    int day = (int) asOf.toEpochDay();
    if (first.known(day) == 0 || second.known(day) == 0) {
      return Optional.empty();
    }
    double[] a = WeeklyMoves.of(first, day).moves();
    double[] b = WeeklyMoves.of(second, day).moves();
    LeadLag best = null;
    for (int weeks = -FARTHEST; weeks <= FARTHEST; weeks++) {
      LeadLag each = at(a, b, weeks);
      boolean isClear =
          each.pairs >= FEWEST && each.correlation * Math.sqrt(each.pairs) > SIGNIFICANT;
      if (isClear && (best == null || each.correlation > best.correlation)) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Both end with the same week. */
  private static LeadLag at(double[] a, double[] b, int weeks) {
    double ab = 0;
    double aa = 0;
    double bb = 0;
    double sumA = 0;
    double sumB = 0;
    int n = 0;
    for (int back = 0; back < Math.max(a.length, b.length); back++) {
      int i = a.length - 1 - back - weeks;
      int j = b.length - 1 - back;
      if (i < 0 || i >= a.length || j < 0 || !Double.isFinite(a[i]) || !Double.isFinite(b[j])) {
        continue;
      }
      sumA += a[i];
      sumB += b[j];
      ab += a[i] * b[j];
      aa += a[i] * a[i];
      bb += b[j] * b[j];
      n++;
    }
    double spread = (aa - sumA * sumA / n) * (bb - sumB * sumB / n);
    double correlation = n > 1 && spread > 0 ? (ab - sumA * sumB / n) / Math.sqrt(spread) : 0;
    return new LeadLag(weeks, correlation, n);
  }
}
