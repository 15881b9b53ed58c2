package io.gigmate.core.snooze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemorySnoozes;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.snooze.SnoozeOutcome.Asleep;
import io.gigmate.core.snooze.SnoozeOutcome.NotPossible;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnoozeDeskTest {
  private static final TenantId TENANT = TenantId.of("house");
  private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 2);

  private final InMemorySnoozes snoozes = new InMemorySnoozes();
  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();

  /** In Texas it is still Sunday evening. */
  private Instant now = Instant.parse("2026-03-02T03:00:00Z");

  private final SnoozeDesk desk =
      new SnoozeDesk(snoozes, tenants, log, InMemoryTransactions.over(snoozes, log), () -> now);

  @BeforeEach
  void begin() {
    tenants.save(new Tenant(TENANT, "The house", ZoneId.of("America/Chicago")));
  }

  private SnoozeOutcome snooze(LocalDate until) {
    return desk.snooze(TENANT, SnoozedKind.LEAD, "p1", until, "Ann Example");
  }

  @Test
  void itSleepsUntilItsDayOnTheTenantsOwnClock() {
    assertThat(snooze(TOMORROW)).isInstanceOf(Asleep.class);
    assertThat(desk.asleep(TENANT, SnoozedKind.LEAD)).containsOnlyKeys("p1");
    assertThat(desk.asleep(TENANT, SnoozedKind.STRATEGY)).isEmpty();
    now = now.plus(Duration.ofHours(2));
    assertThat(desk.asleep(TENANT, SnoozedKind.LEAD)).containsOnlyKeys("p1");
    now = now.plus(Duration.ofHours(1));
    assertThat(desk.asleep(TENANT, SnoozedKind.LEAD)).isEmpty();
    assertThat(desk.wake(TENANT, SnoozedKind.LEAD, "p1", "Ann Example")).isFalse();
  }

  @Test
  void onlyADayAheadWithinAYearIsOne() {
    assertThat(snooze(TOMORROW.minusDays(1))).isInstanceOf(NotPossible.class);
    assertThat(snooze(TOMORROW.plusDays(SnoozeDesk.LONGEST))).isInstanceOf(NotPossible.class);
    assertThat(snooze(TOMORROW.plusDays(SnoozeDesk.LONGEST - 1L))).isInstanceOf(Asleep.class);
    assertThat(log.entries(TENANT, 1, 10)).hasSize(1);
    assertThatThrownBy(() -> desk.snooze(TENANT, SnoozedKind.LEAD, " ", TOMORROW, "Ann"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoeverWakesItAndWhoPutItToSleepStandInTheLog() {
    snooze(TOMORROW.plusDays(9));
    snooze(TOMORROW.plusDays(3));
    assertThat(desk.asleep(TENANT, SnoozedKind.LEAD).get("p1"))
        .isNotNull()
        .returns(TOMORROW.plusDays(3), Snooze::until);
    assertThat(desk.wake(TENANT, SnoozedKind.LEAD, "p1", "Bo Example")).isTrue();
    assertThat(desk.asleep(TENANT, SnoozedKind.LEAD)).isEmpty();
    assertThat(log.entries(TENANT, 1, 10))
        .extracting(one -> one.operation().actor() + ": " + one.operation().decision())
        .containsExactly(
            "Ann Example: snoozed until 2026-03-11",
            "Ann Example: snoozed until 2026-03-05",
            "Bo Example: woken");
  }
}
