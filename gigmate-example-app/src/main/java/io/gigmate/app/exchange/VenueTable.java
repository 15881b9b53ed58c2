package io.gigmate.app.exchange;

import io.gigmate.app.files.VenueFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rooms. */
final class VenueTable implements ExchangeTable<Venue> {
  private final Venues venues;
  private final Gazetteer towns = SampleMarket.towns();

  VenueTable(Venues venues) {
    this.venues = venues;
  }

  @Override
  public List<Placed<Venue>> read(ImportWish wish, InputReport report) throws IOException {
    return Placed.nowhere(VenueFile.read(wish.file(), towns, report));
  }

  @Override
  public Map<String, Venue> kept(TenantId tenant) {
    return ExchangeTables.byId(venues.all(tenant), Venue::id);
  }

  @Override
  public String id(Venue row) {
    return row.id().value();
  }

  /** Coordinates that only its town gave it are none that would change what is there. */
  @Override
  public Venue settled(Venue row, @Nullable Venue kept) {
    City town = row.city();
    if (kept == null || kept.location() != null || town == null) {
      return row;
    }
    return towns
        .find(town)
        .filter(entry -> row.equals(kept.withLocation(entry.centre())))
        .map(entry -> kept)
        .orElse(row);
  }

  @Override
  public void save(TenantId tenant, List<Venue> added, List<Venue> changed, String by) {
    venues.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}
