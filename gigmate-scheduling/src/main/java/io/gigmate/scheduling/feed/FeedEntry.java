package io.gigmate.scheduling.feed;

import io.gigmate.core.event.Event;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid identifies it in every calendar; the same in every export
 * @param time when
 * @param title what; may be empty where somebody else's calendar gives none
 * @param place where, as people write it
 * @param point where on the map
 * @param status how sure it is
 * @param busy whether it takes whom it is about; a reminder does not
 * @param url where more is said
 * @param show all of the show, where the entry was made from one; null in others' calendars
 */
public record FeedEntry(
    String uid,
    FeedTime time,
    String title,
    @Nullable String place,
    @Nullable GeoPoint point,
    FeedStatus status,
    boolean busy,
    @Nullable String url,
    @Nullable Event show) {
  private static final String DOMAIN = "@gigmate";

  public FeedEntry {
    if (uid.isBlank()) {
      throw new IllegalArgumentException("an entry needs a uid: '" + uid + "'");
    }
  }

  /**
   * Returns the entry of a show.
   *
   * @param venue its room; null where nobody knows it, and the entry then has no place
   */
  public static FeedEntry of(Event show, @Nullable Venue venue) {
    return new FeedEntry(
        show.id().value() + DOMAIN,
        new FeedTime.Hours(show.times().start(), show.times().end(), show.times().timeZone()),
        show.title(),
        venue == null ? null : place(venue),
        venue == null ? null : venue.location(),
        FeedStatus.of(show.status()),
        true,
        null,
        show);
  }

  private static String place(Venue venue) {
    return venue.city() == null ? venue.name() : venue.name() + ", " + venue.city();
  }
}
