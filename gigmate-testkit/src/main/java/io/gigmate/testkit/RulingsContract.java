package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.merge.Ruling;
import io.gigmate.scoring.merge.Rulings;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Rulings} keeps to. */
public interface RulingsContract {
  /** Returns the port under test. */
  Rulings rulings();

  @Test
  default void rulingComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(rulings().all(tenant)).isEmpty();
    Ruling given =
        new Ruling(
            pair("a", "b"), true, Fixtures.AWKWARD, Instant.parse("2026-03-08T08:00:00.001Z"));
    rulings().save(tenant, given);
    assertSame(rulings().all(tenant), List.of(given));
  }

  @Test
  default void rulingReplacesTheOneOnItsPair() {
    TenantId tenant = Fixtures.newTenantId();
    rulings().save(tenant, ruling("a", "b", true));
    rulings().save(tenant, ruling("a", "b", false));
    rulings().save(tenant, ruling("a", "c", true));
    assertSame(rulings().all(tenant), List.of(ruling("a", "b", false), ruling("a", "c", true)));
  }

  @Test
  default void rulingsComeInTheOrderOfTheirPairs() {
    TenantId tenant = Fixtures.newTenantId();
    String first = Ids.ORDERED.get(0);
    List<String> others = Ids.ORDERED.subList(1, Ids.ORDERED.size());
    Ids.SHUFFLED.stream()
        .filter(others::contains)
        .forEach(id -> rulings().save(tenant, ruling(first, id, true)));
    assertThat(rulings().all(tenant))
        .map(one -> one.pair().right().value())
        .containsExactlyElementsOf(others);
  }

  @Test
  default void rulingsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    rulings().save(mine, ruling("a", "b", true));
    rulings().save(yours, ruling("a", "b", false));
    assertSame(rulings().all(mine), List.of(ruling("a", "b", true)));
  }

  private static Ruling ruling(String left, String right, boolean same) {
    return new Ruling(pair(left, right), same, "Ann O'Brien", Fixtures.EVENING);
  }

  private static ProspectPair pair(String left, String right) {
    return ProspectPair.of(ProspectId.of(left), ProspectId.of(right));
  }
}
