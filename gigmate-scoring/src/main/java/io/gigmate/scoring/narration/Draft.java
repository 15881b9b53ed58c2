package io.gigmate.scoring.narration;

import io.gigmate.scoring.internal.text.TextChecks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A text that waits for a person, or no longer does.
 *
 * @param id identifies it within its tenant
 * @param kind what kind of text
 * @param about what it is about
 * @param narration the text and who wrote it
 * @param state where it stands
 * @param by who moved it there
 * @param reason why, or where it was published
 * @param at when, to the millisecond
 */
public record Draft(
    DraftId id,
    PieceKind kind,
    String about,
    Narration narration,
    DraftState state,
    String by,
    String reason,
    Instant at) {
  public Draft {
    about = TextChecks.text("what a draft is about", about, 500);
    by = TextChecks.text("by whom", by, 200);
    reason = TextChecks.text("reason", reason, 1000);
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  Draft moved(DraftState next, String who, String why, Instant when) {
    return new Draft(id, kind, about, narration, next, who, why, when);
  }
}
