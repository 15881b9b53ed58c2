package io.gigmate.scoring.timing;

import java.time.LocalDate;

/**
 * Another show that takes some of the same people.
 *
 * @param name as people call it
 * @param date when
 * @param share of the audience that it takes on that date, 0 to 1
 */
public record CompetingShow(String name, LocalDate date, double share) {
  public CompetingShow {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share of the audience must lie in 0..1: " + share);
    }
  }
}
