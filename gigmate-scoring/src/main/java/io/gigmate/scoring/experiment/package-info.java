/**
 * Which of several messages does better, and when one may say so. An {@link
 * io.gigmate.scoring.experiment.Experiment} names its variants, what decides and how large an
 * effect is planned for; {@link io.gigmate.scoring.experiment.HashedVariants} says who gets which;
 * {@link io.gigmate.scoring.experiment.Experiment#analyse} may be asked after every contact and is
 * still wrong about a winner in at most one experiment of twenty. A winner is proposed, a person
 * approves it; a {@link io.gigmate.scoring.experiment.Guardrail} pauses what does harm.
 */
@NullMarked
package io.gigmate.scoring.experiment;

import org.jspecify.annotations.NullMarked;
