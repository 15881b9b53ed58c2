package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadStatus;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Leads that went the same way.
 *
 * @param taken where steps brought them, in whatever order; nowhere, if nothing was done yet
 * @param standing where they stand now
 * @param leads how many
 */
public record Course(Set<LeadStatus> taken, LeadStatus standing, long leads) {
  public Course {
    EnumSet<LeadStatus> ordered = EnumSet.noneOf(LeadStatus.class);
    ordered.addAll(taken);
    taken = Collections.unmodifiableSet(ordered);
  }

  /** Returns the way of leads about which nothing was done yet. */
  public static Course untouched(long leads) {
    return new Course(Set.of(), LeadStatus.NEW, leads);
  }
}
