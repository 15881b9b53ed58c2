package io.gigmate.scheduling.objective;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.LocalDate;

/**
 * What a show is expected to be worth, from 0 to 1: the share of the tickets that it sells, or its
 * profit beside the best one that there could be. Scheduling knows no forecast; whoever has one
 * hands it in.
 *
 * <p>The same question must get the same answer, from any thread.
 */
@FunctionalInterface
public interface ExpectedValue {
  /** An act of which it is not known whom it draws is taken to fill half of a room. */
  double UNKNOWN_DRAW = 0.5;

  /** Returns a number from 0 to 1. */
  double of(Venue venue, Artist artist, EventTemplate template, LocalDate date);

  /**
   * Returns the share of the tickets that the act's usual draw would take: where nobody has a
   * forecast.
   */
  static ExpectedValue usualDraw() {
    return UsualDraw.INSTANCE;
  }

  /** The default, with a name of its own so that it need not be asked for every day. */
  enum UsualDraw implements ExpectedValue {
    /** The only one. */
    INSTANCE;

    @Override
    public double of(Venue venue, Artist artist, EventTemplate template, LocalDate date) {
      Integer draw = artist.expectedDraw();
      int tickets = Math.min(template.maxCapacity(), venue.capacity());
      return draw == null ? UNKNOWN_DRAW : Math.min(1, (double) draw / tickets);
    }
  }
}
