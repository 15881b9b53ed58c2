package io.gigmate.core.autonomy.phase;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, and when. What is left out is not known. This class is immutable and
 * thread-safe.
 */
public final class Evidence {
  /** For how long a measurement counts; declared. */
  public static final Duration FRESH = Duration.ofDays(7);

  /** Nothing was measured yet. */
  public static final Evidence NONE = new Evidence(Instant.EPOCH, new EnumMap<>(Measure.class));

  private final Instant asOf;
  private final EnumMap<Measure, Double> values;

  private Evidence(Instant asOf, EnumMap<Measure, Double> values) {
    this.asOf = asOf;
    this.values = values;
  }

  /**
   * Returns what was measured at a time.
   *
   * @throws IllegalArgumentException for a value that cannot be, naming measure and value
   */
  public static Evidence of(Instant asOf, Map<Measure, Double> values) {
    EnumMap<Measure, Double> checked = new EnumMap<>(Measure.class);
    values.forEach((measure, value) -> checked.put(measure, measure.checked(value)));
    return new Evidence(asOf, checked);
  }

  /** Returns when it was measured. */
  public Instant asOf() {
    return asOf;
  }

  /** Returns every value that is known, in the order of the measures. */
  public Map<Measure, Double> values() {
    return new EnumMap<>(values);
  }

  /** Returns a value as far as it counts: null where it is not known, too old or of the future. */
  public @Nullable Double at(Measure measure, Instant now) {
    boolean counts = !asOf.isAfter(now) && asOf.plus(FRESH).isAfter(now);
    return counts ? values.get(measure) : null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Evidence that && asOf.equals(that.asOf) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * asOf.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return values + " as of " + asOf;
  }
}
