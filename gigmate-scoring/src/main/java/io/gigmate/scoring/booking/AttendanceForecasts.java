package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.EventId;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowPlace;
import java.util.function.Function;

/** Where the forecast of a night's attendance comes from. */
@FunctionalInterface
public interface AttendanceForecasts {
  /** Returns how many people are to be expected. */
  AttendanceForecast forecast(BookingNight night);

  /**
   * Returns the forecasts of a model, such as {@code by(model::forecast)}. The artist is written as
   * by name and the room as {@code name, town}, which is how a history has to write them.
   */
  static AttendanceForecasts by(Function<Show, AttendanceForecast> model) {
    return night -> model.apply(show(night));
  }

  private static Show show(BookingNight night) {
    Artist artist = night.artist();
    Venue venue = night.venue();
    String town = venue.city() == null ? "" : ", " + venue.city().name();
    return Show.builder(EventId.of("asked"), night.date())
        .artist(artist.name())
        .place(ShowPlace.of(venue.name() + town))
        .genre(artist.genres().isEmpty() ? null : artist.genres().get(0))
        .capacity(night.economics().capacity())
        .ticketPrice(night.economics().ticketPrice().getAmount())
        .build();
  }
}
