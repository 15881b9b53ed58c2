package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Artists in the table {@code artists}. */
final class JdbiArtists implements Artists {
  private static final String SAVE =
      Merge.into(
          "artists",
          List.of("tenant_id", "artist_id"),
          """
          name varchar
          city varchar
          state varchar
          latitude double precision
          longitude double precision
          genres varchar array
          expected_draw integer
          """);

  private final Work work;

  JdbiArtists(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<Artist> artists) {
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          artists.forEach(artist -> bind(batch, tenant, artist).add());
          return batch.execute();
        });
  }

  @Override
  public Optional<Artist> find(TenantId tenant, ArtistId id) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from artists where tenant_id = :tenant and artist_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiArtists::artist)
                .findOne());
  }

  @Override
  public List<Artist> findAll(TenantId tenant, Collection<ArtistId> ids) {
    return work.reading(
        handle ->
            Values.bindTexts(
                    handle.createQuery(
                        "select * from artists where tenant_id = :tenant"
                            + " and artist_id = any(cast(:ids as varchar array))"),
                    "ids",
                    ids.stream().map(ArtistId::value).toList())
                .bind("tenant", tenant.value())
                .map(JdbiArtists::artist)
                .stream()
                .sorted(comparing(Artist::id))
                .toList());
  }

  @Override
  public List<Artist> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from artists where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiArtists::artist)
                .stream()
                .sorted(comparing(Artist::id))
                .toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, Artist artist) {
    batch
        .bind("tenant_id", tenant.value())
        .bind("artist_id", artist.id().value())
        .bind("name", artist.name())
        .bind("expected_draw", artist.expectedDraw());
    Values.bind(batch, artist.home());
    Values.bind(batch, artist.location());
    return Values.bind(batch, artist.genres());
  }

  private static Artist artist(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Artist(
        ArtistId.of(row.text("artist_id")),
        row.text("name"),
        row.city(),
        row.location(),
        row.genres(),
        row.optional("expected_draw", Integer.class));
  }
}
