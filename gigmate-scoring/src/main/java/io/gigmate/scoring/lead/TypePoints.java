package io.gigmate.scoring.lead;

import io.gigmate.core.explain.Score;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * How prospects of one type get their points.
 *
 * <p>A signal counts once, for one factor, so that nothing is counted twice; a signal that is left
 * out says nothing of such a prospect, and the rest of its factor makes up for it. So every type
 * reaches 100.
 *
 * @param weights points of each factor, 0 or more, together 100; a factor that is left out has 0
 * @param profile the fields that make a profile complete
 * @param signals what counts, and for which factor
 */
public record TypePoints(
    Map<LeadFactor, Integer> weights,
    List<ProfileField> profile,
    Map<LeadSignal, SignalUse> signals) {
  public TypePoints {
    weights = completed(weights);
    profile = List.copyOf(profile.isEmpty() ? List.of() : EnumSet.copyOf(profile));
    signals = Collections.unmodifiableMap(copy(LeadSignal.class, signals));
    signals.forEach(TypePoints::requireHalf);
    for (LeadFactor factor : LeadFactor.values()) {
      requireSource(factor, weights.getOrDefault(factor, 0), profile, signals.values());
    }
  }

  /** Returns what the factor weighs. */
  public int weight(LeadFactor factor) {
    return weights.getOrDefault(factor, 0);
  }

  /** Returns the signals that feed the factor, in the order of their declaration. */
  public List<LeadSignal> signalsOf(LeadFactor factor) {
    return signals.entrySet().stream()
        .filter(entry -> entry.getValue().factor() == factor)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<LeadFactor, Integer> completed(Map<LeadFactor, Integer> weights) {
    Map<LeadFactor, Integer> all = new EnumMap<>(LeadFactor.class);
    long sum = 0;
    for (LeadFactor factor : LeadFactor.values()) {
      int weight = weights.getOrDefault(factor, 0);
      if (weight < 0) {
        throw new IllegalArgumentException(
            "weight of " + factor.code() + " must not be negative: " + weight);
      }
      all.put(factor, weight);
      sum += weight;
    }
    if (sum != Score.HIGHEST) {
      throw new IllegalArgumentException("weights must add up to 100, not to " + sum);
    }
    return Collections.unmodifiableMap(all);
  }

  private static void requireHalf(LeadSignal signal, SignalUse use) {
    if (signal.isGraded() != (use.half() != null)) {
      throw new IllegalArgumentException(
          signal.code() + (signal.isGraded() ? " needs a half" : " has no half: " + use.half()));
    }
    // 2 instead of 0.02 is a slip of the pen that would go unnoticed.
    if (signal == LeadSignal.ENGAGEMENT_RATE && use.half() != null && use.half() > 1) {
      throw new IllegalArgumentException(
          signal.code() + " is a share, so its half must be at most 1: " + use.half());
    }
  }

  private static void requireSource(
      LeadFactor factor, int weight, List<ProfileField> profile, Collection<SignalUse> uses) {
    boolean fed =
        switch (factor) {
          case PROFILE_COMPLETENESS -> !profile.isEmpty();
          case GEOGRAPHIC_RELEVANCE -> true;
          default -> uses.stream().anyMatch(use -> use.factor() == factor);
        };
    if (weight > 0 && !fed) {
      throw new IllegalArgumentException(
          factor.code() + " weighs " + weight + " but nothing counts for it");
    }
  }

  private static <K extends Enum<K>, V> EnumMap<K, V> copy(Class<K> keys, Map<K, V> map) {
    EnumMap<K, V> copy = new EnumMap<>(keys);
    copy.putAll(map);
    return copy;
  }
}
