/**
 * How a series moves: {@link io.gigmate.scoring.talent.trajectory.Trajectory} for one series,
 * {@link io.gigmate.scoring.talent.trajectory.PlatformAgreement} for several of one artist.
 */
@NullMarked
package io.gigmate.scoring.talent.trajectory;

import org.jspecify.annotations.NullMarked;
