package io.gigmate.core.campaign;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.internal.Checks;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A campaign.
 *
 * @param id identifies it within its tenant
 * @param name for people
 * @param plan what it says to whom
 * @param state how far it has come
 * @param approved a person's word on one content; null where nobody gave it
 * @param composedAt when it was first written, to the millisecond
 * @param startsAt when its first message may leave, to the millisecond; null for a draft
 * @param cost what it costs in all, by which its return is reckoned; null where nobody said
 */
public record Campaign(
    CampaignId id,
    String name,
    CampaignPlan plan,
    CampaignState state,
    @Nullable ApprovedContent approved,
    Instant composedAt,
    @Nullable Instant startsAt,
    @Nullable Money cost) {
  private static final int LONGEST_NAME = 200;

  /**
   * A person's word, and what it was given on.
   *
   * @param approval who, when and why
   * @param content the digest of what they saw
   */
  public record ApprovedContent(Approval approval, Digest content) {}

  public Campaign {
    name = Checks.text("name of a campaign", name, LONGEST_NAME);
    composedAt = composedAt.truncatedTo(ChronoUnit.MILLIS);
    startsAt = startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MILLIS);
    boolean planned = state != CampaignState.DRAFT && state != CampaignState.CANCELLED;
    if (planned && startsAt == null) {
      throw new IllegalArgumentException("a campaign that is " + state.code() + " has a start");
    }
    if (cost != null && !cost.isPositive()) {
      throw new IllegalArgumentException("the cost of a campaign must be positive: " + cost);
    }
  }

  /** Returns the draft of this plan. */
  public static Campaign draft(CampaignId id, String name, CampaignPlan plan, Instant now) {
    return new Campaign(id, name, plan, CampaignState.DRAFT, null, now, null, null);
  }

  /**
   * Returns what names all that leaves: channel, purpose, segment, limit, every variant's words and
   * what the sender puts around them.
   */
  public Digest content(OutreachTerms terms) {
    return Digest.ofValues(
        Stream.concat(
            Stream.of(
                plan.channel(),
                plan.purpose(),
                plan.segment(),
                plan.dailyLimit(),
                terms.sender(),
                terms.optOutPage()),
            plan.templates().entrySet().stream()
                .flatMap(
                    each ->
                        Stream.of(
                            quoted(each.getKey()),
                            quoted(each.getValue().subject()),
                            quoted(each.getValue().body())))));
  }

  /** With its length in front, so that no text can pass for two. */
  private static String quoted(String text) {
    return text.length() + ":" + text;
  }

  /** Answers whether a person approved exactly what would leave now. */
  public boolean isApproved(OutreachTerms terms) {
    return approved != null && approved.content().equals(content(terms));
  }

  /** Returns this campaign, approved. */
  Campaign approved(ApprovedContent word) {
    return new Campaign(id, name, plan, state, word, composedAt, startsAt, cost);
  }

  /** Returns this campaign with another plan, which nobody has approved. */
  Campaign saying(CampaignPlan other) {
    return new Campaign(id, name, other, state, null, composedAt, startsAt, cost);
  }

  /** Returns this campaign, scheduled to start at this time. */
  Campaign scheduled(Instant start) {
    return new Campaign(id, name, plan, CampaignState.SCHEDULED, approved, composedAt, start, cost);
  }

  /** Returns this campaign in another state. */
  Campaign in(CampaignState other) {
    return new Campaign(id, name, plan, other, approved, composedAt, startsAt, cost);
  }

  /** Returns this campaign, costing this. */
  Campaign costing(Money all) {
    return new Campaign(id, name, plan, state, approved, composedAt, startsAt, all);
  }
}
