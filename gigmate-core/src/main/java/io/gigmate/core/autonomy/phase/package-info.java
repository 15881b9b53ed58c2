/**
 * How much happens without a person. A tenant begins where everything that leaves is approved, and
 * goes up a {@link io.gigmate.core.autonomy.phase.Phase} at a time: when every {@link
 * io.gigmate.core.autonomy.phase.Gate} is open and a person says so. A gate that breaks takes it
 * back by itself. {@link io.gigmate.core.autonomy.phase.AutonomyDesk} is the way in.
 */
@NullMarked
package io.gigmate.core.autonomy.phase;

import org.jspecify.annotations.NullMarked;
