package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.subscription.KeptSubscription;
import io.gigmate.core.subscription.Progress;
import io.gigmate.core.subscription.Progress.State;
import io.gigmate.core.subscription.Subscription;
import io.gigmate.core.subscription.SubscriptionId;
import io.gigmate.core.subscription.Subscriptions;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Subscriptions} keeps to. */
public interface SubscriptionsContract {
  /** Returns the port under test. */
  Subscriptions subscriptions();

  @Test
  default void subscriptionIsKeptAsItWas() {
    TenantId tenant = Fixtures.newTenantId();
    KeptSubscription kept = kept("s2");
    Progress failing =
        new Progress(7, State.GIVEN_UP, 3, at(9), at(2), "answered 500 " + Fixtures.AWKWARD);
    subscriptions().add(tenant, kept.subscription(), failing);
    subscriptions().add(tenant, kept("s1").subscription(), kept.progress());
    assertThat(subscriptions().find(tenant, id("s2")))
        .hasValue(new KeptSubscription(kept.subscription(), failing));
    assertThat(subscriptions().all(tenant))
        .extracting(each -> each.subscription().id())
        .containsExactly(id("s1"), id("s2"));
    assertThat(subscriptions().all(Fixtures.newTenantId())).isEmpty();
    assertThatThrownBy(() -> subscriptions().add(tenant, kept.subscription(), kept.progress()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("s2");
    assertThat(subscriptions().remove(tenant, id("s2"))).isTrue();
    assertThat(subscriptions().remove(tenant, id("s2"))).isFalse();
    assertThat(subscriptions().find(tenant, id("s2"))).isEmpty();
  }

  @Test
  default void leaseIsHeldByOneUntilItEnds() {
    TenantId tenant = Fixtures.newTenantId();
    subscriptions().add(tenant, kept("s").subscription(), kept("s").progress());
    assertThat(subscriptions().claim(tenant, id("s"), "a", at(1), at(2))).hasValue(kept("s"));
    assertThat(subscriptions().claim(tenant, id("s"), "b", at(1), at(2))).isEmpty();
    Progress further = kept("s").progress().past(9);
    assertThat(subscriptions().save(tenant, id("s"), "b", further, at(3))).isFalse();
    assertThat(subscriptions().save(tenant, id("s"), "a", further, at(3))).isTrue();
    assertThat(subscriptions().claim(tenant, id("s"), "b", at(2), at(4))).isEmpty();
    assertThat(subscriptions().claim(tenant, id("s"), "b", at(3), at(4))).isPresent();
    // Who was too slow learns it, and changes nothing.
    assertThat(subscriptions().save(tenant, id("s"), "a", kept("s").progress(), null)).isFalse();
    assertThat(subscriptions().find(tenant, id("s")).orElseThrow().progress()).isEqualTo(further);
    assertThat(subscriptions().save(tenant, id("s"), "b", further, null)).isTrue();
    assertThat(subscriptions().claim(tenant, id("s"), "a", at(3), at(4))).isPresent();
  }

  @Test
  default void onlyWhatIsActiveAndDueIsClaimed() {
    TenantId tenant = Fixtures.newTenantId();
    Progress later = new Progress(1, State.ACTIVE, 1, at(5), at(1), "answered 500");
    Progress over = new Progress(1, State.GIVEN_UP, 1, at(1), at(1), "answered 410");
    subscriptions().add(tenant, kept("later").subscription(), later);
    subscriptions().add(tenant, kept("over").subscription(), over);
    assertThat(subscriptions().claim(tenant, id("later"), "a", at(4), at(6))).isEmpty();
    assertThat(subscriptions().claim(tenant, id("over"), "a", at(4), at(6))).isEmpty();
    assertThat(subscriptions().claim(tenant, id("none"), "a", at(4), at(6))).isEmpty();
    assertThat(subscriptions().claim(tenant, id("later"), "a", at(5), at(6))).isPresent();
  }

  @Test
  default void resettingTakesTheLease() {
    TenantId tenant = Fixtures.newTenantId();
    subscriptions().add(tenant, kept("s").subscription(), kept("s").progress());
    subscriptions().claim(tenant, id("s"), "a", at(1), at(9));
    assertThat(subscriptions().reset(tenant, id("s"), Progress.from(3, at(1)))).isTrue();
    assertThat(subscriptions().save(tenant, id("s"), "a", kept("s").progress(), null)).isFalse();
    assertThat(subscriptions().claim(tenant, id("s"), "b", at(1), at(9)))
        .hasValueSatisfying(kept -> assertThat(kept.progress().next()).isEqualTo(3));
    assertThat(subscriptions().reset(tenant, id("none"), Progress.from(3, at(1)))).isFalse();
  }

  @Test
  default void ofSeveralCouriersOneHoldsIt() throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    subscriptions().add(tenant, kept("s").subscription(), kept("s").progress());
    AtomicInteger holders = new AtomicInteger();
    Together.run(
        8,
        number -> {
          if (subscriptions().claim(tenant, id("s"), "c" + number, at(1), at(2)).isPresent()) {
            holders.incrementAndGet();
          }
        });
    assertThat(holders).hasValue(1);
  }

  private static SubscriptionId id(String value) {
    return SubscriptionId.of(value);
  }

  private static KeptSubscription kept(String id) {
    return new KeptSubscription(
        new Subscription(
            id(id),
            "https://hooks.example:8443/a?b=%20c",
            List.of(OperationKind.OUTREACH, OperationKind.DECISION),
            "admin",
            at(1)),
        Progress.from(5, at(1)));
  }

  private static Instant at(int minutes) {
    return Instant.parse("2026-03-02T18:00:00.001Z").plus(Duration.ofMinutes(minutes));
  }
}
