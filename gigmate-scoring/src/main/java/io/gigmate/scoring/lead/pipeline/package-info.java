/**
 * How far leads got. {@link io.gigmate.scoring.lead.pipeline.Funnel} counts them step by step with
 * intervals, {@link io.gigmate.scoring.lead.pipeline.LeadFlow} finds those that wait too long.
 */
@NullMarked
package io.gigmate.scoring.lead.pipeline;

import org.jspecify.annotations.NullMarked;
