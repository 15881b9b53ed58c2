package io.gigmate.scoring.booking.desk;

import io.gigmate.core.event.Event;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAdvice;
import java.util.List;
import java.util.function.Function;

/** What became of an inquiry. */
public sealed interface AdviceOutcome {
  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Advised, T> advised, Function<NotAdvised, T> notAdvised) {
    return this instanceof Advised given
        ? advised.apply(given)
        : notAdvised.apply((NotAdvised) this);
  }

  /**
   * There is an advice, and it is kept.
   *
   * @param kept as it can be held against what happens
   * @param advice with everything that speaks for it and against it
   * @param assumed what nobody said and was reckoned with all the same, and why
   * @param clashes shows of the room or the artist on that date
   */
  record Advised(
      AdviceRecord kept, BookingAdvice advice, List<Absence> assumed, List<Event> clashes)
      implements AdviceOutcome {
    public Advised {
      assumed = List.copyOf(assumed);
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * The question cannot be answered as it is.
   *
   * @param reasons what is missing or wrong, by its name in the inquiry
   */
  record NotAdvised(List<Absence> reasons) implements AdviceOutcome {
    public NotAdvised {
      reasons = List.copyOf(reasons);
    }
  }
}
