package io.gigmate.examples;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarPlan;
import io.gigmate.scheduling.calendar.CalendarPlanner;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Four weeks for three rooms and a dozen acts: no clash, and how near the best it is. */
public final class PlanThreeRooms {
  private PlanThreeRooms() {}

  /** Plans, and prints the first week. */
  public static void main(String[] args) {
    GeoPoint town = GeoPoint.of(29.703, -98.1245);
    List<Venue> rooms = new ArrayList<>();
    for (int capacity : new int[] {80, 150, 400}) {
      rooms.add(
          Venue.builder(
                  VenueId.of("room-" + capacity),
                  "Room for " + capacity,
                  ZoneId.of("America/Chicago"),
                  capacity)
              .location(town)
              .build());
    }
    List<Artist> acts = new ArrayList<>();
    for (String genre : List.of("country", "blues", "jazz", "rock", "acoustic", "americana")) {
      for (int i = 1; i <= 2; i++) {
        acts.add(
            Artist.builder(ArtistId.of(genre + "-" + i), genre + " act " + i)
                .location(town)
                .genres(List.of(Genre.of(genre)))
                .build());
      }
    }
    LocalDate start = LocalDate.of(2026, 3, 2);
    CalendarPlan plan =
        new CalendarPlanner()
            .plan(PlanRequest.builder(rooms, acts, StandardTemplates.all(), start).seed(1).build());

    System.out.printf(
        Locale.ROOT,
        "%d shows, %d weeks short; at most %.1f %% below the best there is%n",
        plan.events().size(),
        plan.unmet().size(),
        100 * plan.gap());
    DateTimeFormatter when = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ROOT);
    for (Event show : plan.events()) {
      if (show.times().date().isBefore(start.plusWeeks(1))) {
        System.out.printf(
            "%s  %-8s  %s, %s%n",
            when.format(show.times().localStart()), show.venue(), show.title(), show.price());
      }
    }
  }
}
