package io.gigmate.scoring.lead.pipeline;

import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessments;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Where the leads of a tenant stand, asked of the place where they are kept: a page of those who
 * wait, and numbers of all. A store that holds many has no more of them in memory for that than a
 * page and what it passes over.
 *
 * <p>Those wait for us that qualify and about whom nothing was done yet, since they were had from
 * their source or, where that is not known, since they were last assessed; and those whose last
 * step is ours to answer ({@link LeadStatus#isOurTurn()}), since that step, whatever their score.
 * What was done about any record of a lead was done about the lead, and it was had when the latest
 * of its records was.
 */
public interface LeadStandings {
  /**
   * Returns the standings read from these ports as a whole, for stores that hold few.
   *
   * @param prospects the leads, joined where several records are one
   * @param steps what was done about them, joined alike
   */
  static LeadStandings over(Prospects prospects, LeadAssessments assessments, LeadSteps steps) {
    return new PlainStandings(prospects, assessments, steps);
  }

  /**
   * Returns the leads that have waited for us since this time or longer, the longest first and by
   * prospect where they have waited alike.
   *
   * @param since this time, or before
   * @param except leads that are left out
   * @param offset how many to pass over
   * @param limit how many at the most
   */
  List<WaitingSince> waiting(
      TenantId tenant, Instant since, Collection<ProspectId> except, int offset, int limit);

  /**
   * Returns how many leads {@link #waiting} has in all; of thousands, as of a few seconds ago.
   *
   * @param since this time, or before
   * @param except leads that are left out
   */
  long countWaiting(TenantId tenant, Instant since, Collection<ProspectId> except);

  /**
   * Returns which ways the assessed leads and those with a step went, each way once, in no order;
   * of thousands of assessed leads, their number as of a few seconds ago.
   */
  List<Course> courses(TenantId tenant);

  /**
   * A lead that waits for us.
   *
   * @param prospect who
   * @param status where it stands
   * @param since since when
   */
  record WaitingSince(ProspectId prospect, LeadStatus status, Instant since) {
    /** Orders the longest wait first, equal ones by prospect. */
    public static final Comparator<WaitingSince> LONGEST_FIRST =
        Comparator.comparing(WaitingSince::since).thenComparing(WaitingSince::prospect);

    Waiting until(Instant now) {
      return new Waiting(prospect, status, Duration.between(since, now));
    }
  }
}
