package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SourceVisits} keeps to. */
public interface SourceVisitsContract {
  /** Returns the port under test. */
  SourceVisits sourceVisits();

  @Test
  default void acceptanceComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    SourceAcceptance given = acceptance("yelp", "1", "2026-03-08T08:00:00.001Z");
    sourceVisits().accept(tenant, given);
    assertSame(sourceVisits().acceptance(tenant, "yelp"), given);
    assertThat(sourceVisits().acceptance(tenant, "linkedin")).isEmpty();
  }

  @Test
  default void acceptanceReplacesTheOneOfItsSource() {
    TenantId tenant = Fixtures.newTenantId();
    SourceAcceptance newer = acceptance("yelp", "2", "2026-03-02T08:00:00Z");
    sourceVisits().accept(tenant, acceptance("yelp", "1", "2026-03-08T08:00:00Z"));
    sourceVisits().accept(tenant, newer);
    assertSame(sourceVisits().acceptance(tenant, "yelp"), newer);
  }

  @Test
  default void acceptanceThatIsTakenBackIsGoneAndMayBeGivenAgain() {
    TenantId tenant = Fixtures.newTenantId();
    SourceAcceptance given = acceptance("yelp", "1", "2026-03-08T08:00:00Z");
    SourceAcceptance other = acceptance("songkick", "1", "2026-03-08T08:00:00Z");
    sourceVisits().withdraw(tenant, "yelp");
    sourceVisits().accept(tenant, given);
    sourceVisits().accept(tenant, other);
    sourceVisits().withdraw(tenant, "yelp");
    assertThat(sourceVisits().acceptance(tenant, "yelp")).isEmpty();
    assertSame(sourceVisits().acceptance(tenant, "songkick"), other);
    sourceVisits().accept(tenant, given);
    assertSame(sourceVisits().acceptance(tenant, "yelp"), given);
  }

  @Test
  default void lastVisitIsKeptToTheMillisecond() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(sourceVisits().lastVisit(tenant, "yelp")).isEmpty();
    sourceVisits().visited(tenant, "yelp", Instant.parse("2026-03-01T00:00:00Z"));
    sourceVisits().visited(tenant, "yelp", Instant.parse("2026-03-02T00:00:00.999999999Z"));
    assertThat(sourceVisits().lastVisit(tenant, "yelp"))
        .hasValue(Instant.parse("2026-03-02T00:00:00.999Z"));
    assertThat(sourceVisits().acceptance(tenant, "yelp")).isEmpty();
  }

  @Test
  default void acceptancesAndVisitsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    sourceVisits().accept(mine, acceptance("yelp", "1", "2026-03-08T08:00:00Z"));
    sourceVisits().visited(mine, "yelp", Fixtures.EVENING);
    assertThat(sourceVisits().acceptance(yours, "yelp")).isEmpty();
    assertThat(sourceVisits().lastVisit(yours, "yelp")).isEmpty();
    sourceVisits().withdraw(yours, "yelp");
    assertThat(sourceVisits().acceptance(mine, "yelp")).isPresent();
  }

  private static SourceAcceptance acceptance(String source, String version, String at) {
    return new SourceAcceptance(source, version, "Ann O'Brien", Instant.parse(at));
  }
}
