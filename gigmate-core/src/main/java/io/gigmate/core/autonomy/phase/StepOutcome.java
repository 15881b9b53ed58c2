package io.gigmate.core.autonomy.phase;

import java.util.function.Function;

/** What became of a wish to go up or down. */
public sealed interface StepOutcome {
  /**
   * It is in another phase now.
   *
   * @param state where it stands
   */
  record Stepped(PhaseState state) implements StepOutcome {}

  /**
   * A gate is shut, or time is missing.
   *
   * @param finding what the gates say
   */
  record NotReady(PhaseFinding finding) implements StepOutcome {}

  /**
   * It is no longer in the phase that was looked at.
   *
   * @param current where it stands, to be looked at again
   */
  record Superseded(PhaseState current) implements StepOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Stepped, T> stepped,
      Function<NotReady, T> notReady,
      Function<Superseded, T> superseded) {
    if (this instanceof Stepped done) {
      return stepped.apply(done);
    }
    return this instanceof NotReady waiting
        ? notReady.apply(waiting)
        : superseded.apply((Superseded) this);
  }
}
