package io.gigmate.scoring.growth;

import io.gigmate.core.explain.Explanation;
import java.time.LocalDate;

/**
 * How likely a member is to have no show for a while.
 *
 * @param member who
 * @param probability of no show within the days ahead, 0 to 1
 * @param daysAhead how long a while
 * @param expectedShows how many are expected in the year to come
 * @param last the day of the last show
 * @param silentDays since then
 * @param explanation why, on log-odds: how active the member was, how long it has been silent, how
 *     that compares with its own rhythm, and what such readings were worth before
 */
public record ChurnRisk(
    Member member,
    double probability,
    int daysAhead,
    double expectedShows,
    LocalDate last,
    long silentDays,
    Explanation explanation) {
  public ChurnRisk {
    if (!(probability >= 0 && probability <= 1 && expectedShows >= 0)) {
      throw new IllegalArgumentException(
          "not a risk: " + probability + ", " + expectedShows + " of " + member);
    }
  }

  /** Answers whether it is more likely than not. */
  public boolean isAtRisk() {
    return probability > 0.5;
  }
}
