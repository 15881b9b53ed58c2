package io.gigmate.core.compliance;

import io.gigmate.core.internal.Checks;
import java.time.Instant;

/**
 * A change of the rules that an operator made.
 *
 * @param change that was made
 * @param actor who made it
 * @param at when, to the millisecond
 */
public record KeptTightening(Tightening change, String actor, Instant at) {
  public KeptTightening {
    actor = Checks.text("actor", actor, 200);
  }
}
