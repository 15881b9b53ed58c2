package io.gigmate.core.place;

import io.gigmate.core.internal.Checks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A named area that an operator works in. */
public sealed interface Region {
  /** Returns the name as people write it, such as {@code Hill Country}. */
  String name();

  /**
   * Answers whether the area holds a place of which either part may be unknown.
   *
   * @return {@code UNKNOWN} where the parts that are known do not decide it
   */
  Cover covers(@Nullable City city, @Nullable GeoPoint point);

  /** What is known of a place and an area. */
  enum Cover {
    /** The place lies in the area. */
    INSIDE,
    /** The place lies elsewhere. */
    OUTSIDE,
    /** Nobody can tell from what is known. */
    UNKNOWN
  }

  /**
   * A whole state.
   *
   * @param name as people write it
   * @param code the code that addresses carry
   */
  record State(String name, String code) implements Region {
    public State {
      name = Checks.text("region", name, 80);
      code = Checks.text("state code", code, 40).toUpperCase(Locale.ROOT);
    }

    @Override
    public Cover covers(@Nullable City city, @Nullable GeoPoint point) {
      if (city == null || city.state().isEmpty()) {
        return Cover.UNKNOWN;
      }
      return city.state().equalsIgnoreCase(code) || city.state().equalsIgnoreCase(name)
          ? Cover.INSIDE
          : Cover.OUTSIDE;
    }
  }

  /**
   * A circle around a point: a town with its surroundings, or a stretch of country.
   *
   * @param name as people write it
   * @param centre the middle
   * @param radius how far it reaches
   */
  record Around(String name, GeoPoint centre, Distance radius) implements Region {
    public Around {
      name = Checks.text("region", name, 80);
    }

    @Override
    public Cover covers(@Nullable City city, @Nullable GeoPoint point) {
      if (point == null) {
        return city != null && city.name().equalsIgnoreCase(name) ? Cover.INSIDE : Cover.UNKNOWN;
      }
      return holds(point.latitude(), point.longitude()) ? Cover.INSIDE : Cover.OUTSIDE;
    }

    /** Answers whether the circle holds the point at these degrees; no object is made for it. */
    public boolean holds(double latitude, double longitude) {
      // Most points of a market are far from any one circle, and latitude alone tells.
      double north = Math.abs(latitude - centre.latitude());
      return north <= GeoPoint.degreesNorth(radius.kilometres())
          && centre.kilometresTo(latitude, longitude) <= radius.kilometres();
    }
  }
}
