package io.gigmate.adapters.http;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.demand.SimulatedSale;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A show with its room and its act.
 *
 * @param event the show
 * @param venue its room
 * @param artist its act
 * @param proposal whether nobody has agreed to it: a planner proposed it of rooms and acts that may
 *     not know
 * @param simulated tickets that a demonstration says were sold; null where nothing is simulated
 */
public record Listing(
    Event event, Venue venue, Artist artist, boolean proposal, @Nullable SimulatedSale simulated) {
  static final Set<EventStatus> PUBLIC =
      EnumSet.of(EventStatus.ANNOUNCED, EventStatus.ON_SALE, EventStatus.COMPLETED);

  /** Answers whether everybody may see it: drafts and cancelled shows are for those inside. */
  public boolean isPublic() {
    return PUBLIC.contains(event.status());
  }

  /** Returns the show as a feed tells it: what is proposed may take place, and is no more. */
  Event told() {
    return proposal && event.takesPlace()
        ? new Event(
            event.id(),
            event.venue(),
            event.artist(),
            event.template(),
            event.title(),
            event.times(),
            event.genre(),
            event.price(),
            event.capacity(),
            EventStatus.DRAFT)
        : event;
  }
}
