package io.gigmate.core.prospect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadPipelineTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final ProspectId ANN = ProspectId.of("ann");
  private static final ProspectId BOB = ProspectId.of("bob");
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryLeadSteps steps = new InMemoryLeadSteps(prospects);
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = START;
  private final LeadPipeline pipeline =
      new LeadPipeline(
          prospects, steps, log, InMemoryTransactions.over(prospects, steps, log), () -> now);

  @BeforeEach
  void twoLeads() {
    prospects.saveAll(
        TENANT,
        List.of(
            Prospect.builder(ANN, ProspectType.MUSICIAN, "Ann").build(),
            Prospect.builder(BOB, ProspectType.VENUE, "Bob's").build()));
  }

  private LeadMove move(ProspectId prospect, LeadStatus to) {
    return pipeline.move(TENANT, prospect, to, "carla", "email", "private words");
  }

  @Test
  void movesForwardAndRemembersWhoAndWhen() {
    assertThat(pipeline.status(TENANT, ANN)).isEqualTo(LeadStatus.NEW);
    move(ANN, LeadStatus.CONTACTED);
    now = START.plus(Duration.ofDays(2));
    move(ANN, LeadStatus.RESPONDED);
    assertThat(pipeline.history(TENANT, ANN))
        .containsExactly(
            new LeadStep(ANN, LeadStatus.CONTACTED, START, "carla", "email", "private words"),
            new LeadStep(ANN, LeadStatus.RESPONDED, now, "carla", "email", "private words"));
    assertThat(pipeline.status(TENANT, ANN)).isEqualTo(LeadStatus.RESPONDED);
    assertThat(log.entries(TENANT, 1, 10))
        .extracting(entry -> entry.operation().decision())
        .containsExactly("new to contacted", "contacted to responded");
    assertThat(log.entries(TENANT, 1, 10).toString()).doesNotContain("private words");
  }

  @Test
  void refusesToGoBackAndSaysFromWhere() {
    move(ANN, LeadStatus.CONVERTED);
    assertThat(move(ANN, LeadStatus.CONTACTED))
        .isEqualTo(new LeadMove.NotPossible(LeadStatus.CONVERTED, LeadStatus.CONTACTED));
    assertThat(pipeline.history(TENANT, ANN)).hasSize(1);
    assertThat(log.entries(TENANT, 1, 10)).hasSize(1);
  }

  @Test
  void knowsNobodyElse() {
    ProspectId nobody = ProspectId.of("nobody");
    assertThat(move(nobody, LeadStatus.CONTACTED)).isEqualTo(new LeadMove.NoSuchLead(nobody));
    assertThat(
            move(nobody, LeadStatus.CONTACTED)
                .<String>fold(done -> "moved", no -> "not possible", none -> "no such lead"))
        .isEqualTo("no such lead");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                steps.append(
                    TENANT, new LeadStep(nobody, LeadStatus.NEW, now, "carla", null, null)));
  }

  @Test
  void saysWhoWaitsTooLongLongestFirst() {
    Map<ProspectId, Instant> found =
        Map.of(ANN, START.minus(Duration.ofDays(3)), BOB, START.minus(Duration.ofDays(8)));
    assertThat(pipeline.overdue(TENANT, found, Duration.ofDays(3)))
        .containsExactly(
            new Waiting(BOB, LeadStatus.NEW, Duration.ofDays(8)),
            new Waiting(ANN, LeadStatus.NEW, Duration.ofDays(3)));

    move(BOB, LeadStatus.CONTACTED);
    assertThat(pipeline.overdue(TENANT, found, Duration.ofDays(3)))
        .extracting(Waiting::prospect)
        .containsExactly(ANN);

    move(BOB, LeadStatus.RESPONDED);
    now = START.plus(Duration.ofDays(4));
    assertThat(pipeline.overdue(TENANT, found, Duration.ofDays(3)))
        .containsExactly(
            new Waiting(ANN, LeadStatus.NEW, Duration.ofDays(7)),
            new Waiting(BOB, LeadStatus.RESPONDED, Duration.ofDays(4)));
  }

  @ParameterizedTest
  @EnumSource
  void noStatusFollowsItselfAndEveryCodeReadsBack(LeadStatus status) {
    assertThat(status.next()).doesNotContain(status, LeadStatus.NEW);
    assertThat(LeadStatus.parse(status.code())).isEqualTo(status);
  }

  @Test
  void namesTheStatusesWhereOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeadStatus.parse("won"))
        .withMessageContaining("'won'");
  }
}
