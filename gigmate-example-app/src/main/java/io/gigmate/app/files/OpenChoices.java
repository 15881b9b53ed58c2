package io.gigmate.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet leaves open although it changes the money. Each open choice is kept with its
 * readings, so that the sheet can be read again by each of them.
 */
final class OpenChoices {
  /**
   * One that was not made.
   *
   * @param object where it is missing
   * @param key that is missing
   * @param readings it could have
   */
  record Open(JsonObject object, String key, List<String> readings) {
    String path() {
      return object.pathOf(key);
    }
  }

  private final Map<String, String> assumed;
  private final List<Open> open = new ArrayList<>();

  private OpenChoices(Map<String, String> assumed) {
    this.assumed = assumed;
  }

  /** Reads a sheet as it stands. */
  static OpenChoices none() {
    return new OpenChoices(Map.of());
  }

  /** Reads a sheet as if one open choice had been made. */
  static OpenChoices assuming(Open choice, String reading) {
    // Nights of a run are rounded in one way, so that they are asked together.
    boolean everywhere = choice.key().equals(SheetReader.ROUNDING);
    return new OpenChoices(Map.of(everywhere ? choice.key() : choice.path(), reading));
  }

  /** Returns what is chosen; null where the value is none of the readings. */
  <E> @Nullable E choose(JsonObject json, String key, Map<String, E> readings) {
    if (!json.states(key)) {
      List<String> names = List.copyOf(readings.keySet());
      String everywhere = key.equals(SheetReader.ROUNDING) ? assumed.get(key) : null;
      String reading = everywhere == null ? assumed.get(json.pathOf(key)) : everywhere;
      if (reading == null) {
        open.add(new Open(json, key, names));
        reading = names.get(0);
      }
      return readings.get(reading);
    }
    Boolean flag = readings.containsKey("true") ? json.flag(key) : null;
    String text = readings.containsKey("true") ? null : json.text(key);
    String name = flag == null ? text : flag.toString();
    return name == null ? null : named(json, key, name, readings);
  }

  /** Returns what the name means; null, with a problem, where it means nothing. */
  static <E> @Nullable E named(JsonObject json, String key, String name, Map<String, E> readings) {
    E meant = readings.get(name);
    if (meant == null) {
      Set<String> known = new LinkedHashMap<>(readings).keySet();
      json.problem(key, "is '" + name + "', which is none of " + known);
    }
    return meant;
  }

  /** Returns what was left open. */
  List<Open> open() {
    return open;
  }
}
