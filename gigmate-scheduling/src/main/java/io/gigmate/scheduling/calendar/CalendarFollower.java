package io.gigmate.scheduling.calendar;

import io.gigmate.core.event.Event;
import io.gigmate.core.tenant.Tenant;
import java.util.List;

/** Somebody who is told of shows that a desk added, within the desk's transaction. */
public interface CalendarFollower {
  /** Returns one who does nothing. */
  static CalendarFollower none() {
    return (tenant, shows) -> {};
  }

  /** Is called after the shows were added; what is thrown here undoes the run. */
  void added(Tenant tenant, List<Event> shows);
}
