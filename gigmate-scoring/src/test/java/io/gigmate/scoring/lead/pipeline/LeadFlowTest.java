package io.gigmate.scoring.lead.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy.Way;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadFlowTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects prospects = new InMemoryProspects();
  private final InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(prospects);
  private final InMemoryLeadSteps steps = new InMemoryLeadSteps(prospects);
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(prospects, assessments, steps, log);
  private Instant now = START;
  private final LeadPipeline pipeline =
      new LeadPipeline(prospects, steps, log, transactions, () -> now);
  private final LeadFlow flow = new LeadFlow(prospects, assessments, steps, pipeline);

  @BeforeEach
  void findLeads() {
    Provenance lately =
        new Provenance("yelp", null, START.minus(Duration.ofDays(3)), Way.OWNER_EXPORT);
    prospects.saveAll(
        TENANT,
        List.of(
            good("good", null),
            good("good-lately", lately),
            Prospect.builder(ProspectId.of("weak"), ProspectType.FAN, "Somebody").build()));
    assess();
  }

  @Test
  void whoQualifiesAndWasNotWrittenToWaitsSinceItWasHadOrAssessed() {
    assertThat(flow.overdue(TENANT, Duration.ofDays(4))).isEmpty();
    now = START.plus(Duration.ofDays(7));
    assertThat(flow.overdue(TENANT, LeadFlow.PROMISED))
        .containsExactly(
            new Waiting(ProspectId.of("good-lately"), LeadStatus.NEW, Duration.ofDays(10)),
            new Waiting(ProspectId.of("good"), LeadStatus.NEW, Duration.ofDays(7)));
  }

  @Test
  void assessingAgainDoesNotHideHowLongALeadOfAKnownDateWaits() {
    now = START.plus(Duration.ofDays(7));
    assess();
    assertThat(flow.overdue(TENANT, LeadFlow.PROMISED))
        .map(waiting -> waiting.prospect().value())
        .containsExactly("good-lately");
  }

  @Test
  void whoWasWrittenToDoesNotWaitAndWhoAnsweredWaitsWhateverItsScore() {
    move("good", LeadStatus.CONTACTED);
    move("good-lately", LeadStatus.NOT_INTERESTED);
    move("weak", LeadStatus.RESPONDED);
    now = START.plus(Duration.ofDays(30));
    assertThat(flow.overdue(TENANT, LeadFlow.PROMISED))
        .containsExactly(
            new Waiting(ProspectId.of("weak"), LeadStatus.RESPONDED, Duration.ofDays(30)));
  }

  @Test
  void theFunnelCountsEveryAssessedLead() {
    move("good", LeadStatus.INTERESTED);
    assertThat(flow.funnel(TENANT).stages())
        .map(Funnel.Stage::reached)
        .containsExactly(3L, 1L, 1L, 1L, 0L);
    assertThat(flow.funnel(TenantId.of("other")).leads()).isZero();
  }

  private void move(String lead, LeadStatus to) {
    pipeline.move(TENANT, ProspectId.of(lead), to, "ann", "phone", null);
  }

  private void assess() {
    new LeadDesk(
            prospects,
            assessments,
            new InMemoryConfigurations(),
            log,
            transactions,
            () -> now,
            Regions.standard())
        .assessAll(TENANT);
  }

  private static Prospect good(String id, @Nullable Provenance provenance) {
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, "A Room")
        .contact(new ContactDetails("a@room.example", "1", "https://room.example", "1 Road", "1"))
        .city(City.of("Austin", "TX"))
        .provenance(provenance)
        .capacity(400)
        .genres(List.of(Genre.of("Country")))
        .reach(new Reach(50_000L, 0.08, 60, LocalDate.parse("2026-03-01"), 20.0))
        .build();
  }
}
