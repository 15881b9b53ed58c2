package io.gigmate.benchmarks.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarPlan;
import io.gigmate.scheduling.calendar.CalendarPlanner;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How the cost of a calendar grows with the market: rooms in towns of fifty, two acts for each
 * room, four weeks, three shows a week, the default objective and budget.
 */
final class CalendarCurve {
  private static final int ROOMS_A_TOWN = 50;
  private static final int WARM_UP = 300;
  private static final List<String> GENRES =
      List.of("Acoustic", "Bluegrass", "Blues", "Rock", "Country", "Jazz", "Folk", "Indie", "Soul");
  private static final int[] CAPACITIES = {80, 100, 120, 150, 200, 300, 500, 800};

  private CalendarCurve() {}

  /** Prints one line for each number of rooms. */
  static void print(List<Integer> sizes) {
    CalendarPlanner planner = new CalendarPlanner();
    planner.plan(market(WARM_UP));
    for (int rooms : sizes) {
      PlanRequest request = market(rooms);
      Duration cpu = processorTime();
      long began = System.nanoTime();
      CalendarPlan plan = planner.plan(request);
      long wall = (System.nanoTime() - began) / 1_000_000;
      long millis = processorTime().minus(cpu).toMillis();
      System.out.printf(
          Locale.ROOT,
          "%6d rooms %6d shows of %6d  processor %6d ms  wall %6d ms  %.2f ms a room  gap %.2f%%%n",
          rooms,
          plan.events().size(),
          plan.mostShows(),
          millis,
          wall,
          (double) millis / rooms,
          100 * plan.gap());
    }
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  private static PlanRequest market(int rooms) {
    SplittableRandom random = new SplittableRandom(rooms);
    List<GeoPoint> towns = new ArrayList<>();
    for (int i = 0; i < Math.max(1, rooms / ROOMS_A_TOWN); i++) {
      towns.add(GeoPoint.of(26.5 + random.nextDouble(9.5), -104 + random.nextDouble(9.8)));
    }
    List<Venue> venues = new ArrayList<>();
    for (int i = 0; i < rooms; i++) {
      VenueId id = VenueId.of("v" + i);
      int capacity = CAPACITIES[random.nextInt(CAPACITIES.length)];
      venues.add(
          Venue.builder(id, "Venue " + i, ZoneId.of("America/Chicago"), capacity)
              .location(near(towns, random))
              .genres(genres(random))
              .build());
    }
    List<Artist> artists = new ArrayList<>();
    for (int i = 0; i < 2 * rooms; i++) {
      artists.add(
          Artist.builder(ArtistId.of("a" + i), "Artist " + i)
              .location(near(towns, random))
              .genres(genres(random))
              .expectedDraw(40 + random.nextInt(160))
              .build());
    }
    return PlanRequest.builder(venues, artists, StandardTemplates.all(), LocalDate.of(2026, 3, 2))
        .build();
  }

  private static List<Genre> genres(SplittableRandom random) {
    return random
        .ints(0, GENRES.size())
        .distinct()
        .limit(3)
        .mapToObj(GENRES::get)
        .map(Genre::of)
        .toList();
  }

  private static GeoPoint near(List<GeoPoint> towns, SplittableRandom random) {
    GeoPoint town = towns.get(random.nextInt(towns.size()));
    return GeoPoint.of(
        town.latitude() - 0.1 + random.nextDouble(0.2),
        town.longitude() - 0.12 + random.nextDouble(0.24));
  }
}
