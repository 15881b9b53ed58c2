package io.gigmate.scheduling.hold;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.scheduling.constraint.Hold;
import java.util.List;

/** What became of a wish about a hold. */
public sealed interface HoldOutcome {
  /**
   * It was done.
   *
   * @param holds those that stand on the date now, the first one first
   * @param lost the acts that had a hold and have none any more, without having given it up: they
   *     are to be told
   * @param promoted the acts that moved up
   */
  record Done(List<Hold> holds, List<ArtistId> lost, List<ArtistId> promoted)
      implements HoldOutcome {
    public Done {
      holds = List.copyOf(holds);
      lost = List.copyOf(lost);
      promoted = List.copyOf(promoted);
    }
  }

  /**
   * It was not done, and nothing changed.
   *
   * @param reason which of the reasons
   * @param detail the reason in words
   */
  record Refused(Reason reason, String detail) implements HoldOutcome {}

  /** Why nothing was done. */
  enum Reason {
    /** There is no such room or no such act. */
    UNKNOWN,
    /** The date has passed by the room's clock. */
    PAST,
    /** The act has not the hold that it would need. */
    NO_HOLD,
    /** The date is confirmed. */
    CONFIRMED
  }
}
