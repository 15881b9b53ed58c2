package io.gigmate.scoring.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(prospects);
  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final LeadDesk desk =
      new LeadDesk(
          prospects,
          assessments,
          configurations,
          log,
          InMemoryTransactions.over(prospects, assessments, configurations, log),
          InstantSource.fixed(NOW),
          Regions.standard());

  private static Prospect venue(String id, String city, String state) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "Room " + id)
        .city(City.of(city, state))
        .capacity(300)
        .build();
  }

  @Test
  void ranksEveryProspectAndLeavesOneEntry() {
    prospects.saveAll(TENANT, List.of(venue("far", "Reno", "NV"), venue("near", "Austin", "TX")));

    assertThat(desk.assessAll(TENANT)).isEqualTo(2);

    assertThat(assessments.ranked(TENANT, 0, 10))
        .extracting(assessment -> assessment.prospect().value())
        .containsExactly("near", "far");
    assertThat(log.entries(TENANT, 1, 10))
        .singleElement()
        .satisfies(
            entry -> {
              Operation operation = entry.operation();
              assertThat(operation.kind()).isEqualTo(OperationKind.ANALYSIS);
              assertThat(operation.subject()).isEqualTo("2 prospects");
              assertThat(operation.modelVersion()).isEqualTo("lead-points-2");
            });
  }

  @Test
  void assessesBlockByBlockAndTellsOfAll() {
    int some = 2 * LeadDesk.BLOCK + 1;
    configurations.save(TENANT, Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "10"));
    prospects.saveAll(
        TENANT, IntStream.range(0, some).mapToObj(i -> venue("v" + i, "Austin", "TX")).toList());
    assertThat(desk.assessAll(TENANT)).isEqualTo(some);
    assertThat(assessments.count(TENANT)).isEqualTo(some);
    assertThat(log.entries(TENANT, 1, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.operation().subject()).isEqualTo(some + " prospects");
              assertThat(entry.operation().decision()).startsWith(some + " qualified");
            });
  }

  @Test
  void asksTheConfigurationForTheThreshold() {
    prospects.saveAll(TENANT, List.of(venue("near", "Austin", "TX")));
    configurations.save(TENANT, Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "10"));
    desk.assessAll(TENANT);
    assertThat(assessments.find(TENANT, ProspectId.of("near")))
        .hasValueSatisfying(assessment -> assertThat(assessment.qualified()).isTrue());
  }

  @Test
  void aConfigurationWithAnUnknownRegionKeepsNothing() {
    prospects.saveAll(TENANT, List.of(venue("near", "Austin", "TX")));
    configurations.save(
        TENANT, Configuration.defaults().with(Setting.GEOGRAPHIC_FOCUS, "Atlantis"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.assessAll(TENANT))
        .withMessageContaining("'Atlantis'");
    assertThat(assessments.count(TENANT)).isZero();
    assertThat(log.last(TENANT)).isEmpty();
  }
}
