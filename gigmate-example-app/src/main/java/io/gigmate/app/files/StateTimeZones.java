package io.gigmate.app.files;

import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a US state that has only one. States with two (Florida, Tennessee, Oregon …) are
 * left out, so that a room there has to say which it goes by; Texas is in, but for its far west
 * around El Paso.
 *
 * <p>Source: 49 CFR part 71, Standard time zone boundaries.
 */
final class StateTimeZones {
  private static final String STATES =
      """
      America/New_York CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV
      America/Chicago AL AR IA IL LA MN MO MS OK TX WI
      America/Denver CO MT NM UT WY
      America/Los_Angeles CA WA
      Pacific/Honolulu HI
      """;

  private static final Map<String, ZoneId> ZONES = parse();

  /** The eastern border of Hudspeth County; what lies west of it goes by Mountain Time. */
  private static final double WEST_TEXAS = -104.9;

  private StateTimeZones() {}

  /** Returns the zone of the town's state, where there is no doubt. */
  static Optional<ZoneId> find(City city, @Nullable GeoPoint point) {
    String state = city.state().toUpperCase(Locale.ROOT);
    boolean farWest =
        state.equals("TX")
            && (point == null
                ? city.name().equalsIgnoreCase("El Paso")
                : point.longitude() < WEST_TEXAS);
    return farWest ? Optional.empty() : Optional.ofNullable(ZONES.get(state));
  }

  private static Map<String, ZoneId> parse() {
    Map<String, ZoneId> zones = new HashMap<>();
    STATES
        .lines()
        .forEach(
            line -> {
              String[] words = line.split(" ", -1);
              ZoneId zone = ZoneId.of(words[0]);
              Arrays.stream(words).skip(1).forEach(state -> zones.put(state, zone));
            });
    return Map.copyOf(zones);
  }
}
