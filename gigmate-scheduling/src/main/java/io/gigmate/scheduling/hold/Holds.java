package io.gigmate.scheduling.hold;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.HoldBook;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Where a tenant's holds are kept, as they were last changed. */
public interface Holds {
  /**
   * Changes the holds on one date in a room. Nobody else changes them in between; where the change
   * throws, nothing is kept.
   *
   * @param change is given the holds on that date, and returns what is to stand; holds on other
   *     dates are left out
   * @return what stands now
   */
  HoldBook change(TenantId tenant, VenueId venue, LocalDate date, UnaryOperator<HoldBook> change);

  /** Returns the holds from the first date to before the last. */
  HoldBook between(TenantId tenant, LocalDate from, LocalDate until);
}
