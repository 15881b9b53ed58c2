package io.gigmate.core.campaign;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a campaign says to whom.
 *
 * @param channel that carries it
 * @param purpose which rules its messages keep
 * @param segment who is written to
 * @param templates by the name of the variant, in its order; one at least
 * @param dailyLimit how many of its messages may leave on a civil day
 */
public record CampaignPlan(
    Channel channel,
    Purpose purpose,
    Segment segment,
    SortedMap<String, MessageTemplate> templates,
    int dailyLimit) {
  /** The name of the only variant of a campaign without an experiment. */
  public static final String ONLY = "a";

  private static final int HIGHEST_LIMIT = 10_000;
  private static final int MOST_VARIANTS = 20;

  public CampaignPlan {
    NavigableMap<String, MessageTemplate> kept = new TreeMap<>();
    templates.forEach((name, template) -> kept.put(Checks.id("variant", name), template));
    Checks.between("variants", kept.size(), 1, MOST_VARIANTS);
    templates = Collections.unmodifiableNavigableMap(kept);
    Checks.between("daily limit of a campaign", dailyLimit, 1, HIGHEST_LIMIT);
  }

  /** Returns the plan of a campaign with one text. */
  public static CampaignPlan of(
      Channel channel, Purpose purpose, Segment segment, MessageTemplate template, int dailyLimit) {
    return new CampaignPlan(
        channel, purpose, segment, new TreeMap<>(Map.of(ONLY, template)), dailyLimit);
  }

  /** Returns this plan with other words. */
  public CampaignPlan saying(SortedMap<String, MessageTemplate> words) {
    return new CampaignPlan(channel, purpose, segment, words, dailyLimit);
  }
}
