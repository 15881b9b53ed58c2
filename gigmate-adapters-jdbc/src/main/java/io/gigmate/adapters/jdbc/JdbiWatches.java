package io.gigmate.adapters.jdbc;

import static java.util.Comparator.comparing;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.competition.Watches;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Whom venues watch, in the table {@code watched_rooms}. */
final class JdbiWatches implements Watches {
  private static final String SAVE =
      Merge.into("watched_rooms", List.of("tenant_id", "venue_id"), "rooms varchar array");

  private final Work work;

  JdbiWatches(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public void save(TenantId tenant, Watch watch) {
    work.writing(
        tenant,
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("tenant_id", tenant.value())
                .bind("venue_id", watch.venue().value())
                .bindArray("rooms", String.class, watch.rooms())
                .execute());
  }

  @Override
  public List<Watch> all(TenantId tenant) {
    return work.reading(
        handle ->
            handle
                .createQuery("select * from watched_rooms where tenant_id = :tenant")
                .bind("tenant", tenant.value())
                .map(
                    (columns, context) -> {
                      Row row = new Row(columns);
                      return new Watch(VenueId.of(row.text("venue_id")), row.texts("rooms"));
                    })
                .stream()
                .sorted(comparing(Watch::venue))
                .toList());
  }
}
