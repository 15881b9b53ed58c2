/**
 * How good a lead is, by points. {@link io.gigmate.scoring.lead.LeadScorer} turns a prospect into a
 * {@link io.gigmate.scoring.lead.LeadAssessment} whose points add up, by the numbers of a {@link
 * io.gigmate.scoring.lead.PointsModel} and the wishes of {@link io.gigmate.scoring.lead.FitRules}.
 * {@link io.gigmate.scoring.lead.LeadDesk} assesses a tenant's prospects and keeps the answers
 * behind the port {@link io.gigmate.scoring.lead.LeadAssessments}.
 *
 * <p>Where outcomes are known, {@code lead.learned} learns from them instead; {@code lead.pipeline}
 * says how many leads got how far, and which wait too long.
 */
@NullMarked
package io.gigmate.scoring.lead;

import org.jspecify.annotations.NullMarked;
