/**
 * Leads learned from outcomes. {@link io.gigmate.scoring.lead.learned.LeadModel} is fitted on a
 * {@link io.gigmate.scoring.lead.learned.LeadTable} and gives probabilities with reasons, {@link
 * io.gigmate.scoring.lead.learned.LeadMetrics} says how good they are, {@link
 * io.gigmate.scoring.lead.learned.DriftReport} what has changed since, and {@link
 * io.gigmate.scoring.lead.learned.Champion} when another model should take its place.
 */
@NullMarked
package io.gigmate.scoring.lead.learned;

import org.jspecify.annotations.NullMarked;
