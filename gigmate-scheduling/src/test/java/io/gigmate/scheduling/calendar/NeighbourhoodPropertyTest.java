package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class NeighbourhoodPropertyTest {
  /** San Antonio, a pole, the date line, and the point where the equator meets Greenwich. */
  private static final List<GeoPoint> CENTRES =
      List.of(
          GeoPoint.of(29.4, -98.5),
          GeoPoint.of(89.9, 20),
          GeoPoint.of(-17, 180),
          GeoPoint.of(0, 0));

  @Property(tries = 400)
  void itFindsWhoLivesWithinTheRadiusAndNobodyElse(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 3) int centre,
      @ForAll @DoubleRange(min = 0, max = 13_000) double wide,
      @ForAll @DoubleRange(min = 0, max = 60) double narrow,
      @ForAll boolean isWide) {
    Random random = new Random(seed);
    Distance radius = Distance.ofMiles(isWide ? wide : narrow);
    List<Venue> rooms =
        IntStream.range(0, 10)
            .mapToObj(
                i ->
                    Venue.builder(VenueId.of("v" + i), "Room", ZoneOffset.UTC, 100)
                        .location(near(CENTRES.get(centre), random))
                        .build())
            .toList();
    List<Artist> acts =
        IntStream.range(0, 40)
            .mapToObj(
                i ->
                    Artist.builder(ArtistId.of("a" + i), "Act")
                        .location(i % 9 == 0 ? null : near(CENTRES.get(centre), random))
                        .build())
            .toList();

    Neighbourhood neighbourhood = Neighbourhood.of(rooms, acts, radius);

    for (int room = 0; room < rooms.size(); room++) {
      GeoPoint place = rooms.get(room).location();
      assertThat(neighbourhood.of(room))
          .containsExactly(
              IntStream.range(0, acts.size())
                  .filter(act -> isWithin(radius, acts.get(act).location(), place))
                  .toArray());
      for (int i = 0; i < neighbourhood.of(room).length; i++) {
        assertThat(neighbourhood.percentOfRadius(room, i)).isBetween(0, 100);
      }
    }
  }

  private static boolean isWithin(
      Distance radius, @Nullable GeoPoint one, @Nullable GeoPoint other) {
    return one != null && other != null && one.distanceTo(other).compareTo(radius) <= 0;
  }

  private static GeoPoint near(GeoPoint centre, Random random) {
    double latitude = centre.latitude() + random.nextGaussian() * 0.3;
    double longitude = centre.longitude() + random.nextGaussian() * 0.3;
    return GeoPoint.of(
        Math.max(-90, Math.min(90, latitude)),
        longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
  }
}
