package io.gigmate.examples;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.place.City;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/** The ports on a database of yours: here H2 in memory; PostgreSQL is another data source. */
public final class KeepInADatabase {
  private KeepInADatabase() {}

  /** Keeps a room and a log entry in one transaction, then loses both in another. */
  public static void main(String[] args) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:example;DB_CLOSE_DELAY=-1");
    Database database = Database.open(source);
    ZoneId zone = ZoneId.of("America/Chicago");
    TenantId tenant = TenantId.of("default");
    database.tenants().save(Tenant.of(tenant, "Our House", zone));

    Venue hall =
        Venue.builder(VenueId.of("hall"), "The Lantern Hall", zone, 350)
            .city(City.of("Austin", "TX"))
            .build();
    database.transactions().inOne(() -> keep(database, tenant, hall));
    try {
      database
          .transactions()
          .inOne(
              () -> {
                keep(database, tenant, Venue.builder(VenueId.of("x"), "Lost", zone, 10).build());
                throw new IllegalStateException("the host changed its mind");
              });
    } catch (IllegalStateException e) {
      System.out.println("rolled back: " + e.getMessage());
    }
    database.venues().all(tenant).forEach(System.out::println);
    System.out.println(
        database.operationsLog().entries(tenant, 1, 10).size() + " entry in the log");
  }

  private static List<Venue> keep(Database database, TenantId tenant, Venue venue) {
    database.venues().saveAll(tenant, List.of(venue));
    database
        .operationsLog()
        .append(
            tenant,
            Operation.builder(OperationKind.DECISION, Instant.parse("2026-03-02T15:00:00Z"), "ann")
                .subject("room " + venue.id())
                .decision("added")
                .rationale("it opens in May")
                .build());
    return database.venues().all(tenant);
  }
}
