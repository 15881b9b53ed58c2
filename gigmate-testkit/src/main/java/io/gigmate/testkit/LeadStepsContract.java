package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What every {@link LeadSteps} keeps to, beside the prospects that they are about. */
public interface LeadStepsContract {
  /** Returns the port under test. */
  LeadSteps leadSteps();

  /** Returns where the prospects are kept that the steps are about. */
  Prospects prospects();

  @Test
  default void stepComesBackWithEveryPart() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    LeadStep full =
        Fixtures.fullStep("a", LeadStatus.CONTACTED, Instant.parse("2026-03-06T07:59:59.999Z"));
    LeadStep plain = plain("a", LeadStatus.NOT_INTERESTED, 9);
    leadSteps().append(tenant, full);
    leadSteps().append(tenant, plain);
    assertSame(leadSteps().of(tenant, full.prospect()), List.of(full, plain));
    assertSame(leadSteps().all(tenant), List.of(full, plain));
    assertSame(leadSteps().latest(tenant), List.of(plain));
  }

  @Test
  default void leadWithoutAStepHasNone() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    assertThat(leadSteps().of(tenant, ProspectId.of("a"))).isEmpty();
    assertThat(leadSteps().of(tenant, ProspectId.of("nobody"))).isEmpty();
    assertThat(leadSteps().latest(tenant)).isEmpty();
    assertThat(leadSteps().all(tenant)).isEmpty();
  }

  @Test
  default void stepOfAnUnknownProspectIsRefusedByNameAndKeepsNothing() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    assertThatThrownBy(
            () -> leadSteps().append(tenant, plain("b-unknown", LeadStatus.CONTACTED, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b-unknown");
    assertThat(leadSteps().of(tenant, ProspectId.of("b-unknown"))).isEmpty();
    assertThat(leadSteps().all(tenant)).isEmpty();
  }

  @Test
  default void stepsComeByTimeAndThoseOfOneTimeAsTheyWereAdded() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    LeadStep late = plain("a", LeadStatus.CONVERTED, 5);
    LeadStep first = plain("a", LeadStatus.RESPONDED, 2);
    LeadStep second = plain("a", LeadStatus.CONTACTED, 2);
    LeadStep third = plain("a", LeadStatus.INTERESTED, 2);
    List.of(late, first, second, third).forEach(step -> leadSteps().append(tenant, step));
    assertSame(leadSteps().of(tenant, ProspectId.of("a")), List.of(first, second, third, late));
    assertSame(leadSteps().latest(tenant), List.of(late));
  }

  @Test
  default void latestOfOneTimeIsTheOneAddedLast() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    leadSteps().append(tenant, plain("a", LeadStatus.RESPONDED, 2));
    leadSteps().append(tenant, plain("a", LeadStatus.INTERESTED, 2));
    assertSame(leadSteps().latest(tenant), List.of(plain("a", LeadStatus.INTERESTED, 2)));
  }

  @Test
  default void leadsComeInTheOrderOfTheirIds() {
    TenantId tenant = tenantWithLeads(Ids.SHUFFLED);
    Ids.SHUFFLED.forEach(id -> leadSteps().append(tenant, plain(id, LeadStatus.CONTACTED, 1)));
    assertThat(leadSteps().latest(tenant))
        .map(step -> step.prospect().value())
        .containsExactlyElementsOf(Ids.ORDERED);
    assertThat(leadSteps().all(tenant))
        .map(step -> step.prospect().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void prospectThatIsSavedAgainKeepsItsSteps() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    leadSteps().append(tenant, plain("a", LeadStatus.CONTACTED, 1));
    prospects().saveAll(tenant, List.of(Fixtures.fullProspect("a")));
    assertThat(leadSteps().of(tenant, ProspectId.of("a"))).hasSize(1);
  }

  @Test
  default void stepsOfSeveralLeadsAreFoundAtOnce() {
    TenantId tenant = tenantWithLeads(List.of("a", "B", "c"));
    for (String id : List.of("a", "B", "c")) {
      leadSteps().append(tenant, plain(id, LeadStatus.RESPONDED, 2));
      leadSteps().append(tenant, plain(id, LeadStatus.CONTACTED, 1));
    }
    assertThat(
            leadSteps()
                .ofAll(tenant, List.of(ProspectId.of("a"), ProspectId.of("B"), ProspectId.of("x"))))
        .containsExactly(
            plain("B", LeadStatus.CONTACTED, 1),
            plain("B", LeadStatus.RESPONDED, 2),
            plain("a", LeadStatus.CONTACTED, 1),
            plain("a", LeadStatus.RESPONDED, 2));
    assertThat(leadSteps().ofAll(tenant, List.of())).isEmpty();
  }

  @Test
  default void stepsStayWhereTheirProspectIsRemoved() {
    TenantId tenant = tenantWithLeads(List.of("a"));
    leadSteps().append(tenant, plain("a", LeadStatus.CONTACTED, 1));
    prospects().removeAll(tenant, List.of(ProspectId.of("a")));
    assertThat(leadSteps().of(tenant, ProspectId.of("a")))
        .containsExactly(plain("a", LeadStatus.CONTACTED, 1));
  }

  @Test
  default void stepsOfAnotherTenantAreOutOfReach() {
    TenantId mine = tenantWithLeads(List.of("a"));
    TenantId yours = tenantWithLeads(List.of("a"));
    leadSteps().append(mine, plain("a", LeadStatus.CONTACTED, 1));
    assertThat(leadSteps().of(yours, ProspectId.of("a"))).isEmpty();
    assertThat(leadSteps().latest(yours)).isEmpty();
    assertThat(leadSteps().all(yours)).isEmpty();
  }

  @Test
  default void noStepIsLostAmongWritersAtOneTime() throws ExecutionException, InterruptedException {
    TenantId tenant = tenantWithLeads(List.of("a", "b"));
    Together.run(
        8,
        i -> {
          for (int second = 0; second < 10; second++) {
            leadSteps().append(tenant, plain(i % 2 == 0 ? "a" : "b", LeadStatus.CONTACTED, second));
          }
        });
    List<LeadStep> all = new ArrayList<>(leadSteps().all(tenant));
    assertThat(all).hasSize(80);
    assertThat(leadSteps().of(tenant, ProspectId.of("a"))).hasSize(40);
  }

  private TenantId tenantWithLeads(List<String> ids) {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, ids.stream().map(Fixtures::plainProspect).toList());
    return tenant;
  }

  private static LeadStep plain(String prospect, LeadStatus status, int second) {
    return new LeadStep(
        ProspectId.of(prospect), status, Fixtures.EVENING.plusSeconds(second), "ann", null, null);
  }
}
