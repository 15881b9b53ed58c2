package io.gigmate.scoring.booking;

import io.gigmate.scoring.deal.offer.ShowEconomics;
import io.gigmate.scoring.timing.BookingTerms;
import io.gigmate.scoring.timing.DateAdvisor;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/** Where the timing of a night comes from. */
@FunctionalInterface
public interface Timings {
  /** Returns how good the date is, where the artist's momentum is known. */
  Optional<Timing> find(BookingNight night, LocalDate today);

  /** Returns the source that knows of no timing. */
  static Timings none() {
    return (night, today) -> Optional.empty();
  }

  /**
   * Returns the timing of an advisor on dates, over so many days from today on.
   *
   * @param feePerHead what the artist asks for each person of the draw it is known for; above 0
   */
  static Timings by(DateAdvisor advisor, Money feePerHead, int days) {
    return (night, today) -> {
      ShowEconomics show = night.economics();
      Money perHead = show.ticketPrice().plus(show.perHeadIncome()).minus(show.perHeadCost());
      LocalDate last = today.plusDays(days);
      if (perHead.isNegativeOrZero() || night.date().isAfter(last)) {
        return Optional.empty();
      }
      BookingTerms terms = BookingTerms.of(show.capacity(), perHead, feePerHead, show.fixedCosts());
      return advisor
          .window(night.artist().id(), night.venue().id(), terms, today, today, last)
          .flatMap(
              window ->
                  advisor
                      .window(
                          night.artist().id(),
                          night.venue().id(),
                          terms,
                          today,
                          night.date(),
                          night.date())
                      .map(one -> new Timing(one.best(), window)));
    };
  }
}
