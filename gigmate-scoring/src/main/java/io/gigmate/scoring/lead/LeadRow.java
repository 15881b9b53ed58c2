package io.gigmate.scoring.lead;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import io.gigmate.scoring.lead.LeadStrengths.Nearness;

/**
 * What counts of one lead, as numbers; NaN where nobody knows. A scorer reads prospects into it and
 * a batch rows of columns, so that both are scored by the same lines of code.
 */
final class LeadRow {
  static final long UNKNOWN_DAY = Long.MIN_VALUE;

  ProspectType type = ProspectType.VENUE;

  /** A bit for each field of a profile, by its ordinal. */
  int known;

  Nearness nearness = Nearness.UNKNOWN;

  /** Whether one of its genres is of interest: 1 or 0. */
  double genres = Double.NaN;

  double followers = Double.NaN;
  double engagementRate = Double.NaN;
  double posts = Double.NaN;
  double shows = Double.NaN;
  double capacity = Double.NaN;

  /** The epoch day of its last sign of life. */
  long lastActive = UNKNOWN_DAY;

  static LeadRow of(Prospect prospect, LeadStrengths strengths, Nearness nearness) {
    LeadRow row = new LeadRow();
    Reach reach = prospect.reach();
    row.type = prospect.type();
    row.known = knownOf(prospect);
    row.nearness = nearness;
    row.genres = strengths.genres(prospect.genres());
    row.followers = reach.followers() == null ? Double.NaN : reach.followers();
    row.engagementRate = reach.engagementRate() == null ? Double.NaN : reach.engagementRate();
    row.posts = reach.postsLast90Days() == null ? Double.NaN : reach.postsLast90Days();
    row.shows = reach.showsPerMonth() == null ? Double.NaN : reach.showsPerMonth();
    row.capacity = prospect.capacity() == null ? Double.NaN : prospect.capacity();
    row.lastActive = reach.lastActive() == null ? UNKNOWN_DAY : reach.lastActive().toEpochDay();
    return row;
  }

  static int knownOf(Prospect prospect) {
    int known = 0;
    for (ProfileField field : ProfileField.values()) {
      known |= field.isKnownOf(prospect) ? field.bit() : 0;
    }
    return known;
  }

  /** A day that has not come yet is no longer ago than today. */
  long idle(long day) {
    return Math.max(0, day - lastActive);
  }
}
