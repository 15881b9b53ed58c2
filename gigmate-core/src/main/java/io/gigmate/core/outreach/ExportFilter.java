package io.gigmate.core.outreach;

import io.gigmate.core.tenant.TenantId;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps out of an export who opted out, whose address is neither sold nor handed on (15 USC
 * 7704(a)(4)(A)(iv)): any suppression keeps an address in the house, on whatever channel it holds.
 */
public final class ExportFilter {
  private final Suppressions suppressions;

  private ExportFilter(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  /** Returns the filter that asks this list. */
  public static ExportFilter by(Suppressions suppressions) {
    return new ExportFilter(suppressions);
  }

  /**
   * Returns the rows that may leave the house, in their order.
   *
   * @param points every contact point that a row shows
   */
  public <T> List<T> exportable(
      TenantId tenant, List<T> rows, Function<T, List<ContactPoint>> points) {
    return rows.stream()
        .filter(
            row ->
                points.apply(row).stream()
                    .allMatch(point -> suppressions.of(tenant, point).isEmpty()))
        .toList();
  }
}
