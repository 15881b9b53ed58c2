package io.gigmate.benchmarks;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Four weeks in a box of 62 by 78 miles, three shows a room and week. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class CalendarBenchmark {
  private static final List<String> GENRES =
      List.of("Acoustic", "Bluegrass", "Blues", "Rock", "Dance", "Country", "Jazz", "Folk", "Soul");
  private static final int[] CAPACITIES = {80, 100, 120, 150, 200, 300, 500, 800};

  /** How many rooms, and as many acts. */
  @Param({"30", "300"})
  private int size;

  private PlanRequest request =
      PlanRequest.builder(List.of(), List.of(), List.of(), LocalDate.EPOCH).build();

  /** Draws a market. */
  @Setup
  public void market() {
    SplittableRandom random = new SplittableRandom(7);
    List<Venue> venues = new ArrayList<>();
    List<Artist> artists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      venues.add(
          Venue.builder(
                  VenueId.of("v" + i),
                  "Venue " + i,
                  ZoneId.of("America/Chicago"),
                  CAPACITIES[random.nextInt(CAPACITIES.length)])
              .location(point(random))
              .build());
      artists.add(
          Artist.builder(ArtistId.of("a" + i), "Artist " + i)
              .location(point(random))
              .genres(List.of(Genre.of(GENRES.get(random.nextInt(GENRES.size())))))
              .build());
    }
    request =
        PlanRequest.builder(venues, artists, StandardTemplates.all(), LocalDate.of(2026, 3, 2))
            .build();
  }

  private static GeoPoint point(SplittableRandom random) {
    return GeoPoint.of(29.4 + random.nextDouble(0.9), -98.9 + random.nextDouble(1.3));
  }

  /** Plans it. */
  @Benchmark
  public CalendarPlan plan() {
    return new CalendarPlanner().plan(request);
  }
}
