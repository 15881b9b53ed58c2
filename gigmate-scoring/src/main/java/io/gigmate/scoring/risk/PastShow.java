package io.gigmate.scoring.risk;

import java.util.OptionalDouble;

/**
 * A show that is over, or was called off.
 *
 * @param show who, where and when
 * @param cancelled whether it did not take place
 * @param ofForecast the people that came as a part of those forecast; empty where nobody forecast,
 *     and where it did not take place
 * @param ofBreakEven the income as a part of what break-even asked; empty where it is not known
 */
public record PastShow(
    PlannedShow show, boolean cancelled, OptionalDouble ofForecast, OptionalDouble ofBreakEven) {
  public PastShow {
    check("of forecast", ofForecast);
    check("of break-even", ofBreakEven);
    if (cancelled && ofForecast.isPresent()) {
      throw new IllegalArgumentException(
          "nobody came to a show that was cancelled: " + ofForecast.getAsDouble());
    }
  }

  private static void check(String name, OptionalDouble part) {
    if (part.isPresent() && !(part.getAsDouble() >= 0 && Double.isFinite(part.getAsDouble()))) {
      throw new IllegalArgumentException(
          name + " must be finite and not negative: " + part.getAsDouble());
    }
  }
}
