/**
 * What becomes of a matching. {@link io.gigmate.scoring.merge.MergeDesk} joins the records that are
 * one prospect and asks a person about those that may be; {@link
 * io.gigmate.scoring.merge.MergedProspects} reads prospects with what each source said. For those
 * who work on leads, {@link io.gigmate.scoring.merge.JoinedProspects} and {@link
 * io.gigmate.scoring.merge.JoinedSteps} show one prospect where there are several records.
 */
@NullMarked
package io.gigmate.scoring.merge;

import org.jspecify.annotations.NullMarked;
