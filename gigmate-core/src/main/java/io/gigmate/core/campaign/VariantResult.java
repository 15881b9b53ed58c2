package io.gigmate.core.campaign;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the messages with one variant's words.
 *
 * @param variant which
 * @param messages that left
 * @param signals how many of their recipients did what; a kind that is missing is none
 */
public record VariantResult(String variant, long messages, Map<CampaignSignal.Kind, Long> signals) {
  public VariantResult {
    EnumMap<CampaignSignal.Kind, Long> counts = new EnumMap<>(CampaignSignal.Kind.class);
    counts.putAll(signals);
    signals = Collections.unmodifiableMap(counts);
  }

  /** Returns how many recipients did this. */
  public long count(CampaignSignal.Kind kind) {
    return signals.getOrDefault(kind, 0L);
  }
}
