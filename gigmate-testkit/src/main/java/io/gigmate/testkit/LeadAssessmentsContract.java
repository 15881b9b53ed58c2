package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link LeadAssessments} keeps to, beside the prospects that it is about. */
public interface LeadAssessmentsContract {
  /** Returns the port under test. */
  LeadAssessments leadAssessments();

  /** Returns where the prospects are kept that it is about. */
  Prospects prospects();

  @Test
  default void assessmentComesBackWithEveryPart() {
    TenantId tenant = tenantWithProspects(List.of("a", "b"));
    LeadAssessment good = Fixtures.assessment("a", 83);
    LeadAssessment bad = Fixtures.assessment("b", 0);
    leadAssessments().saveAll(tenant, List.of(bad, good));
    assertSame(leadAssessments().find(tenant, good.prospect()), good);
    assertSame(leadAssessments().find(tenant, bad.prospect()), bad);
    assertSame(leadAssessments().ranked(tenant, 0, 10), List.of(good, bad));
  }

  @Test
  default void prospectThatWasNotAssessedHasNoAssessment() {
    TenantId tenant = tenantWithProspects(List.of("a"));
    leadAssessments().saveAll(tenant, List.of());
    assertThat(leadAssessments().find(tenant, ProspectId.of("a"))).isEmpty();
    assertThat(leadAssessments().find(tenant, ProspectId.of("nobody"))).isEmpty();
    assertThat(leadAssessments().ranked(tenant, 0, 10)).isEmpty();
    assertThat(leadAssessments().count(tenant)).isZero();
  }

  @Test
  default void assessmentReplacesTheOneOfItsProspect() {
    TenantId tenant = tenantWithProspects(List.of("a"));
    leadAssessments().saveAll(tenant, List.of(Fixtures.assessment("a", 20)));
    leadAssessments()
        .saveAll(tenant, List.of(Fixtures.assessment("a", 30), Fixtures.assessment("a", 61)));
    assertSame(leadAssessments().ranked(tenant, 0, 10), List.of(Fixtures.assessment("a", 61)));
    assertThat(leadAssessments().count(tenant)).isEqualTo(1);
  }

  @Test
  default void assessmentOfAnUnknownProspectIsRefusedByNameAndKeepsNothing() {
    TenantId tenant = tenantWithProspects(List.of("a", "c"));
    leadAssessments().saveAll(tenant, List.of(Fixtures.assessment("a", 20)));
    assertThatThrownBy(
            () ->
                leadAssessments()
                    .saveAll(
                        tenant,
                        List.of(
                            Fixtures.assessment("a", 90),
                            Fixtures.assessment("b-unknown", 90),
                            Fixtures.assessment("c", 90))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("b-unknown");
    assertSame(leadAssessments().ranked(tenant, 0, 10), List.of(Fixtures.assessment("a", 20)));
  }

  @Test
  default void prospectThatIsSavedAgainKeepsItsAssessment() {
    TenantId tenant = tenantWithProspects(List.of("a"));
    leadAssessments().saveAll(tenant, List.of(Fixtures.assessment("a", 77)));
    prospects().saveAll(tenant, List.of(Fixtures.fullProspect("a")));
    assertSame(leadAssessments().find(tenant, ProspectId.of("a")), Fixtures.assessment("a", 77));
    assertSame(prospects().all(tenant), List.of(Fixtures.fullProspect("a")));
  }

  @Test
  default void leadsAreRankedByScoreAndThenByProspect() {
    TenantId tenant = tenantWithProspects(Ids.SHUFFLED);
    leadAssessments()
        .saveAll(
            tenant,
            Ids.SHUFFLED.stream()
                .map(id -> Fixtures.assessment(id, id.equals("音楽") ? 100 : 9))
                .toList());
    List<String> ranked =
        leadAssessments().ranked(tenant, 0, 100).stream()
            .map(lead -> lead.prospect().value())
            .toList();
    assertThat(ranked).startsWith("音楽");
    assertThat(ranked.subList(1, ranked.size()))
        .isEqualTo(Ids.ORDERED.subList(0, Ids.ORDERED.size() - 1));
  }

  @Test
  default void leadsFollowTheLastOneOfThePageBefore() {
    TenantId tenant = tenantWithProspects(Ids.SHUFFLED);
    leadAssessments()
        .saveAll(
            tenant,
            Ids.SHUFFLED.stream()
                .map(id -> Fixtures.assessment(id, 7 * Math.floorMod(id.hashCode(), 3)))
                .toList());
    List<LeadAssessment> all = leadAssessments().ranked(tenant, 0, 100);
    for (int size : new int[] {1, 2, 5}) {
      List<LeadAssessment> walked = new ArrayList<>(all.subList(0, 1));
      LeadAssessment last = all.get(0);
      List<LeadAssessment> page;
      do {
        page = leadAssessments().rankedAfter(tenant, last.score(), last.prospect(), size);
        walked.addAll(page);
        last = walked.get(walked.size() - 1);
      } while (page.size() == size);
      assertSame(walked, all);
    }
    // The one that a page ended with may be gone by the next.
    assertSame(
        leadAssessments().rankedAfter(tenant, Score.of(100), ProspectId.of("nobody"), 100), all);
    assertThat(leadAssessments().rankedAfter(tenant, Score.of(0), ProspectId.of("\uffff"), 9))
        .isEmpty();
  }

  @Test
  default void leadsComeInPages() {
    TenantId tenant = Fixtures.newTenantId();
    List<String> ids = IntStream.range(10, 35).mapToObj(i -> "id-" + i).toList();
    ids.forEach(id -> prospects().saveAll(tenant, List.of(Fixtures.plainProspect(id))));
    leadAssessments().saveAll(tenant, ids.stream().map(id -> Fixtures.assessment(id, 50)).toList());
    assertThat(page(tenant, 0, 10)).isEqualTo(ids.subList(0, 10));
    assertThat(page(tenant, 10, 10)).isEqualTo(ids.subList(10, 20));
    assertThat(page(tenant, 20, 10)).isEqualTo(ids.subList(20, 25));
    assertThat(page(tenant, 25, 10)).isEmpty();
    assertThat(page(tenant, 0, 0)).isEmpty();
    assertThat(leadAssessments().count(tenant)).isEqualTo(25);
  }

  @Test
  default void thoseThatQualifyAreCounted() {
    TenantId tenant = tenantWithProspects(List.of("a", "b", "c", "d"));
    assertThat(leadAssessments().countQualified(tenant)).isZero();
    leadAssessments()
        .saveAll(
            tenant,
            List.of(
                Fixtures.assessment("a", 59),
                Fixtures.assessment("b", 60),
                Fixtures.assessment("c", 99)));
    assertThat(leadAssessments().countQualified(tenant)).isEqualTo(2);
    leadAssessments().dropAll(tenant, List.of(ProspectId.of("c")));
    assertThat(leadAssessments().countQualified(tenant)).isEqualTo(1);
  }

  @Test
  default void assessmentsAreForgottenAndMayBeGivenAgain() {
    TenantId tenant = tenantWithProspects(List.of("a", "b"));
    leadAssessments()
        .saveAll(tenant, List.of(Fixtures.assessment("a", 40), Fixtures.assessment("b", 50)));
    leadAssessments().dropAll(tenant, List.of(ProspectId.of("b"), ProspectId.of("nobody")));
    leadAssessments().dropAll(tenant, List.of());
    assertThat(page(tenant, 0, 10)).containsExactly("a");
    assertThat(leadAssessments().count(tenant)).isEqualTo(1);
    assertThat(leadAssessments().find(tenant, ProspectId.of("b"))).isEmpty();
    leadAssessments().saveAll(tenant, List.of(Fixtures.assessment("b", 50)));
    assertThat(page(tenant, 0, 10)).containsExactly("b", "a");
  }

  @Test
  default void assessmentGoesWithItsProspect() {
    TenantId tenant = tenantWithProspects(List.of("a", "b"));
    leadAssessments()
        .saveAll(tenant, List.of(Fixtures.assessment("a", 40), Fixtures.assessment("b", 50)));
    prospects().removeAll(tenant, List.of(ProspectId.of("b")));
    assertThat(page(tenant, 0, 10)).containsExactly("a");
    assertThat(leadAssessments().count(tenant)).isEqualTo(1);
    assertThat(leadAssessments().find(tenant, ProspectId.of("b"))).isEmpty();
  }

  @Test
  default void assessmentsOfAnotherTenantAreOutOfReach() {
    TenantId mine = tenantWithProspects(List.of("a"));
    TenantId yours = tenantWithProspects(List.of("a"));
    leadAssessments().saveAll(mine, List.of(Fixtures.assessment("a", 40)));
    assertThat(leadAssessments().count(yours)).isZero();
    assertThat(leadAssessments().ranked(yours, 0, 10)).isEmpty();
    assertThat(leadAssessments().find(yours, ProspectId.of("a"))).isEmpty();
  }

  @Test
  default void fiveThousandAssessmentsAreKept() {
    List<String> ids = IntStream.range(10_000, 15_000).mapToObj(i -> "id-" + i).toList();
    TenantId tenant = tenantWithProspects(ids);
    List<LeadAssessment> many = ids.stream().map(id -> Fixtures.assessment(id, 50)).toList();
    leadAssessments().saveAll(tenant, many);
    assertThat(leadAssessments().ranked(tenant, 0, Integer.MAX_VALUE)).isEqualTo(many);
  }

  private TenantId tenantWithProspects(List<String> ids) {
    TenantId tenant = Fixtures.newTenantId();
    prospects().saveAll(tenant, ids.stream().map(Fixtures::plainProspect).toList());
    return tenant;
  }

  private List<String> page(TenantId tenant, int offset, int limit) {
    return leadAssessments().ranked(tenant, offset, limit).stream()
        .map(lead -> lead.prospect().value())
        .toList();
  }
}
