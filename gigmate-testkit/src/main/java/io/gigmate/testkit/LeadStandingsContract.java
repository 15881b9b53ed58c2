package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.LeadSteps;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.lead.pipeline.Course;
import io.gigmate.scoring.lead.pipeline.Funnel;
import io.gigmate.scoring.lead.pipeline.LeadStandings;
import io.gigmate.scoring.lead.pipeline.LeadStandings.WaitingSince;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.JoinedSteps;
import io.gigmate.scoring.merge.Matchings;
import io.gigmate.scoring.merge.MergedProspects;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link LeadStandings} keeps to, beside the ports of what it is about. */
public interface LeadStandingsContract {
  /** Returns the port under test. */
  LeadStandings leadStandings();

  /** Returns where the records of the leads are kept. */
  Prospects prospects();

  /** Returns where their assessments are kept. */
  LeadAssessments leadAssessments();

  /** Returns where their steps are kept. */
  LeadSteps leadSteps();

  /** Returns what says which records are one lead. */
  Matchings matchings();

  @Test
  default void whoQualifiesAndWasNotTouchedWaitsSinceItWasHadOrAssessed() {
    TenantId tenant = Fixtures.newTenantId();
    records(tenant, had("late", 3), had("early", 1), had("unknown", null), had("weak", 1));
    assess(tenant, "late", 80, 9);
    assess(tenant, "early", 60, 9);
    assess(tenant, "unknown", 70, 2);
    assess(tenant, "weak", 59, 1);
    WaitingSince early = untouched("early", 1);
    WaitingSince unknown = untouched("unknown", 2);
    WaitingSince late = untouched("late", 3);
    assertThat(waiting(tenant, 3)).containsExactly(early, unknown, late);
    assertThat(waiting(tenant, 2)).containsExactly(early, unknown);
    assertThat(waiting(tenant, 0)).isEmpty();
    assertThat(leadStandings().waiting(tenant, hour(3), List.of(), 1, 1)).containsExactly(unknown);
    assertThat(leadStandings().waiting(tenant, hour(3), ids("unknown", "nobody"), 0, 9))
        .containsExactly(early, late);
    assertThat(leadStandings().countWaiting(tenant, hour(3), ids("unknown", "nobody")))
        .isEqualTo(2);
    assertThat(waiting(Fixtures.newTenantId(), 3)).isEmpty();
  }

  @Test
  default void whoAnsweredWaitsSinceThenAndWhoWasWrittenToDoesNot() {
    TenantId tenant = Fixtures.newTenantId();
    records(tenant, had("answered", 1), had("written-to", 1), had("gone", 1));
    assess(tenant, "written-to", 90, 1);
    step(tenant, "answered", LeadStatus.RESPONDED, 4);
    step(tenant, "written-to", LeadStatus.INTERESTED, 2);
    step(tenant, "written-to", LeadStatus.CONTACTED, 3);
    step(tenant, "gone", LeadStatus.RESPONDED, 3);
    prospects().removeAll(tenant, ids("gone"));
    assertThat(waiting(tenant, 5))
        .containsExactly(
            new WaitingSince(ProspectId.of("answered"), LeadStatus.RESPONDED, hour(4)));
    assertThat(waiting(tenant, 3)).isEmpty();
    assertThat(leadStandings().courses(tenant))
        .containsExactlyInAnyOrder(
            new Course(Set.of(LeadStatus.RESPONDED), LeadStatus.RESPONDED, 1),
            new Course(
                Set.of(LeadStatus.INTERESTED, LeadStatus.CONTACTED), LeadStatus.CONTACTED, 1));
  }

  @Test
  default void recordsOfOneLeadAreOne() {
    TenantId tenant = Fixtures.newTenantId();
    records(tenant, had("a", 1), had("b", 5), had("c", 1), had("d", 2), had("e", 1));
    matchings().replace(tenant, new Matching(List.of(), List.of(ids("a", "b"), ids("c", "d"))));
    for (String lead : List.of("a", "c", "e")) {
      assess(tenant, lead, 80, 9);
    }
    step(tenant, "d", LeadStatus.CONTACTED, 2);
    assertThat(waiting(tenant, 4)).containsExactly(untouched("e", 1));
    assertThat(waiting(tenant, 5)).containsExactly(untouched("e", 1), untouched("a", 5));
    assertThat(leadStandings().courses(tenant))
        .containsExactlyInAnyOrder(
            new Course(Set.of(LeadStatus.CONTACTED), LeadStatus.CONTACTED, 1), Course.untouched(2));
  }

  @Test
  default void standingsAreThoseThatThePlainReadingFinds() {
    MergedProspects merged = new MergedProspects(prospects(), matchings());
    LeadStandings plain =
        LeadStandings.over(
            new JoinedProspects(prospects(), merged),
            leadAssessments(),
            new JoinedSteps(leadSteps(), merged));
    for (int seed = 0; seed < 25; seed++) {
      TenantId tenant = Fixtures.newTenantId();
      Random random = new Random(seed);
      fill(tenant, random, merged);
      Instant since = hour(random.nextInt(8));
      List<ProspectId> except = ids("r" + random.nextInt(12), "r" + random.nextInt(12));
      List<WaitingSince> all = plain.waiting(tenant, since, except, 0, 99);
      assertThat(leadStandings().waiting(tenant, since, except, 0, 99))
          .as("%s", seed)
          .isEqualTo(all);
      assertThat(leadStandings().waiting(tenant, since, except, 1, 2))
          .as("a page of %s", seed)
          .isEqualTo(all.stream().skip(1).limit(2).toList());
      assertThat(leadStandings().countWaiting(tenant, since, except)).isEqualTo(all.size());
      assertThat(leadStandings().courses(tenant))
          .as("ways of %s", seed)
          .containsExactlyInAnyOrderElementsOf(plain.courses(tenant));
      assertThat(Funnel.of(leadStandings().courses(tenant)))
          .isEqualTo(Funnel.of(plain.courses(tenant)));
    }
  }

  /** Records that are joined, assessed, moved, removed and found again, as they come. */
  private void fill(TenantId tenant, Random random, MergedProspects merged) {
    List<ProspectId> all = new ArrayList<>();
    List<Prospect> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Integer hour = random.nextInt(3) == 0 ? null : (Integer) random.nextInt(8);
      records.add(had("r" + i, hour));
      all.add(ProspectId.of("r" + i));
    }
    prospects().saveAll(tenant, records);
    for (int i = random.nextInt(20); i > 0; i--) {
      LeadStatus[] statuses = LeadStatus.values();
      step(
          tenant,
          "r" + random.nextInt(12),
          statuses[random.nextInt(statuses.length)],
          random.nextInt(5));
    }
    Collections.shuffle(all, random);
    List<List<ProspectId>> groups = new ArrayList<>();
    for (int from = 0; from < 8; from += 4) {
      List<ProspectId> group = all.subList(from, from + random.nextInt(5));
      if (group.size() > 1) {
        groups.add(group.stream().sorted().toList());
      }
    }
    matchings().replace(tenant, new Matching(List.of(), groups));
    prospects().removeAll(tenant, all.subList(6, 9));
    records(tenant, had(all.get(6).value(), random.nextInt(8)));
    List<LeadAssessment> assessed = new ArrayList<>();
    for (MergedProspect lead : merged.all(tenant)) {
      if (random.nextInt(5) > 0) {
        assessed.add(assessed(lead.id().value(), 30 + random.nextInt(60), random.nextInt(8)));
      }
    }
    leadAssessments().saveAll(tenant, assessed);
  }

  private List<WaitingSince> waiting(TenantId tenant, int hour) {
    List<WaitingSince> found = leadStandings().waiting(tenant, hour(hour), List.of(), 0, 100);
    assertThat(leadStandings().countWaiting(tenant, hour(hour), List.of())).isEqualTo(found.size());
    return found;
  }

  private void records(TenantId tenant, Prospect... records) {
    prospects().saveAll(tenant, List.of(records));
  }

  private void assess(TenantId tenant, String id, int points, int hour) {
    leadAssessments().saveAll(tenant, List.of(assessed(id, points, hour)));
  }

  private static LeadAssessment assessed(String id, int points, int hour) {
    LeadAssessment one = Fixtures.assessment(id, points);
    return new LeadAssessment(
        one.prospect(),
        one.score(),
        one.qualified(),
        one.grade(),
        one.explanation(),
        one.modelVersion(),
        hour(hour));
  }

  private void step(TenantId tenant, String id, LeadStatus status, int hour) {
    leadSteps()
        .append(tenant, new LeadStep(ProspectId.of(id), status, hour(hour), "ann", null, null));
  }

  private static Prospect had(String id, @Nullable Integer hour) {
    Provenance where = Provenance.of("yelp", null);
    return Fixtures.plainProspect(id).foundAt(hour == null ? where : where.had(hour(hour)));
  }

  private static WaitingSince untouched(String id, int hour) {
    return new WaitingSince(ProspectId.of(id), LeadStatus.NEW, hour(hour));
  }

  /** To the millisecond, as steps and provenances are. */
  private static Instant hour(int hours) {
    return Fixtures.EVENING.truncatedTo(ChronoUnit.MILLIS).plusSeconds(3600L * hours);
  }

  private static List<ProspectId> ids(String... ids) {
    return Arrays.stream(ids).map(ProspectId::of).toList();
  }
}
