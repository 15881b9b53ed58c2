package io.gigmate.app.exchange;

import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.Artists;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Acts. */
final class ArtistTable implements ExchangeTable<Artist> {
  private final Artists artists;
  private final Gazetteer towns = SampleMarket.towns();

  ArtistTable(Artists artists) {
    this.artists = artists;
  }

  @Override
  public List<Placed<Artist>> read(ImportWish wish, InputReport report) throws IOException {
    return Placed.nowhere(ArtistFile.read(wish.file(), towns, report));
  }

  @Override
  public Map<String, Artist> kept(TenantId tenant) {
    return ExchangeTables.byId(artists.all(tenant), Artist::id);
  }

  @Override
  public String id(Artist row) {
    return row.id().value();
  }

  /** Coordinates that only its town gave it are none that would change what is there. */
  @Override
  public Artist settled(Artist row, @Nullable Artist kept) {
    City town = row.home();
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
  public void save(TenantId tenant, List<Artist> added, List<Artist> changed, String by) {
    artists.saveAll(tenant, Stream.concat(added.stream(), changed.stream()).toList());
  }
}
