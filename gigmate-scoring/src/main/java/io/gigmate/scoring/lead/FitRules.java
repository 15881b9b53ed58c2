package io.gigmate.scoring.lead;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Region;
import io.gigmate.core.place.Regions;
import java.util.List;

/**
 * What an operator looks for.
 *
 * @param focus the regions it works in
 * @param minCapacity the smallest room that is of interest, 0 or more
 * @param genres what it books
 * @param taxonomy says which genres are near each other
 * @param threshold the score from which on a lead is pursued
 */
public record FitRules(
    List<Region> focus,
    int minCapacity,
    List<Genre> genres,
    GenreTaxonomy taxonomy,
    Score threshold) {
  public FitRules {
    focus = List.copyOf(focus);
    genres = List.copyOf(genres);
    if (minCapacity < 0) {
      throw new IllegalArgumentException("minimum capacity must not be negative: " + minCapacity);
    }
  }

  /**
   * Returns the rules that a configuration states.
   *
   * @throws IllegalArgumentException where it names a region that is not among these
   */
  public static FitRules from(Configuration configuration, Regions regions) {
    return new FitRules(
        regions.named(configuration.geographicFocus()),
        configuration.targetVenueCapacityMin(),
        configuration.targetMusicianGenres(),
        GenreTaxonomy.standard(),
        configuration.leadScoreThreshold());
  }
}
