package io.gigmate.app.pipeline;

import java.util.Map;
import java.util.function.Function;

/**
 * What counts as viral.
 *
 * @param musicOnly whether only music is looked at
 * @param minViews the fewest views within the window
 * @param windowHours how far back is looked
 * @param confidence the least that a reading must have
 * @param viralAbove probability above which an artist counts as about to break out
 * @param priorityAbove probability above which that is urgent
 */
public record ViralSettings(
    boolean musicOnly,
    long minViews,
    int windowHours,
    double confidence,
    double viralAbove,
    double priorityAbove) {
  public ViralSettings {
    if (minViews < 0 || windowHours < 1 || windowHours > 24 * 365) {
      throw new IllegalArgumentException(
          "a window has 1 to 8760 hours and views are not negative: "
              + windowHours
              + ", "
              + minViews);
    }
    if (!isShare(confidence) || !isShare(viralAbove) || !(priorityAbove >= viralAbove)) {
      throw new IllegalArgumentException(
          "confidence and thresholds lie in 0..1, and what is urgent above what is viral: "
              + confidence
              + ", "
              + viralAbove
              + ", "
              + priorityAbove);
    }
  }

  /** Returns the parameters where nobody says otherwise. */
  public static ViralSettings standard() {
    return new ViralSettings(true, 100_000, 24, 0.7, 0.6, 0.8);
  }

  /**
   * Returns the parameters that variables name, and the standard ones where they do not.
   *
   * @throws IllegalArgumentException naming the variable that cannot be read
   */
  public static ViralSettings from(Map<String, String> variables) {
    ViralSettings usual = standard();
    return new ViralSettings(
        read(variables, "MUSIC_ONLY", usual.musicOnly, ViralSettings::flag),
        read(variables, "MIN_VIEWS", usual.minViews, Long::valueOf),
        read(variables, "WINDOW_HOURS", usual.windowHours, Integer::valueOf),
        read(variables, "CONFIDENCE", usual.confidence, Double::valueOf),
        read(variables, "ABOVE", usual.viralAbove, Double::valueOf),
        read(variables, "PRIORITY_ABOVE", usual.priorityAbove, Double::valueOf));
  }

  private static <T> T read(
      Map<String, String> variables, String name, T usual, Function<String, T> reading) {
    String variable = "GIGMATE_VIRAL_" + name;
    String given = variables.getOrDefault(variable, "").strip();
    if (given.isEmpty()) {
      return usual;
    }
    try {
      return reading.apply(given);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(variable + " cannot be read: '" + given + "'", e);
    }
  }

  private static boolean flag(String given) {
    return switch (given) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
