/**
 * How good a lead is. {@link io.gigmate.scoring.lead.LeadScorer} turns a prospect into a {@link
 * io.gigmate.scoring.lead.LeadAssessment} whose points add up, by the numbers of a {@link
 * io.gigmate.scoring.lead.PointsModel} and the wishes of {@link io.gigmate.scoring.lead.FitRules}.
 * {@link io.gigmate.scoring.lead.LeadDesk} assesses a tenant's prospects and keeps the answers
 * behind the port {@link io.gigmate.scoring.lead.LeadAssessments}. {@link
 * io.gigmate.scoring.lead.Funnel} says how many leads got how far.
 */
@NullMarked
package io.gigmate.scoring.lead;

import org.jspecify.annotations.NullMarked;
