package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.alert.AlertState;
import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.alert.BreakoutAlertId;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link BreakoutAlerts} keeps to. */
public interface BreakoutAlertsContract {
  /** A day of alerts. */
  LocalDate ALERTED = LocalDate.of(2026, 3, 6);

  /** Returns the port under test. */
  BreakoutAlerts breakoutAlerts();

  @Test
  default void alertIsKeptOnceWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    BreakoutAlert alert = alert("a", 0);
    assertThat(breakoutAlerts().add(tenant, alert)).isTrue();
    assertThat(breakoutAlerts().add(tenant, moved(alert, AlertState.SEEN))).isFalse();
    assertSame(breakoutAlerts().find(tenant, alert.id()), alert);
    assertThat(breakoutAlerts().find(tenant, BreakoutAlertId.of("nobody"))).isEmpty();
  }

  @Test
  default void ofTwoWhoMoveAnAlertOneDoes() {
    TenantId tenant = Fixtures.newTenantId();
    BreakoutAlert alert = alert("a", 0);
    BreakoutAlert seen = moved(alert, AlertState.SEEN);
    assertThat(breakoutAlerts().move(tenant, AlertState.RAISED, seen)).isFalse();
    breakoutAlerts().add(tenant, alert);
    assertThat(breakoutAlerts().move(tenant, AlertState.RAISED, seen)).isTrue();
    assertThat(breakoutAlerts().move(tenant, AlertState.RAISED, moved(alert, AlertState.DISMISSED)))
        .isFalse();
    assertSame(breakoutAlerts().find(tenant, alert.id()), seen);
  }

  @Test
  default void alertsComeTheLatestFirstAndByDay() {
    TenantId tenant = Fixtures.newTenantId();
    for (BreakoutAlert alert :
        List.of(alert("b", 1), alert("A", 1), alert("a", 1), alert("c", 0), alert("d", 9))) {
      breakoutAlerts().add(tenant, alert);
    }
    assertThat(ids(breakoutAlerts().latest(tenant, 0, 9))).containsExactly("d", "A", "a", "b", "c");
    assertThat(ids(breakoutAlerts().latest(tenant, 1, 2))).containsExactly("A", "a");
    assertThat(ids(breakoutAlerts().between(tenant, ALERTED, ALERTED.plusDays(9))))
        .containsExactly("c", "A", "a", "b");
    assertThat(breakoutAlerts().count(tenant)).isEqualTo(5);
  }

  @Test
  default void alertsOfAnotherTenantAreOutOfReach() {
    TenantId yours = Fixtures.newTenantId();
    breakoutAlerts().add(Fixtures.newTenantId(), alert("a", 0));
    assertThat(breakoutAlerts().find(yours, BreakoutAlertId.of("a"))).isEmpty();
    assertThat(breakoutAlerts().latest(yours, 0, 5)).isEmpty();
    assertThat(breakoutAlerts().between(yours, ALERTED, ALERTED.plusDays(1))).isEmpty();
    assertThat(breakoutAlerts().count(yours)).isZero();
  }

  private static List<String> ids(List<BreakoutAlert> alerts) {
    return alerts.stream().map(alert -> alert.id().value()).toList();
  }

  private static BreakoutAlert moved(BreakoutAlert alert, AlertState next) {
    return alert.become(next, "admin", Fixtures.EVENING, Fixtures.AWKWARD);
  }

  private static BreakoutAlert alert(String id, int day) {
    LocalDate asOf = ALERTED.plusDays(day);
    return new BreakoutAlert(
        BreakoutAlertId.of(id),
        Fixtures.AWKWARD,
        "spotify_weekly_streams",
        "has 2 times its highest value within 60 days",
        asOf,
        asOf.plusDays(60),
        0.25,
        Explanation.of(Scale.LOG_ODDS, List.of(Factor.of("how it moves", Math.log(1 / 3.0), "up"))),
        AlertState.RAISED,
        "scan",
        Fixtures.EVENING,
        "");
  }
}
