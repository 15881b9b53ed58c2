package io.gigmate.core.autonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryPendingChanges;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final Approval WORD = new Approval("Ann", NOW, "the list is small");
  private static final Configuration BEFORE = Configuration.defaults();
  private static final Configuration AUTO = BEFORE.with(Setting.AUTO_OUTREACH_ENABLED, "true");

  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryPendingChanges waiting = new InMemoryPendingChanges();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(configurations, waiting, log);
  private final InstantSource clock = InstantSource.fixed(NOW);
  private final ApprovalDesk desk =
      new ApprovalDesk(
          new ConfigurationDesk(configurations, log, transactions, clock),
          waiting,
          log,
          transactions,
          clock);

  private List<String> decisions() {
    return log.entries(TENANT, 1, 100).stream()
        .map(LoggedOperation::operation)
        .map(one -> one.actor() + ": " + one.decision())
        .toList();
  }

  @Test
  void whatTightensHoldsAtOnce() {
    Configuration fewer = BEFORE.with(Setting.MAX_DAILY_OUTREACH, "20");
    assertThat(desk.ask(TENANT, BEFORE, fewer, "Bob", "careful"))
        .isInstanceOf(ConfigurationOutcome.Applied.class);
    assertThat(desk.current(TENANT)).isEqualTo(fewer);
    assertThat(desk.pending(TENANT)).isEmpty();
  }

  @Test
  void whatLoosensWaitsForAPerson() {
    Configuration both = AUTO.with(Setting.MAX_DAILY_OUTREACH, "20");
    assertThat(desk.ask(TENANT, BEFORE, both, "Bob", "try it"))
        .isInstanceOf(ConfigurationOutcome.NeedsApproval.class);
    assertThat(desk.current(TENANT)).isEqualTo(BEFORE);
    PendingChange change = desk.pending(TENANT).get(0);
    assertThat(change.changes()).hasSize(2);
    assertThat(desk.approve(TENANT, "another", WORD)).isEmpty();
    assertThat(desk.approve(TENANT, change.id(), WORD))
        .containsInstanceOf(ConfigurationOutcome.Applied.class);
    assertThat(desk.current(TENANT)).isEqualTo(both);
    assertThat(desk.pending(TENANT)).isEmpty();
    assertThat(decisions())
        .containsExactly(
            "Bob: refused without an approval: [auto_outreach_enabled: false to true]",
            "Bob: changed [auto_outreach_enabled: false to true, max_daily_outreach: 100 to 20];"
                + " approved by Ann");
  }

  @Test
  void aChangeThatNoLongerFitsIsDropped() {
    desk.ask(TENANT, BEFORE, AUTO.with(Setting.MAX_DAILY_OUTREACH, "20"), "Bob", "try it");
    desk.ask(TENANT, BEFORE, BEFORE.with(Setting.MAX_DAILY_OUTREACH, "10"), "Eve", "fewer");
    Optional<ConfigurationOutcome> outcome =
        desk.approve(TENANT, desk.pending(TENANT).get(0).id(), WORD);
    assertThat(outcome)
        .contains(
            new ConfigurationOutcome.Superseded(BEFORE.with(Setting.MAX_DAILY_OUTREACH, "10")));
    assertThat(desk.pending(TENANT)).isEmpty();
    assertThat(decisions().get(2)).startsWith("Ann: dropped [auto_outreach_enabled");
  }

  @Test
  void anotherChangeInBetweenIsNotUndone() {
    desk.ask(TENANT, BEFORE, AUTO, "Bob", "try it");
    desk.ask(TENANT, BEFORE, BEFORE.with(Setting.MAX_DAILY_OUTREACH, "10"), "Eve", "fewer");
    desk.approve(TENANT, desk.pending(TENANT).get(0).id(), WORD);
    assertThat(desk.current(TENANT)).isEqualTo(AUTO.with(Setting.MAX_DAILY_OUTREACH, "10"));
  }

  @Test
  void aDeclinedChangeIsGone() {
    desk.ask(TENANT, BEFORE, AUTO, "Bob", "try it");
    String id = desk.pending(TENANT).get(0).id();
    assertThat(desk.decline(TENANT, id, "Ann", "not yet")).isTrue();
    assertThat(desk.decline(TENANT, id, "Ann", "not yet")).isFalse();
    assertThat(desk.current(TENANT)).isEqualTo(BEFORE);
    assertThat(decisions().get(1))
        .isEqualTo("Ann: declined [auto_outreach_enabled: false to true]");
  }

  @Test
  void switchesSayWhatTheyPermit() {
    Configuration off =
        BEFORE
            .with(Setting.AUTO_OPTIMIZATION_ENABLED, "false")
            .with(Setting.LEARNING_MODE_ENABLED, "false");
    for (Unattended what : Unattended.values()) {
      assertThat(what.isPermitted(BEFORE)).isTrue();
      assertThat(what.isPermitted(off)).isFalse();
      assertThat(what.words(BEFORE)).isNotEqualTo(what.words(off));
    }
    assertThat(Unattended.SHIFT_TRAFFIC.setting()).isEqualTo(Setting.AUTO_OPTIMIZATION_ENABLED);
    assertThat(Unattended.LEARN_DEMAND.setting()).isEqualTo(Setting.LEARNING_MODE_ENABLED);
  }
}
