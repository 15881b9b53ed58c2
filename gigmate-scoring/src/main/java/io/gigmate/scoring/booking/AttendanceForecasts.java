package io.gigmate.scoring.booking;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.EventId;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.attendance.AttendanceForecast;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowPlace;
import java.util.List;
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

  /**
   * Returns what somebody states, with no claim to have been right before.
   *
   * @param crowd how many come
   * @param who states it
   */
  static AttendanceForecasts stated(
      Function<BookingNight, AttendanceDistribution> crowd, String who) {
    return night -> {
      AttendanceDistribution stated = crowd.apply(night);
      double median = stated.quantile(0.5);
      Factor factor = Factor.of("stated", Math.log(Math.max(1e-9, median)), who);
      return new AttendanceForecast(
          show(night),
          0,
          median,
          stated,
          Explanation.of(Scale.LOG_FACTOR, List.of(factor)),
          List.of(),
          Confidence.of(0, "stated by " + who + ", not measured"));
    };
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
