package io.gigmate.scoring.lead.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.scoring.lead.pipeline.Funnel.Stage;
import io.gigmate.scoring.lead.pipeline.Funnel.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FunnelTest {
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private static LeadStep step(String lead, LeadStatus status, int hour) {
    return new LeadStep(
        ProspectId.of(lead), status, START.plusSeconds(3600L * hour), "ann", null, null);
  }

  private static List<ProspectId> leads(String... ids) {
    return Stream.of(ids).map(ProspectId::of).toList();
  }

  private static final List<LeadStep> STEPS =
      List.of(
          step("b", LeadStatus.CONTACTED, 1),
          step("c", LeadStatus.CONTACTED, 1),
          step("c", LeadStatus.NOT_INTERESTED, 2),
          step("d", LeadStatus.CONTACTED, 1),
          step("d", LeadStatus.RESPONDED, 2),
          step("d", LeadStatus.NOT_INTERESTED, 3),
          step("d", LeadStatus.INTERESTED, 4),
          step("e", LeadStatus.CONVERTED, 1),
          step("f", LeadStatus.INVALID, 1),
          step("g", LeadStatus.INTERESTED, 1),
          step("g", LeadStatus.INVALID, 2));

  private static final Funnel FUNNEL = Funnel.of(leads("a", "b", "c", "d", "e", "f", "g"), STEPS);

  @Test
  void aLeadCountsAtEveryStageThatItPassed() {
    assertThat(FUNNEL.leads()).isEqualTo(7);
    assertThat(FUNNEL.stages())
        .map(Stage::status)
        .map(LeadStatus::code)
        .containsExactly("new", "contacted", "responded", "interested", "converted");
    assertThat(FUNNEL.stages()).map(Stage::reached).containsExactly(7L, 5L, 4L, 3L, 1L);
  }

  @Test
  void sharesAreOfTheStageBeforeAndOfAll() {
    assertThat(FUNNEL.stages())
        .map(Stage::fromBefore)
        .containsExactly(
            new Share(7, 7), new Share(5, 7), new Share(4, 5), new Share(3, 4), new Share(1, 3));
    assertThat(FUNNEL.stages()).map(Stage::fromStart).map(Share::of).containsOnly(7L);
  }

  @Test
  void aLeadStandsWhereItsLastStepLed() {
    assertThat(FUNNEL.standing()).map(Standing::leads).containsExactly(1L, 1L, 0L, 1L, 1L, 1L, 2L);
  }

  @Test
  void orderOfTheStepsDoesNotMatter() {
    List<LeadStep> backwards = new ArrayList<>(STEPS);
    Collections.reverse(backwards);
    assertThat(Funnel.of(leads("g", "f", "e", "d", "c", "b", "a"), backwards)).isEqualTo(FUNNEL);
  }

  @Test
  void aLeadThatIsKnownByItsStepsOnlyCountsIn() {
    assertThat(Funnel.of(leads(), STEPS).leads()).isEqualTo(6);
  }

  @Test
  void ofNoLeadsNothingIsKnown() {
    Funnel none = Funnel.of(leads(), List.of());
    assertThat(none.leads()).isZero();
    assertThat(none.stages()).hasSize(5).noneMatch(stage -> stage.fromBefore().known());
  }
}
