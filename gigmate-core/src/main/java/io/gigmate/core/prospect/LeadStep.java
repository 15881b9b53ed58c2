package io.gigmate.core.prospect;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One step of a lead: where it went, when, by whose hand.
 *
 * @param prospect the lead
 * @param status where it stands from then on
 * @param at when, to the millisecond
 * @param by who did it
 * @param channel how they were reached, such as {@code email}, where they were
 * @param note what there is to say, where there is
 */
public record LeadStep(
    ProspectId prospect,
    LeadStatus status,
    Instant at,
    String by,
    @Nullable String channel,
    @Nullable String note) {
  public LeadStep {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    by = Checks.text("by whom", by, 200);
    channel = channel == null || channel.isBlank() ? null : Checks.text("channel", channel, 60);
    note = note == null || note.isBlank() ? null : Checks.text("note", note, 2000);
  }

  /** Returns this step as one about another prospect. */
  public LeadStep about(ProspectId other) {
    return new LeadStep(other, status, at, by, channel, note);
  }
}
