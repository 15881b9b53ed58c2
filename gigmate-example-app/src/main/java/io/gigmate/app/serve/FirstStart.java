package io.gigmate.app.serve;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.DemoSales;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Fills an empty database: all of it or, where the process dies, nothing. */
final class FirstStart {
  /** The operator that the app works for. */
  static final TenantId TENANT = TenantId.of("default");

  private static final Duration DEMONSTRATED = Duration.ofDays(365);

  /** Where its clock hangs. */
  static final ZoneId ZONE = ZoneId.of("America/Chicago");

  private FirstStart() {}

  /** Makes the tenant and, where a market is given, its calendar and leads; once. */
  static void ensure(Storage storage, Desks desks, Supplier<Optional<StartingMarket>> market) {
    if (storage.tenants().find(TENANT).isPresent()) {
      return;
    }
    storage
        .transactions()
        .inOne(
            () -> {
              Tenant tenant = Tenant.of(TENANT, "GigMate", ZONE);
              storage.tenants().save(tenant);
              market.get().ifPresent(given -> fill(storage, desks, tenant, given));
              return tenant;
            });
  }

  /** Makes up sales of the shows ahead, where this is a demonstration; the same on every start. */
  static void demonstrate(Storage storage, Desks desks, Instant now) {
    DemoSales demo = desks.demo();
    if (demo != null) {
      demo.makeUp(
          TENANT,
          storage.events().between(TENANT, now.minus(DEMONSTRATED), now.plus(DEMONSTRATED)));
    }
  }

  private static void fill(Storage storage, Desks desks, Tenant tenant, StartingMarket market) {
    storage.venues().saveAll(tenant.id(), market.venues());
    storage.artists().saveAll(tenant.id(), market.artists());
    storage.eventTemplates().saveAll(tenant.id(), market.templates());
    storage.prospects().saveAll(tenant.id(), market.prospects());
    desks.merges().refresh(tenant.id());
    desks.calendar().triggerEventGeneration(tenant, "first start");
  }
}
