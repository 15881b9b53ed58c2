package io.gigmate.core.autonomy.phase;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What the gates say of where a tenant stands. */
public sealed interface PhaseFinding {
  /**
   * It stays for now.
   *
   * @param phase it is in
   * @param missing gates to the next phase that are shut; none where only time is missing, and in
   *     the last phase
   * @param notBefore before which it cannot go up whatever is measured
   */
  record Stays(Phase phase, List<GateReading> missing, Instant notBefore) implements PhaseFinding {
    public Stays {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Every gate to the next phase is open. Nothing has changed: a person decides.
   *
   * @param from the phase it is in
   * @param to the next one
   */
  record MayStepUp(Phase from, Phase to) implements PhaseFinding {}

  /**
   * A gate is broken, which takes it back without anybody's word.
   *
   * @param from the phase it was in
   * @param to the highest one below of which every gate holds
   * @param broken gates, of the phase it was in
   */
  record StepsBack(Phase from, Phase to, List<GateReading> broken) implements PhaseFinding {
    public StepsBack {
      broken = List.copyOf(broken);
    }
  }

  /** Returns what the function for this finding answers. */
  default <T> T fold(
      Function<Stays, T> stays, Function<MayStepUp, T> mayStepUp, Function<StepsBack, T> back) {
    if (this instanceof Stays staying) {
      return stays.apply(staying);
    }
    return this instanceof MayStepUp up ? mayStepUp.apply(up) : back.apply((StepsBack) this);
  }
}
