package io.gigmate.core.autonomy.phase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant stands.
 *
 * @param phase it is in
 * @param since when
 * @param steppedBackAt when it last had to step back; null where it never had to
 * @param evidence what was measured last
 */
public record PhaseState(
    Phase phase, Instant since, @Nullable Instant steppedBackAt, Evidence evidence) {
  /** Returns where every tenant begins. */
  public static PhaseState beginning(Instant now) {
    return new PhaseState(Phase.INTEGRATION, now, null, Evidence.NONE);
  }

  /** Returns this state with the evidence, unless what it has is newer. */
  PhaseState seeing(Evidence newer) {
    return newer.asOf().isBefore(evidence.asOf())
        ? this
        : new PhaseState(phase, since, steppedBackAt, newer);
  }

  PhaseState up(Phase to, Instant now) {
    return new PhaseState(to, now, steppedBackAt, evidence);
  }

  PhaseState back(Phase to, Instant now) {
    return new PhaseState(to, now, now, evidence);
  }
}
