package io.gigmate.app.demo;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.tenant.TenantId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Artists that are kept, and some that are made up. */
record MoreArtists(Artists kept, List<Artist> made) implements Artists {
  @Override
  public void saveAll(TenantId tenant, Collection<Artist> artists) {
    kept.saveAll(tenant, artists);
  }

  @Override
  public Optional<Artist> find(TenantId tenant, ArtistId id) {
    return made.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .or(() -> kept.find(tenant, id));
  }

  @Override
  public List<Artist> all(TenantId tenant) {
    return Stream.concat(kept.all(tenant).stream(), made.stream())
        .sorted(Comparator.comparing(Artist::id))
        .toList();
  }
}
