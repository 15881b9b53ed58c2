package io.gigmate.scoring.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What can go wrong, and whether it did. */
public final class Mishap {
  private final String name;
  private final Measure measure;
  private final double below;

  private Mishap(String name, Measure measure, double below) {
    this.name = name;
    this.measure = measure;
    this.below = below;
  }

  private enum Measure {
    CANCELLED,
    OF_FORECAST,
    OF_BREAK_EVEN
  }

  /** Returns that a show does not take place. */
  public static Mishap cancellation() {
    return new Mishap("cancellation", Measure.CANCELLED, 1);
  }

  /**
   * Returns that fewer people come to a show than this part of the forecast.
   *
   * @param part above 0, up to 1
   */
  public static Mishap belowForecast(double part) {
    if (!(part > 0 && part <= 1)) {
      throw new IllegalArgumentException("the part must lie above 0, up to 1: " + part);
    }
    String name = String.format(Locale.ROOT, "below %.0f %% of the forecast", 100 * part);
    return new Mishap(name, Measure.OF_FORECAST, part);
  }

  /** Returns that a show that takes place does not earn what it costs. */
  public static Mishap belowBreakEven() {
    return new Mishap("below break-even", Measure.OF_BREAK_EVEN, 1);
  }

  /** Returns what it is called. */
  public String name() {
    return name;
  }

  /** Answers whether it came to pass; empty where the show does not tell. */
  public Optional<Boolean> cameToPass(PastShow show) {
    return switch (measure) {
      case CANCELLED -> Optional.of(show.cancelled());
      case OF_FORECAST -> isBelow(show.ofForecast());
      case OF_BREAK_EVEN -> show.cancelled() ? Optional.empty() : isBelow(show.ofBreakEven());
    };
  }

  private Optional<Boolean> isBelow(OptionalDouble part) {
    return part.isPresent() ? Optional.of(part.getAsDouble() < below) : Optional.empty();
  }

  @Override
  public String toString() {
    return name;
  }
}
