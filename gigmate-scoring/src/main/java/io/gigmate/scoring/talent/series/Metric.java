package io.gigmate.scoring.talent.series;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is counted, where, and in which unit.
 *
 * @param name as it stands in files, such as {@code spotify_monthly_listeners}
 * @param platform where it is counted
 * @param kind how it counts
 * @param unit of one, such as {@code streams}
 */
public record Metric(String name, Platform platform, MetricKind kind, String unit) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST = 120;

  public Metric {
    if (name.isBlank() || name.length() > LONGEST || unit.isBlank()) {
      throw new IllegalArgumentException(
          "a metric must have a name of at most " + LONGEST + " characters, and a unit: " + name);
    }
  }

  /**
   * Returns the metric that a name means: the platform and the unit are read off its words, and a
   * name that says nothing is a flow of its own.
   */
  public static Metric named(String name) {
    String words = " " + BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    return new Metric(name, platform(words), kind(words), unit(words));
  }

  private static Platform platform(String words) {
    for (Platform platform : Platform.values()) {
      if (words.contains(" " + platform.name().toLowerCase(Locale.ROOT) + " ")) {
        return platform;
      }
    }
    return Platform.OTHER;
  }

  private static MetricKind kind(String words) {
    if (words.contains(" total ") || words.contains(" cumulative ")) {
      return MetricKind.CUMULATIVE;
    }
    boolean stock =
        words.contains(" followers ")
            || words.contains(" subscribers ")
            || words.contains(" listeners ");
    return stock ? MetricKind.STOCK : MetricKind.FLOW;
  }

  private static String unit(String words) {
    for (String unit :
        new String[] {
          "streams", "views", "listeners", "followers", "subscribers", "likes", "points"
        }) {
      if (words.contains(" " + unit + " ")) {
        return unit;
      }
    }
    return "units";
  }

  @Override
  public String toString() {
    return name;
  }
}
