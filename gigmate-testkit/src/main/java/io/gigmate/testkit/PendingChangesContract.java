package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.PendingChange;
import io.gigmate.core.autonomy.PendingChanges;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.SettingChange;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PendingChanges} keeps to; it keeps instants to the millisecond at least. */
public interface PendingChangesContract {
  /** Returns the port under test. */
  PendingChanges pendingChanges();

  @Test
  default void pendingChangesComeBackByTimeAndId() {
    TenantId tenant = Fixtures.newTenantId();
    List<PendingChange> sorted =
        List.of(pending("c", 1), pending("a", 2), pending("b", 2), pending("B", 3));
    List.of(3, 1, 0, 2).forEach(i -> pendingChanges().save(tenant, sorted.get(i)));
    assertThat(pendingChanges().all(tenant)).containsExactlyElementsOf(sorted);
    assertThat(pendingChanges().all(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void aPendingChangeReplacesTheOneOfItsId() {
    TenantId tenant = Fixtures.newTenantId();
    pendingChanges().save(tenant, pending("a", 1));
    PendingChange less =
        new PendingChange("a", pending("a", 1).changes().subList(1, 2), "Eve", at(5), "less");
    pendingChanges().save(tenant, less);
    assertThat(pendingChanges().all(tenant)).containsExactly(less);
  }

  @Test
  default void aPendingChangeIsRemovedOnce() {
    TenantId tenant = Fixtures.newTenantId();
    pendingChanges().save(tenant, pending("a", 1));
    assertThat(pendingChanges().remove(Fixtures.newTenantId(), "a")).isFalse();
    assertThat(pendingChanges().remove(tenant, "b")).isFalse();
    assertThat(pendingChanges().remove(tenant, "a")).isTrue();
    assertThat(pendingChanges().remove(tenant, "a")).isFalse();
    assertThat(pendingChanges().all(tenant)).isEmpty();
  }

  private static PendingChange pending(String id, int second) {
    return new PendingChange(
        id,
        List.of(
            new SettingChange(Setting.AUTO_OUTREACH_ENABLED, "false", "true"),
            new SettingChange(Setting.MAX_DAILY_OUTREACH, "100", "20"),
            new SettingChange(Setting.GEOGRAPHIC_FOCUS, "", Fixtures.AWKWARD)),
        Fixtures.AWKWARD,
        at(second),
        Fixtures.AWKWARD);
  }

  private static Instant at(int second) {
    return Instant.parse("2026-03-02T08:00:00.123Z").plusSeconds(second);
  }
}
