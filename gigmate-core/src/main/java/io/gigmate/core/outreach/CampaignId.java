package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;

/**
 * Identifies a campaign within its tenant.
 *
 * @param value 1 to 100 characters, trimmed
 */
public record CampaignId(String value) implements Comparable<CampaignId> {
  public CampaignId {
    Checks.id("campaign id", value);
  }

  /** Returns the identifier with this value. */
  public static CampaignId of(String value) {
    return new CampaignId(value);
  }

  @Override
  public int compareTo(CampaignId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
