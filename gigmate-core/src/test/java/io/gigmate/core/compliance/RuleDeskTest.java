package io.gigmate.core.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.compliance.CallingHours.Day;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTightenings;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final List<Tightening> CHANGES =
      List.of(
          new Tightening.Figure(Bound.OPT_OUT_DAYS, 45),
          new Tightening.Hours("TX", Day.SATURDAY, DayWindow.parse("10:00-18:00")),
          new Tightening.Hours("NV", Day.SUNDAY, DayWindow.NONE),
          new Tightening.AtLeast("TC-1", Verdict.Kind.REVIEW));

  private final InMemoryTightenings tightenings = new InMemoryTightenings();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final RuleDesk desk =
      new RuleDesk(
          tightenings, log, InMemoryTransactions.over(tightenings, log), InstantSource.fixed(NOW));

  private List<String> decisions() {
    return log.entries(TENANT, 1, 100).stream()
        .map(LoggedOperation::operation)
        .map(one -> one.actor() + ": " + one.subject() + ": " + one.decision())
        .toList();
  }

  @Test
  void whatWasTightenedHoldsFromThenOnAndIsLoggedOnce() {
    for (int start = 0; start < 2; start++) {
      CHANGES.forEach(
          change ->
              assertThat(desk.tighten(TENANT, change, "Ann"))
                  .isInstanceOf(TighteningOutcome.Tightened.class));
    }
    RuleBook book = desk.book(TENANT);
    assertThat(CHANGES).allMatch(book::holds).noneMatch(RuleBook.standard()::holds);
    assertThat(desk.tightenings(TENANT))
        .extracting(KeptTightening::change)
        .containsExactlyElementsOf(CHANGES);
    assertThat(decisions()).hasSize(4).allMatch(one -> one.contains("tightened: "));
    assertThat(desk.book(TenantId.of("other")).bound(Bound.OPT_OUT_DAYS)).isEqualTo(30);
  }

  @Test
  void whatLoosensIsRefusedAndLogged() {
    desk.tighten(TENANT, CHANGES.get(0), "Ann");
    assertThat(desk.tighten(TENANT, new Tightening.Figure(Bound.OPT_OUT_DAYS, 40), "Bob"))
        .isInstanceOf(TighteningOutcome.Refused.class);
    assertThat(desk.book(TENANT).bound(Bound.OPT_OUT_DAYS)).isEqualTo(45);
    assertThat(desk.tightenings(TENANT)).hasSize(1);
    assertThat(decisions().get(1))
        .startsWith("Bob: compliance rules: OPT_OUT_DAYS of CS-5: refused: ");
  }

  @Test
  void whatTheLibraryOvertookNoLongerCounts() {
    tightenings.append(
        TENANT, new KeptTightening(new Tightening.Figure(Bound.OPT_OUT_DAYS, 20), "Ann", NOW));
    tightenings.append(
        TENANT, new KeptTightening(new Tightening.AtLeast("XX-1", Verdict.Kind.DENY), "Ann", NOW));
    assertThat(desk.book(TENANT).bound(Bound.OPT_OUT_DAYS)).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "8-21", "08:00", "21:00-08:00", "08:00-24:30", "25:00-26:00", "None"})
  void hoursThatAreNoneAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DayWindow.parse(text));
  }

  @Test
  void hoursAreReadAsTheyAreWritten() {
    for (String text : List.of("08:00-21:00", "00:00-24:00", "09:30-09:31", "none")) {
      assertThat(DayWindow.parse(text)).hasToString(text);
    }
  }
}
