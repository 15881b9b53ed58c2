package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.Verdict;
import io.gigmate.scoring.merge.Matchings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Matchings} keeps to. */
public interface MatchingsContract {
  /** Returns the port under test. */
  Matchings matchings();

  @Test
  default void matchingComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(matchings().current(tenant)).isEqualTo(Matching.NONE);
    Matching given =
        new Matching(
            List.of(pair("a", "b", Verdict.SAME), pair("a", "z", Verdict.REVIEW)),
            List.of(ids("a", "b", "ä"), ids("c", "d")));
    matchings().replace(tenant, given);
    assertThat(matchings().current(tenant)).isEqualTo(given);
    assertThat(matchings().groups(tenant)).isEqualTo(given.groups());
    assertThat(matchings().pairs(tenant, Verdict.REVIEW))
        .containsExactly(pair("a", "z", Verdict.REVIEW));
    assertThat(matchings().pairs(tenant, Verdict.DIFFERENT)).isEmpty();
  }

  @Test
  default void matchingReplacesTheOneBefore() {
    TenantId tenant = Fixtures.newTenantId();
    Matching next = new Matching(List.of(pair("b", "c", Verdict.SAME)), List.of(ids("b", "c")));
    matchings()
        .replace(
            tenant, new Matching(List.of(pair("a", "b", Verdict.SAME)), List.of(ids("a", "b"))));
    matchings().replace(tenant, next);
    assertThat(matchings().current(tenant)).isEqualTo(next);
    matchings().replace(tenant, Matching.NONE);
    assertThat(matchings().current(tenant)).isEqualTo(Matching.NONE);
  }

  @Test
  default void groupsAreFoundByAnyOfTheirRecords() {
    TenantId tenant = Fixtures.newTenantId();
    matchings()
        .replace(
            tenant,
            new Matching(List.of(), List.of(ids("-a", "b"), ids("A", "c"), ids("a", "d", "e"))));
    assertThat(matchings().groupsOf(tenant, ids("c", "e", "a", "x")))
        .containsExactly(ids("A", "c"), ids("a", "d", "e"));
    assertThat(matchings().groupsOf(tenant, ids("x"))).isEmpty();
    assertThat(matchings().groupsOf(tenant, List.of())).isEmpty();
  }

  @Test
  default void matchingOfAnotherTenantIsOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    Matching given = new Matching(List.of(pair("a", "b", Verdict.SAME)), List.of(ids("a", "b")));
    matchings().replace(mine, given);
    matchings().replace(yours, Matching.NONE);
    assertThat(matchings().current(mine)).isEqualTo(given);
    assertThat(matchings().groupsOf(yours, ids("a"))).isEmpty();
  }

  @Test
  default void matchingOfFiveThousandGroupsIsKept() {
    TenantId tenant = Fixtures.newTenantId();
    Matching many =
        new Matching(
            List.of(),
            IntStream.range(10_000, 15_000).mapToObj(i -> ids("a-" + i, "b-" + i)).toList());
    matchings().replace(tenant, many);
    assertThat(matchings().current(tenant)).isEqualTo(many);
  }

  private static MatchedPair pair(String left, String right, Verdict verdict) {
    return new MatchedPair(
        ProspectId.of(left),
        ProspectId.of(right),
        0.1 + 0.2,
        verdict,
        Explanation.of(
            Scale.LOG_ODDS,
            List.of(
                Factor.of("prior", -7.25, "rare"), Factor.of("name", 1.0 / 3, Fixtures.AWKWARD))));
  }

  private static List<ProspectId> ids(String... ids) {
    return Arrays.stream(ids).map(ProspectId::of).toList();
  }
}
