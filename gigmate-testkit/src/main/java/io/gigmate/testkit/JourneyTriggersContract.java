package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.growth.JourneyStage;
import io.gigmate.scoring.growth.JourneyTrigger;
import io.gigmate.scoring.growth.JourneyTriggers;
import io.gigmate.scoring.growth.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link JourneyTriggers} keeps to. */
public interface JourneyTriggersContract {
  /** Returns the port under test. */
  JourneyTriggers journeyTriggers();

  @Test
  default void nobodyIsMetTwiceWithinTheTimeOfAStage() {
    TenantId tenant = Fixtures.newTenantId();
    Instant day = Fixtures.EVENING;
    Duration apart = JourneyStage.USAGE.apart();
    JourneyTrigger first = trigger("a", JourneyStage.USAGE, day);
    assertThat(journeyTriggers().add(tenant, first)).isTrue();
    assertThat(journeyTriggers().add(tenant, first)).isFalse();
    Instant tooSoon = day.plus(apart).minusMillis(2);
    assertThat(journeyTriggers().add(tenant, trigger("a", JourneyStage.USAGE, tooSoon))).isFalse();
    JourneyTrigger other = trigger("a", JourneyStage.UPSELL, tooSoon);
    assertThat(journeyTriggers().add(tenant, other)).isTrue();
    JourneyTrigger someoneElse = trigger("b", JourneyStage.USAGE, tooSoon);
    assertThat(journeyTriggers().add(tenant, someoneElse)).isTrue();
    JourneyTrigger again = trigger("a", JourneyStage.USAGE, day.plus(apart));
    assertThat(journeyTriggers().add(tenant, again)).isTrue();
    assertSame(journeyTriggers().all(tenant), List.of(first, other, someoneElse, again));
    assertThat(journeyTriggers().all(Fixtures.newTenantId())).isEmpty();
  }

  private static JourneyTrigger trigger(String id, JourneyStage stage, Instant at) {
    return new JourneyTrigger(new Member(Member.Kind.VENUE, id), stage, Fixtures.AWKWARD, at);
  }
}
