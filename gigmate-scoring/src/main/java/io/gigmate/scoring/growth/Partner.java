package io.gigmate.scoring.growth;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Somebody to work with, such as a radio station, and how far one is with them. People's contacts
 * are not kept here.
 *
 * @param id identifies it within its tenant
 * @param name of the organisation
 * @param genres that it is about
 * @param towns in which it is at home, by name
 * @param state how far one is
 * @param by who moved it there
 * @param note why, or on which terms
 * @param at when, to the millisecond
 */
public record Partner(
    PartnerId id,
    String name,
    List<Genre> genres,
    List<String> towns,
    PartnerState state,
    String by,
    String note,
    Instant at) {
  private static final int FOR_GENRES = 60;
  private static final int FOR_TOWNS = 40;

  public Partner {
    name = TextChecks.text("partner", name, 200);
    genres = List.copyOf(genres);
    towns = towns.stream().map(town -> TextChecks.text("town", town, 100)).toList();
    by = TextChecks.text("by whom", by, 200);
    note = TextChecks.text("note", note, 1000);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns a partner that was found. */
  public static Partner found(
      PartnerId id,
      String name,
      List<Genre> genres,
      List<String> towns,
      String by,
      String note,
      Instant at) {
    return new Partner(id, name, genres, towns, PartnerState.FOUND, by, note, at);
  }

  Partner moved(PartnerState next, String who, String why, Instant when) {
    return new Partner(id, name, genres, towns, next, who, why, when);
  }

  /**
   * Returns how well they fit, 0 to 100 points: the share of our genres and of our towns that they
   * have, declared at 60 and 40 points.
   */
  public Explanation fit(List<Genre> ours, List<String> ourTowns) {
    return Explanation.of(
        Scale.POINTS,
        List.of(
            shared("genres", FOR_GENRES, ours, genres),
            shared("towns", FOR_TOWNS, ourTowns, towns)));
  }

  private static <T> Factor shared(String name, int points, List<T> ours, List<T> theirs) {
    long both = ours.stream().distinct().filter(theirs::contains).count();
    long all = Math.max(1, ours.stream().distinct().count());
    return Factor.of(
        name, Math.rint((double) points * both / all), both + " of our " + all + " in common");
  }
}
