package io.gigmate.examples;

import io.gigmate.adapters.jdbc.Database;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * All the wiring that a host needs: each method makes one thing, of those before it. In Spring
 * these are the beans of a configuration, in Guice the providers of a module; GigMate knows
 * neither.
 */
public final class WireAHost {
  private WireAHost() {}

  /** The host has a pool already; this one is made up. */
  static DataSource dataSource() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:host;DB_CLOSE_DELAY=-1");
    return source;
  }

  static Database database(DataSource dataSource) {
    return Database.open(dataSource);
  }

  static LeadDesk leads(Database database, InstantSource clock) {
    return new LeadDesk(
        database.prospects(),
        database.leadAssessments(),
        database.configurations(),
        database.operationsLog(),
        database.transactions(),
        clock,
        Regions.standard());
  }

  /** Scores what the host knows, and prints the ranking and what the log says of it. */
  public static void main(String[] args) {
    Database database = database(dataSource());
    LeadDesk leads = leads(database, InstantSource.fixed(Instant.parse("2026-03-02T15:00:00Z")));
    TenantId tenant = TenantId.of("default");
    database.tenants().save(Tenant.of(tenant, "Our House", ZoneId.of("America/Chicago")));
    database.prospects().saveAll(tenant, List.of(room("p1", "Austin"), room("p2", "Lubbock")));

    System.out.println(leads.assessAll(tenant) + " leads scored");
    database
        .leadAssessments()
        .ranked(tenant, 0, 10)
        .forEach(lead -> System.out.println(lead.prospect() + ": " + lead.score()));
    database
        .operationsLog()
        .last(tenant)
        .ifPresent(entry -> System.out.println("log: " + entry.operation().decision()));
  }

  private static Prospect room(String id, String town) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "A Room in " + town)
        .city(City.of(town, "TX"))
        .build();
  }
}
