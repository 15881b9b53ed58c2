package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Declarations;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Declarations} keeps to. */
public interface DeclarationsContract {
  /** Returns the port under test. */
  Declarations declarations();

  @Test
  default void declarationsComeBackWithEveryPartTheOldestFirst() {
    TenantId tenant = Fixtures.newTenantId();
    Declaration first = declaration(Fact.OBJECTED, "no", 1);
    Declaration second = declaration(Fact.OBJECTED, "yes", 2);
    Declaration third = declaration(Fact.TIME_ZONE, "America/Chicago", 2);
    List.of(third, second, first, second)
        .forEach(each -> declarations().declare(tenant, WHO, each));
    assertSame(declarations().of(tenant, WHO), List.of(first, second, third));
  }

  @Test
  default void everyFactIsKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<Declaration> all =
        List.of(
            declaration(Fact.OBJECTED, "no", 1),
            declaration(Fact.PREFERENCE_SIGNAL, "yes", 1),
            declaration(Fact.RECIPIENT_TYPE, "business", 1),
            declaration(Fact.COUNTRY, "CA", 1),
            declaration(Fact.REGION, "ON", 1),
            declaration(Fact.TIME_ZONE, "America/Toronto", 1),
            declaration(Fact.ASSESSMENT, Fixtures.AWKWARD, 1));
    all.forEach(each -> declarations().declare(tenant, WHO, each));
    assertSame(declarations().of(tenant, WHO), all);
  }

  @Test
  default void nothingStatedIsLeftOfWhoIsErased() {
    TenantId tenant = Fixtures.newTenantId();
    RecipientId other = RecipientId.of("another");
    declarations().declare(tenant, WHO, declaration(Fact.OBJECTED, "no", 1));
    declarations().declare(tenant, other, declaration(Fact.OBJECTED, "no", 1));
    declarations().erase(tenant, WHO);
    assertThat(declarations().of(tenant, WHO)).isEmpty();
    assertThat(declarations().of(tenant, other)).hasSize(1);
  }

  @Test
  default void declarationsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    declarations().declare(mine, WHO, declaration(Fact.OBJECTED, "no", 1));
    declarations().erase(yours, WHO);
    assertThat(declarations().of(yours, WHO)).isEmpty();
    assertThat(declarations().of(mine, WHO)).hasSize(1);
  }

  /** Somebody of whom something is stated. */
  RecipientId WHO = RecipientId.of("somebody");

  private static Declaration declaration(Fact fact, String value, int day) {
    return new Declaration(
        fact,
        value,
        Fixtures.AWKWARD,
        "call-script v2",
        "telephone call",
        "ann",
        Instant.parse("2026-03-01T08:00:00.001Z").plusSeconds(86_400L * day));
  }
}
