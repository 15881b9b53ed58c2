package io.gigmate.scoring.talent.series;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What cleaning did to a series, and why.
 *
 * @param kind of mistake
 * @param metric whose series, by name
 * @param date of the first value that it concerns
 * @param points how many values it concerns
 * @param evidence what was seen, in words
 */
public record Correction(Kind kind, String metric, LocalDate date, int points, String evidence) {
  /** Says it, such as {@code reset, 12 values from 2026-03-01: fell from 900 to 3}. */
  public String inWords() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ", "
        + points
        + (points == 1 ? " value" : " values")
        + " from "
        + date
        + ": "
        + evidence;
  }

  /** Kinds of mistakes. */
  public enum Kind {
    /** A nought between values far from it, as an interface answers that has no data: left out. */
    API_ZERO,
    /** A count that never falls fell and went on: what was lost is added to all that follow. */
    RESET,
    /** A jump on one platform alone, gone again in weeks: its values are left out. */
    BOUGHT_SPIKE,
    /** A count that only rises where what happens in a day was expected: made into differences. */
    CUMULATIVE
  }
}
