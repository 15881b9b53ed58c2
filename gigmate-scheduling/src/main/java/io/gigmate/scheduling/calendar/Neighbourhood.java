package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which acts live near which room. Points are put on the unit sphere and into cubes as wide as the
 * radius, so that a room looks into 27 cubes instead of at every act, and neither the poles nor the
 * date line are special.
 */
final class Neighbourhood {
  private static final double EARTH_RADIUS_KM = 6371;

  /** The distance itself decides; the cubes only must never be too narrow. */
  private static final double SLACK = 1.001;

  /** About four miles: narrower cubes would only cost memory. */
  private static final double NARROWEST = 0.001;

  private final int[][] acts;
  private final byte[][] far;

  private Neighbourhood(int[][] acts, byte[][] far) {
    this.acts = acts;
    this.far = far;
  }

  /** Returns who lives within the radius, both in the order of the lists. */
  static Neighbourhood of(List<Venue> rooms, List<Artist> acts, Distance radius) {
    return within(rooms, acts.stream().map(Artist::location).toArray(GeoPoint[]::new), radius);
  }

  /** Returns which rooms are near each room, among them itself where its place is known. */
  static Neighbourhood ofRooms(List<Venue> rooms, Distance radius) {
    return within(rooms, rooms.stream().map(Venue::location).toArray(GeoPoint[]::new), radius);
  }

  private static Neighbourhood within(
      List<Venue> rooms, @Nullable GeoPoint[] homes, Distance radius) {
    Cubes cubes = new Cubes(homes, radius);
    int[][] near = new int[rooms.size()][];
    byte[][] far = new byte[rooms.size()][];
    for (int room = 0; room < rooms.size(); room++) {
      GeoPoint place = rooms.get(room).location();
      near[room] = place == null ? new int[0] : cubes.within(place);
      far[room] = new byte[near[room].length];
      for (int i = 0; i < near[room].length && place != null; i++) {
        far[room][i] = percent(homes[near[room][i]], place, radius);
      }
    }
    return new Neighbourhood(near, far);
  }

  /** Returns the acts, or rooms, near the room, ascending; not to be changed. */
  int[] of(int room) {
    return acts[room];
  }

  /** Returns how far the i-th act near the room lives: 0 next door, 100 at the radius. */
  int percentOfRadius(int room, int i) {
    return far[room][i];
  }

  /** Answers whether this one is near the room. */
  boolean isNear(int room, int other) {
    return indexOf(room, other) >= 0;
  }

  /** Returns the place of this one among those near the room, or a negative number. */
  int indexOf(int room, int other) {
    return Arrays.binarySearch(acts[room], other);
  }

  private static byte percent(@Nullable GeoPoint home, GeoPoint place, Distance radius) {
    if (home == null || radius.kilometres() == 0) {
      return 0;
    }
    return (byte) Math.round(100 * home.distanceTo(place).kilometres() / radius.kilometres());
  }

  /** The acts sorted by cube; cubes that lie behind each other are next to each other. */
  private static final class Cubes {
    private final @Nullable GeoPoint[] homes;
    private final Distance radius;
    private final double width;
    private final long count;
    private final int[] order;
    private final long[] keys;

    Cubes(@Nullable GeoPoint[] homes, Distance radius) {
      this.homes = homes;
      this.radius = radius;
      double angle = Math.min(Math.PI, radius.kilometres() / EARTH_RADIUS_KM);
      width = Math.max(NARROWEST, 2 * Math.sin(angle / 2) * SLACK);
      count = (long) Math.ceil(2 / width) + 3;
      long[] keyOf = new long[homes.length];
      for (int act = 0; act < keyOf.length; act++) {
        keyOf[act] = key(homes[act]);
      }
      order =
          IntStream.range(0, keyOf.length)
              .filter(act -> homes[act] != null)
              .boxed()
              .sorted(Comparator.comparingLong(act -> keyOf[act]))
              .mapToInt(Integer::intValue)
              .toArray();
      keys = Arrays.stream(order).mapToLong(act -> keyOf[act]).toArray();
    }

    int[] within(GeoPoint place) {
      long centre = key(place);
      IntStream.Builder found = IntStream.builder();
      for (long dx = -1; dx <= 1; dx++) {
        for (long dy = -1; dy <= 1; dy++) {
          long row = centre + (dx * count + dy) * count;
          for (int i = firstFrom(row - 1); i < keys.length && keys[i] <= row + 1; i++) {
            GeoPoint home = homes[order[i]];
            if (home != null && home.distanceTo(place).compareTo(radius) <= 0) {
              found.add(order[i]);
            }
          }
        }
      }
      return found.build().sorted().toArray();
    }

    private int firstFrom(long key) {
      int low = 0;
      int high = keys.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (keys[middle] < key) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private long key(@Nullable GeoPoint point) {
      if (point == null) {
        return -1;
      }
      double phi = Math.toRadians(point.latitude());
      double lambda = Math.toRadians(point.longitude());
      long x = cube(Math.cos(phi) * Math.cos(lambda));
      long y = cube(Math.cos(phi) * Math.sin(lambda));
      long z = cube(Math.sin(phi));
      return (x * count + y) * count + z;
    }

    /** Numbered from 1, so that a cube has a neighbour on either side. */
    private long cube(double coordinate) {
      return 1 + (long) Math.floor((coordinate + 1) / width);
    }
  }
}
