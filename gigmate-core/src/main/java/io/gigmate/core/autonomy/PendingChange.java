package io.gigmate.core.autonomy;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.util.List;

/**
 * A change of the configuration that waits for a person, because some of it loosens.
 *
 * @param id names it within its tenant
 * @param changes all of them, each with what held when it was asked for; one or more
 * @param actor who asks for it
 * @param at when, to the millisecond
 * @param reason why
 */
public record PendingChange(
    String id, List<SettingChange> changes, String actor, Instant at, String reason) {
  public PendingChange {
    id = Checks.id("id of a pending change", id);
    changes = List.copyOf(changes);
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("a pending change changes something: " + id);
    }
    actor = Checks.text("actor", actor, 200);
    reason = Checks.text("reason of a change", reason, 1000);
  }

  /** Answers whether what it wants to change is still what it was. */
  public boolean stillFits(Configuration current) {
    return changes.stream().allMatch(one -> current.value(one.setting()).equals(one.from()));
  }

  /** Returns the configuration with all of it changed. */
  public Configuration appliedTo(Configuration current) {
    Configuration wished = current;
    for (SettingChange one : changes) {
      wished = wished.with(one.setting(), one.to());
    }
    return wished;
  }
}
