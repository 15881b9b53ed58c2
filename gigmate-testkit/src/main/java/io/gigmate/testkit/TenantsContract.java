package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Tenants} keeps to. */
public interface TenantsContract {
  /** Returns the port under test. */
  Tenants tenants();

  @Test
  default void tenantComesBackWithEveryPart() {
    Tenant tenant = Fixtures.tenant(Fixtures.newTenantId());
    tenants().save(tenant);
    assertSame(tenants().find(tenant.id()), tenant);
  }

  @Test
  default void tenantKeepsAnyKindOfZone() {
    for (ZoneId zone : List.of(ZoneId.of("UTC"), ZoneOffset.UTC, ZoneOffset.ofHours(-6))) {
      Tenant tenant = Tenant.of(Fixtures.newTenantId(), "zoned", zone);
      tenants().save(tenant);
      assertSame(tenants().find(tenant.id()), tenant);
    }
  }

  @Test
  default void tenantThatIsNotThereIsNotFound() {
    assertThat(tenants().find(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void tenantReplacesTheOneWithItsId() {
    TenantId id = Fixtures.newTenantId();
    tenants().save(Fixtures.tenant(id));
    tenants().save(Tenant.of(id, "renamed", ZoneId.of("America/New_York")));
    assertSame(tenants().find(id), Tenant.of(id, "renamed", ZoneId.of("America/New_York")));
    assertThat(tenants().all()).filteredOn(tenant -> tenant.id().equals(id)).hasSize(1);
  }

  @Test
  default void tenantsComeInTheOrderOfTheirIds() {
    String prefix = Fixtures.newTenantId().value();
    Ids.SHUFFLED.forEach(id -> tenants().save(Fixtures.tenant(TenantId.of(prefix + id))));
    assertThat(tenants().all())
        .map(tenant -> tenant.id().value())
        .filteredOn(id -> id.startsWith(prefix))
        .containsExactlyElementsOf(Ids.ORDERED.stream().map(id -> prefix + id).toList());
  }
}
