/**
 * How good a lead is. {@link io.gigmate.scoring.lead.LeadScorer} turns a prospect into a {@link
 * io.gigmate.scoring.lead.LeadAssessment} whose points add up; {@link
 * io.gigmate.scoring.lead.LeadDesk} assesses a tenant's prospects and keeps the answers behind the
 * port {@link io.gigmate.scoring.lead.LeadAssessments}. {@link io.gigmate.scoring.lead.LeadFlow}
 * looks at the leads as a whole: the {@link io.gigmate.scoring.lead.Funnel} and who waits too long.
 */
@NullMarked
package io.gigmate.scoring.lead;

import org.jspecify.annotations.NullMarked;
