package io.gigmate.scheduling.rolling;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** How a run of a job ended. */
public sealed interface JobEnd {
  /** Returns when. */
  Instant at();

  /** Returns what the function for this ending answers. */
  <T> T fold(Function<Done, T> done, Function<Failed, T> failed);

  /**
   * All of it was kept.
   *
   * @param at when, kept to the millisecond
   * @param made new shows
   * @param removed finished shows that left the calendar
   * @param templates how many of the new shows each template gave
   */
  record Done(Instant at, int made, int removed, List<TemplateUse> templates) implements JobEnd {
    public Done {
      at = at.truncatedTo(ChronoUnit.MILLIS);
      Names.checkCount("made", made);
      Names.checkCount("removed", removed);
      templates = List.copyOf(templates);
    }

    @Override
    public <T> T fold(Function<Done, T> done, Function<Failed, T> failed) {
      return done.apply(this);
    }
  }

  /**
   * Nothing of it was kept.
   *
   * @param at when, kept to the millisecond
   * @param reason in words for whoever runs the platform
   */
  record Failed(Instant at, String reason) implements JobEnd {
    /** The longest reason that is kept. */
    public static final int LONGEST_REASON = 500;

    public Failed {
      at = at.truncatedTo(ChronoUnit.MILLIS);
      reason = reason.strip();
      if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
        throw new IllegalArgumentException(
            "a reason must have 1 to " + LONGEST_REASON + " characters: '" + reason + "'");
      }
    }

    @Override
    public <T> T fold(Function<Done, T> done, Function<Failed, T> failed) {
      return failed.apply(this);
    }
  }
}
