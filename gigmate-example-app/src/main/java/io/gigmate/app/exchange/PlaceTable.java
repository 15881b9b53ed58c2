package io.gigmate.app.exchange;

import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.files.VenueFile;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.Venues;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rooms or acts: what has a town, and coordinates of its own or those of the town.
 *
 * @param file reads the table
 * @param all what is there
 * @param saving keeps rows
 * @param name of a row
 * @param place where a row is
 * @param placed a row that is at these coordinates
 * @param towns that are known
 */
record PlaceTable<T>(
    TableFile<T> file,
    Function<TenantId, List<T>> all,
    BiConsumer<TenantId, List<T>> saving,
    Function<T, String> name,
    Function<T, Place> place,
    BiFunction<T, GeoPoint, T> placed,
    Gazetteer towns)
    implements ExchangeTable<T> {

  /** Reads a table. */
  @FunctionalInterface
  interface TableFile<T> {
    List<T> read(InputFile file, Gazetteer towns, InputReport report) throws IOException;
  }

  /**
   * Where something is, as far as it is known.
   *
   * @param town by name
   * @param point its coordinates
   */
  record Place(@Nullable City town, @Nullable GeoPoint point) {}

  static PlaceTable<Venue> of(Venues venues) {
    return new PlaceTable<>(
        VenueFile::read,
        venues::all,
        venues::saveAll,
        venue -> venue.id().value(),
        venue -> new Place(venue.city(), venue.location()),
        Venue::withLocation,
        SampleMarket.towns());
  }

  static PlaceTable<Artist> of(Artists artists) {
    return new PlaceTable<>(
        ArtistFile::read,
        artists::all,
        artists::saveAll,
        artist -> artist.id().value(),
        artist -> new Place(artist.home(), artist.location()),
        Artist::withLocation,
        SampleMarket.towns());
  }

  @Override
  public List<Placed<T>> read(ImportWish wish, InputReport report) throws IOException {
    return Placed.nowhere(file.read(wish.file(), towns, report));
  }

  @Override
  public Map<String, T> kept(TenantId tenant) {
    return ExchangeTables.byId(all.apply(tenant), name);
  }

  @Override
  public String id(T row) {
    return name.apply(row);
  }

  /** Coordinates that only its town gave it are none that would change what is there. */
  @Override
  public T settled(T row, @Nullable T kept) {
    City town = place.apply(row).town();
    if (kept == null || place.apply(kept).point() != null || town == null) {
      return row;
    }
    return towns
        .find(town)
        .filter(entry -> row.equals(placed.apply(kept, entry.centre())))
        .map(entry -> kept)
        .orElse(row);
  }

  @Override
  public void save(TenantId tenant, List<T> added, List<T> changed, String by) {
    saving.accept(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}
