package io.gigmate.scoring.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryLeadSteps;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.match.Verdict;
import io.gigmate.scoring.memory.InMemoryLeadAssessments;
import io.gigmate.scoring.memory.InMemoryMatchings;
import io.gigmate.scoring.memory.InMemoryRulings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four records, of which the matcher is unsure about three pairs. */
class MergeDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryProspects records = new InMemoryProspects();
  private final InMemoryMatchings matchings = new InMemoryMatchings();
  private final InMemoryRulings rulings = new InMemoryRulings();
  private final InMemoryLeadAssessments assessments = new InMemoryLeadAssessments(records);
  private final InMemoryLeadSteps steps = new InMemoryLeadSteps(records);
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(records, matchings, rulings, assessments, steps, log);
  private final MergedProspects merged = new MergedProspects(records, matchings);
  private final JoinedProspects joined = new JoinedProspects(records, merged);
  private final JoinedSteps joinedSteps = new JoinedSteps(steps, merged);
  private final MergeDesk desk =
      new MergeDesk(
          records,
          matchings,
          rulings,
          assessments,
          new LeadDesk(
              joined,
              assessments,
              new InMemoryConfigurations(),
              log,
              transactions,
              () -> NOW,
              Regions.standard()),
          log,
          transactions,
          () -> NOW);

  @BeforeEach
  void fourRecords() {
    records.saveAll(
        TENANT,
        List.of(
            room("a", "Gruene Hall", 500, "2026-01-01T00:00:00Z"),
            room("b", "Gruene Hall & Bar", 550, "2026-02-01T00:00:00Z"),
            room("c", "Gruene Halle", 600, ""),
            room("d", "Saxon Pub", 130, "")));
    matchings.replace(
        TENANT,
        new Matching(
            List.of(maybe("a", "b", 1), maybe("a", "c", 2), maybe("b", "c", 0.5)), List.of()));
  }

  @Test
  void theLikeliestPairIsAskedAboutFirst() {
    assertThat(desk.reviews(TENANT))
        .map(one -> one.ids().toString())
        .containsExactly(
            pair("a", "c").toString(), pair("a", "b").toString(), pair("b", "c").toString());
  }

  @Test
  void whatAPersonCallsTheSameBecomesOneLeadThatKeepsEveryValue() {
    assertThat(say("a", "b", true)).isEqualTo("ruled");

    assertThat(leads()).containsExactlyInAnyOrder("a", "c", "d");
    MergedProspect whole = merged.find(TENANT, ProspectId.of("b")).orElseThrow();
    assertThat(whole.ids()).containsExactly(ProspectId.of("a"), ProspectId.of("b"));
    assertThat(whole.values(Prospect::capacity))
        .map(value -> value.value() + " " + value.seen())
        .containsExactly("550 2026-02-01T00:00:00Z", "500 2026-01-01T00:00:00Z");
    assertThat(joined.find(TENANT, ProspectId.of("b")).orElseThrow().capacity()).isEqualTo(550);
    assertThat(desk.reviews(TENANT)).hasSize(2);
    assertThat(matchings.current(TENANT).pairs(Verdict.SAME))
        .map(MatchedPair::ids)
        .containsExactly(pair("a", "b"));
  }

  @Test
  void whatAPersonCallsDifferentIsNotAskedAgainEvenAfterARun() {
    assertThat(say("a", "c", false)).isEqualTo("ruled");
    assertThat(desk.reviews(TENANT)).map(MatchedPair::ids).doesNotContain(pair("a", "c"));

    desk.refresh(TENANT);
    assertThat(matchings.current(TENANT).pairs())
        .map(MatchedPair::ids)
        .doesNotContain(pair("a", "c"));
    assertThat(matchings.current(TENANT).joins(pair("a", "c"))).isFalse();
  }

  @Test
  void whatWasJoinedStaysJoinedUntilAPersonPartsIt() {
    say("a", "d", true);
    desk.refresh(TENANT);
    assertThat(matchings.current(TENANT).joins(pair("a", "d"))).isTrue();

    assertThat(say("a", "d", false)).isEqualTo("ruled");
    assertThat(matchings.current(TENANT).joins(pair("a", "d"))).isFalse();
    assertThat(leads()).contains("d");
  }

  @Test
  void aWordThatContradictsOthersIsRefusedWithThem() {
    say("a", "b", true);
    say("b", "c", false);
    assertThat(say("a", "c", true))
        .isEqualTo("that cannot be, because ann said that b and c are different");
    say("a", "d", true);
    assertThat(say("b", "d", false))
        .isEqualTo(
            "that cannot be, because ann said that a and b are the same,"
                + " and ann said that a and d are the same");
    assertThat(say("b", "c", true)).isEqualTo("ruled");
    assertThat(desk.rulings(TENANT)).hasSize(3);
    assertThat(leads()).containsExactly("a");
  }

  @Test
  void whatTheMatcherJoinedYieldsToWhatPersonsSaid() {
    matchings.replace(TENANT, matchings.current(TENANT).joining(pair("a", "c")));
    say("a", "b", false);
    assertThat(say("b", "c", true)).isEqualTo("ruled");
    for (int run = 0; run < 2; run++) {
      Matching now = matchings.current(TENANT);
      assertThat(now.joins(pair("b", "c"))).isTrue();
      assertThat(now.joins(pair("a", "b"))).isFalse();
      assertThat(now.joins(pair("a", "c"))).isFalse();
      desk.refresh(TENANT);
    }
  }

  @Test
  void aRecordThatIsNotThereIsNamed() {
    assertThat(say("a", "nobody", true)).isEqualTo("no nobody");
    assertThat(say("0", "a", true)).isEqualTo("no 0");
    assertThat(desk.rulings(TENANT)).isEmpty();
  }

  @Test
  void everyWordIsLoggedWithItsPersonAndNoNameOfTheRecords() {
    say("a", "b", true);
    Operation entry = log.entries(TENANT, 1, 1).get(0).operation();
    assertThat(entry.actor()).isEqualTo("ann");
    assertThat(entry.subject()).isEqualTo("records a and b");
    assertThat(entry.decision()).isEqualTo("same");
    assertThat(log.entries(TENANT, 1, 10))
        .map(LoggedOperation::record)
        .noneMatch(record -> record.contains("Gruene"));
  }

  @Test
  void whatWasDoneAboutARecordWasDoneAboutItsProspect() {
    steps.append(TENANT, step("b", LeadStatus.RESPONDED, 2));
    steps.append(TENANT, step("a", LeadStatus.CONTACTED, 1));
    steps.append(TENANT, step("d", LeadStatus.CONTACTED, 3));
    say("a", "b", true);

    assertThat(joinedSteps.of(TENANT, ProspectId.of("b")))
        .containsExactly(step("a", LeadStatus.CONTACTED, 1), step("a", LeadStatus.RESPONDED, 2));
    assertThat(joinedSteps.latest(TENANT))
        .containsExactly(step("a", LeadStatus.RESPONDED, 2), step("d", LeadStatus.CONTACTED, 3));
    assertThat(joinedSteps.all(TENANT)).hasSize(3);
    joinedSteps.append(TENANT, step("b", LeadStatus.INTERESTED, 4));
    assertThat(joinedSteps.of(TENANT, ProspectId.of("a"))).hasSize(3);
    records.removeAll(TENANT, List.of(ProspectId.of("d")));
    assertThat(joinedSteps.latest(TENANT)).hasSize(1);
  }

  @Test
  void whereARecordGoesTheOthersStayOneProspect() {
    say("a", "b", true);
    records.removeAll(TENANT, List.of(ProspectId.of("a")));
    assertThat(joined.all(TENANT)).map(Prospect::id).map(ProspectId::value).contains("b");
    desk.refresh(TENANT);
    assertThat(leads()).contains("b").doesNotContain("a");
  }

  private String say(String one, String other, boolean same) {
    return desk.rule(TENANT, pair(one, other), same, "ann")
        .fold(
            ruled -> "ruled",
            RulingOutcome.Contradicts::reason,
            unknown -> "no " + unknown.record());
  }

  private List<String> leads() {
    return assessments.ranked(TENANT, 0, 10).stream()
        .map(LeadAssessment::prospect)
        .map(ProspectId::value)
        .toList();
  }

  private static Prospect room(String id, String name, int capacity, String seen) {
    Provenance where = Provenance.of("list-" + id, null);
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, name)
        .city(City.of("New Braunfels", "TX"))
        .capacity(capacity)
        .provenance(seen.isEmpty() ? where : where.had(Instant.parse(seen)))
        .build();
  }

  private static MatchedPair maybe(String left, String right, double logOdds) {
    return new MatchedPair(
        ProspectId.of(left),
        ProspectId.of(right),
        1 / (1 + Math.exp(-logOdds)),
        Verdict.REVIEW,
        Explanation.of(Scale.LOG_ODDS, List.of(Factor.of("name", logOdds, "names are near"))));
  }

  private static LeadStep step(String id, LeadStatus status, int second) {
    return new LeadStep(ProspectId.of(id), status, NOW.plusSeconds(second), "ann", null, null);
  }

  private static ProspectPair pair(String... ids) {
    List<ProspectId> two = Arrays.stream(ids).map(ProspectId::of).toList();
    return ProspectPair.of(two.get(0), two.get(1));
  }
}
