package io.gigmate.scoring.growth;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A day on which a member had a show.
 *
 * @param member who
 * @param day when, by the clock of the place
 */
public record ActiveDay(Member member, LocalDate day) implements Comparable<ActiveDay> {
  @Override
  public int compareTo(ActiveDay other) {
    return Comparator.comparing(ActiveDay::member)
        .thenComparing(ActiveDay::day)
        .compare(this, other);
  }
}
