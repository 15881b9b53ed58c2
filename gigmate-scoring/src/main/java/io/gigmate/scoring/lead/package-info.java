/**
 * How good a lead is. {@link io.gigmate.scoring.lead.LeadScorer} turns a prospect into a {@link
 * io.gigmate.scoring.lead.LeadAssessment} whose points add up, by the numbers of a {@link
 * io.gigmate.scoring.lead.PointsModel} and the wishes of {@link io.gigmate.scoring.lead.FitRules}.
 * {@link io.gigmate.scoring.lead.LeadDesk} assesses a tenant's prospects and keeps the answers
 * behind the port {@link io.gigmate.scoring.lead.LeadAssessments}. {@link
 * io.gigmate.scoring.lead.Funnel} says how many leads got how far.
 *
 * <p>Where outcomes are known, {@link io.gigmate.scoring.lead.LeadModel} learns from a {@link
 * io.gigmate.scoring.lead.LeadTable} of them, {@link io.gigmate.scoring.lead.LeadMetrics} says how
 * good its probabilities are, {@link io.gigmate.scoring.lead.DriftReport} what has changed since,
 * and {@link io.gigmate.scoring.lead.Champion} when another model should take its place.
 */
@NullMarked
package io.gigmate.scoring.lead;

import org.jspecify.annotations.NullMarked;
