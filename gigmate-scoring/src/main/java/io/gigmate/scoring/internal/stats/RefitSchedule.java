package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * When a model that goes forward in time learns anew: when what is known has grown by a part, and
 * once a year at the least. It depends on dates alone, so that what comes later changes nothing
 * earlier.
 */
public final class RefitSchedule {
  private static final int WEEK = 7;
  private static final int YEAR = 52 * WEEK;
  private static final int SHORTEST = 4 * WEEK;
  private static final double GROWTH = 0.15;

  private RefitSchedule() {}

  /**
   * Days that share what was learned on the first.
   *
   * @param from the first
   * @param to the first that is not among them
   */
  public record Span(int from, int to) {}

  /**
   * Returns the spans.
   *
   * @param earliest the first day of which anything is known
   * @param from the first day of a span
   * @param until the last day of one
   */
  public static List<Span> spans(int earliest, int from, int until) {
    List<Span> spans = new ArrayList<>();
    int day = from;
    while (day <= until) {
      int grown = (int) ((day - earliest) * GROWTH) / WEEK * WEEK;
      int next = Math.min(until + 1, day + Math.max(SHORTEST, Math.min(YEAR, grown)));
      spans.add(new Span(day, next));
      day = next;
    }
    return spans;
  }
}
