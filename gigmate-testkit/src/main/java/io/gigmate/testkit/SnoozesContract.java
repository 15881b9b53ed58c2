package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.snooze.Snoozes;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Snoozes} keeps to. */
public interface SnoozesContract {
  /** Returns the port under test. */
  Snoozes snoozes();

  @Test
  default void snoozeComesBackWithEveryPartAndReplacesTheOneBefore() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(snoozes().all(tenant, SnoozedKind.LEAD)).isEmpty();
    snoozes().save(tenant, snooze(SnoozedKind.LEAD, "a", "2026-03-09"));
    Snooze later = snooze(SnoozedKind.LEAD, "a", "2026-12-31");
    snoozes().save(tenant, later);
    assertSame(snoozes().all(tenant, SnoozedKind.LEAD), List.of(later));
  }

  @Test
  default void kindsAreApartAndEachInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(
        id -> snoozes().save(tenant, snooze(SnoozedKind.STRATEGY, id, "2026-03-09")));
    assertThat(snoozes().all(tenant, SnoozedKind.STRATEGY))
        .map(Snooze::id)
        .containsExactlyElementsOf(Ids.ORDERED);
    assertThat(snoozes().all(tenant, SnoozedKind.LEAD)).isEmpty();
  }

  @Test
  default void snoozeIsRemovedOnce() {
    TenantId tenant = Fixtures.newTenantId();
    snoozes().save(tenant, snooze(SnoozedKind.LEAD, "a", "2026-03-09"));
    assertThat(snoozes().remove(tenant, SnoozedKind.STRATEGY, "a")).isFalse();
    assertThat(snoozes().remove(Fixtures.newTenantId(), SnoozedKind.LEAD, "a")).isFalse();
    assertThat(snoozes().remove(tenant, SnoozedKind.LEAD, "a")).isTrue();
    assertThat(snoozes().remove(tenant, SnoozedKind.LEAD, "a")).isFalse();
    assertThat(snoozes().all(tenant, SnoozedKind.LEAD)).isEmpty();
  }

  @Test
  default void snoozeOfAnotherTenantIsOutOfReach() {
    snoozes().save(Fixtures.newTenantId(), snooze(SnoozedKind.LEAD, "a", "2026-03-09"));
    assertThat(snoozes().all(Fixtures.newTenantId(), SnoozedKind.LEAD)).isEmpty();
  }

  private static Snooze snooze(SnoozedKind kind, String id, String until) {
    return new Snooze(
        kind,
        id,
        LocalDate.parse(until),
        Fixtures.AWKWARD,
        Instant.parse("2026-03-01T08:00:00.001Z"));
  }
}
