package io.gigmate.scoring.lead;

import org.jspecify.annotations.Nullable;

/**
 * What a signal counts for.
 *
 * @param factor the factor that it feeds
 * @param half the value at which half of the strength is reached, in the unit of its column; the
 *     days in which half is lost for the last sign of life; null for a signal that is not graded
 */
public record SignalUse(LeadFactor factor, @Nullable Double half) {
  private static final double HIGHEST_HALF = 1e10;

  public SignalUse {
    if (!factor.isFedBySignals()) {
      throw new IllegalArgumentException(
          "factor must be engagement, activity or potential_value: '" + factor.code() + "'");
    }
    if (half != null && !(half > 0 && half <= HIGHEST_HALF)) {
      throw new IllegalArgumentException("half must be above 0 and at most 1e10: " + half);
    }
  }

  /** Returns the use of a signal that is not graded. */
  public static SignalUse of(LeadFactor factor) {
    return new SignalUse(factor, null);
  }

  /** Returns the use of a signal that reaches half of its strength at {@code half}. */
  public static SignalUse of(LeadFactor factor, double half) {
    return new SignalUse(factor, half);
  }
}
