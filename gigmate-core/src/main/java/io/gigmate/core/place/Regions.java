package io.gigmate.core.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The regions that a configuration may name. This class is immutable and thread-safe.
 *
 * <p>{@code Regions.standard().named(List.of("hill country"))} is the circle around the Texas Hill
 * Country.
 */
public final class Regions {
  /**
   * The market that GigMate started in. The towns reach as far as fans of a club drive (10 to 20
   * miles); the Hill Country is the circle around the middle of its 25 counties that holds Bandera,
   * Kerrville and New Braunfels.
   */
  private static final Regions STANDARD =
      of(
          List.of(
              new Region.State("Texas", "TX"),
              new Region.Around("Hill Country", GeoPoint.of(30.0, -98.75), Distance.ofMiles(50)),
              new Region.Around("Austin", GeoPoint.of(30.2672, -97.7431), Distance.ofMiles(20)),
              new Region.Around(
                  "San Antonio", GeoPoint.of(29.4241, -98.4936), Distance.ofMiles(20))));

  private final Map<String, Region> regions;

  private Regions(Map<String, Region> regions) {
    this.regions = regions;
  }

  /** Returns these regions, by name. */
  public static Regions of(List<Region> regions) {
    Map<String, Region> byName = new LinkedHashMap<>();
    regions.forEach(region -> byName.put(region.name().toLowerCase(Locale.ROOT), region));
    return new Regions(byName);
  }

  /** Returns the regions that come with the library. */
  public static Regions standard() {
    return STANDARD;
  }

  /**
   * Returns the regions of these names, in their order.
   *
   * @throws IllegalArgumentException for a name that is not known, naming those that are
   */
  public List<Region> named(List<String> names) {
    return names.stream().map(this::named).toList();
  }

  private Region named(String name) {
    Region region = regions.get(name.strip().toLowerCase(Locale.ROOT));
    if (region == null) {
      throw new IllegalArgumentException(
          "no region is called '"
              + name
              + "'; known are "
              + regions.values().stream().map(Region::name).toList());
    }
    return region;
  }
}
