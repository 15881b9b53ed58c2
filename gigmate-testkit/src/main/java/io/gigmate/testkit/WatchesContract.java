package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.competition.Watches;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Watches} keeps to. */
public interface WatchesContract {
  /** Returns the port under test. */
  Watches watches();

  @Test
  default void watchIsKeptByVenueAndReplaced() {
    TenantId tenant = Fixtures.newTenantId();
    Watch b = new Watch(VenueId.of("b"), List.of("Showbox", "The Crocodile, upstairs"));
    Watch a = new Watch(VenueId.of("a"), List.of("Neumos"));
    watches().save(tenant, b);
    watches().save(tenant, a);
    assertSame(watches().all(tenant), List.of(a, b));
    watches().save(tenant, new Watch(VenueId.of("a"), List.of()));
    assertSame(watches().all(tenant), List.of(new Watch(VenueId.of("a"), List.of()), b));
    assertThat(watches().all(Fixtures.newTenantId())).isEmpty();
  }
}
