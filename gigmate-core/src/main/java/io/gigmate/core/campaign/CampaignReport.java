package io.gigmate.core.campaign;

import io.gigmate.core.outreach.ledger.SendTally;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a campaign stands.
 *
 * @param campaign the campaign
 * @param tally how many of its messages are where
 * @param signals how many recipients did what; a kind that is missing is none
 * @param variants the same by the words that they got, in order
 * @param returned what it brought for what it cost
 */
public record CampaignReport(
    Campaign campaign,
    SendTally tally,
    Map<CampaignSignal.Kind, Long> signals,
    List<VariantResult> variants,
    CampaignReturn returned) {
  public CampaignReport {
    EnumMap<CampaignSignal.Kind, Long> counts = new EnumMap<>(CampaignSignal.Kind.class);
    counts.putAll(signals);
    signals = Collections.unmodifiableMap(counts);
    variants = List.copyOf(variants);
  }

  /** Returns how many recipients did this. */
  public long count(CampaignSignal.Kind kind) {
    return signals.getOrDefault(kind, 0L);
  }
}
