package io.gigmate.app.market;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells the shows that the planner made up of the sample market's rooms and acts: those know
 * nothing of it. What somebody entered or imported is none, nor what tickets can be had for.
 *
 * <p>This class is thread-safe; the market is read when the first planned show is asked about.
 */
public final class SampleProposals implements Predicate<Event> {
  private record Ids(Set<VenueId> rooms, Set<ArtistId> acts) {}

  private volatile @Nullable Ids known;

  @Override
  public boolean test(Event event) {
    if (event.template() == null || event.status() == EventStatus.ON_SALE) {
      return false;
    }
    Ids ids = ids();
    return ids.rooms().contains(event.venue()) && ids.acts().contains(event.artist());
  }

  private Ids ids() {
    Ids ids = known;
    if (ids == null) {
      ids =
          new Ids(
              SampleMarket.venues().stream().map(Venue::id).collect(Collectors.toSet()),
              SampleMarket.artists().stream().map(Artist::id).collect(Collectors.toSet()));
      known = ids;
    }
    return ids;
  }
}
