package io.gigmate.scheduling.demand;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What shows sold, all of one origin.
 *
 * @param origin of every one of them
 * @param results by date and show
 */
public record SalesHistory(SalesOrigin origin, List<ShowResult> results) {
  private static final Comparator<ShowResult> ORDER =
      Comparator.comparing(ShowResult::date).thenComparing(ShowResult::event);

  public SalesHistory {
    for (ShowResult result : results) {
      if (result.origin() != origin) {
        throw new IllegalArgumentException(
            "show "
                + result.event()
                + " is "
                + result.origin().code()
                + " and cannot stand among "
                + origin.code()
                + " sales");
      }
    }
    results = results.stream().sorted(ORDER).toList();
  }

  /** Returns the history of these results, in whatever order they come. */
  public static SalesHistory of(SalesOrigin origin, Collection<ShowResult> results) {
    return new SalesHistory(origin, List.copyOf(results));
  }
}
