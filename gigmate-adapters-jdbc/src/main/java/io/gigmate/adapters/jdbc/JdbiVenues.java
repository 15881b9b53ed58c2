package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Venues in the table {@code venues}. */
final class JdbiVenues implements Venues {
  private static final String SAVE =
      Merge.into(
          "venues",
          List.of("tenant_id", "venue_id"),
          """
          name varchar
          city varchar
          state varchar
          latitude double precision
          longitude double precision
          time_zone varchar
          venue_type varchar
          capacity integer
          genres varchar array
          """);

  private final Work work;

  JdbiVenues(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void saveAll(TenantId tenant, Collection<Venue> venues) {
    work.writing(
        tenant,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          venues.forEach(venue -> bind(batch, tenant, venue).add());
          return batch.execute();
        });
  }

  @Override
  public Optional<Venue> find(TenantId tenant, VenueId id) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from venues where tenant_id = :tenant and venue_id = :id")
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map(JdbiVenues::venue)
                .findOne());
  }

  @Override
  public List<Venue> findAll(TenantId tenant, Collection<VenueId> ids) {
    return work.reading(
        handle ->
            Values.bindTexts(
                    handle.createQuery(
                        "select * from venues where tenant_id = :tenant"
                            + " and venue_id = any(cast(:ids as varchar array))"),
                    "ids",
                    ids.stream().map(VenueId::value).toList())
                .bind("tenant", tenant.value())
                .map(JdbiVenues::venue)
                .stream()
                .sorted(comparing(Venue::id))
                .toList());
  }

  @Override
  public List<Venue> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from venues where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(JdbiVenues::venue)
                .stream()
                .sorted(comparing(Venue::id))
                .toList());
  }

  private static PreparedBatch bind(PreparedBatch batch, TenantId tenant, Venue venue) {
    batch
        .bind("tenant_id", tenant.value())
        .bind("venue_id", venue.id().value())
        .bind("name", venue.name())
        .bind("time_zone", venue.timeZone().getId())
        .bind("venue_type", venue.type())
        .bind("capacity", venue.capacity());
    Values.bind(batch, venue.city());
    Values.bind(batch, venue.location());
    return Values.bind(batch, venue.genres());
  }

  private static Venue venue(ResultSet columns, StatementContext context) throws SQLException {
    Row row = new Row(columns);
    return new Venue(
        VenueId.of(row.text("venue_id")),
        row.text("name"),
        row.city(),
        row.location(),
        row.zone(),
        row.optionalText("venue_type"),
        row.count("capacity"),
        row.genres());
  }
}
