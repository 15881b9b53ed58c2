package io.gigmate.scheduling.template;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;

/**
 * What stands for the placeholders of a show's title and description.
 *
 * @param artist the name of the act
 * @param venue the name of the room
 * @param city the name of the town
 * @param season what the time of the year is called
 */
public record Occasion(String artist, String venue, String city, String season) {
  /** Returns the words for an act in a room; a town that is not known is called as the room. */
  public static Occasion of(Artist artist, Venue venue, String season) {
    City city = venue.city();
    return new Occasion(
        artist.name(), venue.name(), city == null ? venue.name() : city.name(), season);
  }

  String word(Placeholder placeholder) {
    return switch (placeholder) {
      case ARTIST -> artist;
      case VENUE -> venue;
      case CITY -> city;
      case SEASON -> season;
    };
  }
}
