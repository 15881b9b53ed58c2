package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.constraint.StandingRules;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link StandingRules} keeps to; it keeps instants to the millisecond at least. */
public interface StandingRulesContract {
  /** Returns the port under test. */
  StandingRules standingRules();

  @Test
  default void rulesComeBackToTheLetter() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(standingRules().current(tenant)).isEmpty();
    RuleSheet given = sheet("  {\"rules\": [\n" + Fixtures.AWKWARD + "\r\n]}\n");
    standingRules().save(tenant, given);
    assertSame(standingRules().current(tenant), given);
  }

  @Test
  default void rulesReplaceThoseBefore() {
    TenantId tenant = Fixtures.newTenantId();
    standingRules().save(tenant, sheet("old"));
    standingRules().save(tenant, sheet("new"));
    assertSame(standingRules().current(tenant), sheet("new"));
  }

  @Test
  default void manyRulesAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    RuleSheet many = sheet("0123456789".repeat(100_000));
    standingRules().save(tenant, many);
    assertSame(standingRules().current(tenant), many);
  }

  @Test
  default void rulesOfAnotherTenantAreOutOfReach() {
    standingRules().save(Fixtures.newTenantId(), sheet("mine"));
    assertThat(standingRules().current(Fixtures.newTenantId())).isEmpty();
  }

  private static RuleSheet sheet(String text) {
    return new RuleSheet(text, Fixtures.AWKWARD, Instant.parse("2026-03-01T08:00:00.001Z"));
  }
}
