package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.ActiveDay;
import io.gigmate.scoring.growth.ActiveDays;
import io.gigmate.scoring.growth.Member;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ActiveDays} keeps to. */
public interface ActiveDaysContract {
  /** Returns the port under test. */
  ActiveDays activeDays();

  @Test
  default void daysAreKeptOnceAndComeByMemberAndDate() {
    TenantId tenant = Fixtures.newTenantId();
    ActiveDay first = day(Member.Kind.VENUE, "b", 1);
    ActiveDay second = day(Member.Kind.VENUE, "b", 2);
    ActiveDay act = day(Member.Kind.ARTIST, "b", 1);
    activeDays().addAll(tenant, List.of());
    activeDays().addAll(tenant, List.of(second, act, second));
    activeDays().addAll(tenant, List.of(first, second));
    assertThat(activeDays().all(tenant)).containsExactly(first, second, act);
    assertThat(activeDays().all(Fixtures.newTenantId())).isEmpty();
  }

  @Test
  default void daysComeInTheOrderOfMembers() {
    TenantId tenant = Fixtures.newTenantId();
    activeDays()
        .addAll(tenant, Ids.SHUFFLED.stream().map(id -> day(Member.Kind.VENUE, id, 3)).toList());
    assertThat(activeDays().all(tenant))
        .map(each -> each.member().id())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  private static ActiveDay day(Member.Kind kind, String id, int day) {
    return new ActiveDay(new Member(kind, id), LocalDate.of(2026, 3, day));
  }
}
