package io.gigmate.core.campaign;

import java.util.Map;
import java.util.Optional;

/**
 * Says when a campaign does harm: too many who complain, unsubscribe or cannot be reached. It then
 * pauses, and goes on only when a person says so.
 */
@FunctionalInterface
public interface HarmGuard {
  /**
   * Returns what is wrong, in one sentence; empty where nothing is.
   *
   * @param variant of which the counts are
   * @param messages that left
   * @param signals how many recipients did what; a kind that is missing is none
   */
  Optional<String> crossed(String variant, long messages, Map<CampaignSignal.Kind, Long> signals);

  /** Returns the guard that never says anything. */
  static HarmGuard none() {
    return (variant, messages, signals) -> Optional.empty();
  }
}
