package io.gigmate.scoring.market;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.genre.Genre;
import java.util.List;

/**
 * What a house wants to hear about.
 *
 * @param places towns and regions
 * @param genres what it books
 * @param venues its own rooms and those that it watches, by name
 */
public record MarketInterest(List<String> places, List<Genre> genres, List<String> venues) {
  public MarketInterest {
    places = List.copyOf(places);
    genres = List.copyOf(genres);
    venues = List.copyOf(venues);
  }

  /** Returns the interest that the settings state: the focus areas and the genres aimed at. */
  public static MarketInterest from(Configuration settings) {
    return new MarketInterest(
        settings.geographicFocus(), settings.targetMusicianGenres(), List.of());
  }

  /** Returns the same with these venues. */
  public MarketInterest withVenues(List<String> names) {
    return new MarketInterest(places, genres, names);
  }
}
