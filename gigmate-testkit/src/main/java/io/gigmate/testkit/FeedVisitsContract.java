package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.feed.FeedMark;
import io.gigmate.scoring.feed.FeedVisit;
import io.gigmate.scoring.feed.FeedVisits;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link FeedVisits} keeps to. */
public interface FeedVisitsContract {
  /** When the first visit was. */
  Instant START = Instant.parse("2026-03-02T12:00:00.123Z");

  /** Returns the port under test. */
  FeedVisits feedVisits();

  @Test
  default void visitComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    FeedVisit read =
        new FeedVisit(
            "wire",
            "0a1b",
            START,
            FeedVisit.Outcome.READ,
            7,
            3,
            "3 of 7 were new, “音楽”",
            0,
            START.plusSeconds(3600),
            new FeedMark("\"v1\"", "Mon, 02 Mar 2026 12:00:00 GMT"));
    FeedVisit failed = failed("room", 1);
    feedVisits().save(tenant, read);
    feedVisits().save(tenant, failed);
    assertSame(feedVisits().last(tenant, "wire"), read);
    assertSame(feedVisits().last(tenant, "room"), failed);
    assertThat(feedVisits().last(tenant, "nobody")).isEmpty();
  }

  @Test
  default void visitsComeTheLastFirstAndOneReplacesItsOwn() {
    TenantId tenant = Fixtures.newTenantId();
    List.of(failed("b", 1), failed("a", 2), failed("b", 2), failed("a", 1))
        .forEach(visit -> feedVisits().save(tenant, visit));
    feedVisits().save(tenant, failed("b", 2));
    assertSame(
        feedVisits().latest(tenant, 3), List.of(failed("a", 2), failed("b", 2), failed("a", 1)));
    assertThat(feedVisits().latest(tenant, 10)).hasSize(4);
    assertSame(feedVisits().last(tenant, "b"), failed("b", 2));
  }

  @Test
  default void whatIsOldGoesButTheLastVisitToEachFeed() {
    TenantId tenant = Fixtures.newTenantId();
    List.of(failed("a", 1), failed("a", 2), failed("a", 5), failed("b", 1), failed("b", 2))
        .forEach(visit -> feedVisits().save(tenant, visit));
    feedVisits().removeBefore(tenant, START.plusSeconds(4));
    assertSame(feedVisits().latest(tenant, 10), List.of(failed("a", 5), failed("b", 2)));
    feedVisits().removeBefore(Fixtures.newTenantId(), START.plusSeconds(100));
    assertThat(feedVisits().latest(tenant, 10)).hasSize(2);
  }

  @Test
  default void visitsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    feedVisits().save(mine, failed("a", 1));
    assertThat(feedVisits().last(yours, "a")).isEmpty();
    assertThat(feedVisits().latest(yours, 5)).isEmpty();
  }

  private static FeedVisit failed(String feed, int second) {
    Instant at = START.plusSeconds(second);
    return new FeedVisit(
        feed,
        "0a1b",
        at,
        FeedVisit.Outcome.FAILED,
        0,
        0,
        "the site answered 500",
        second,
        at.plusSeconds(7200),
        FeedMark.NONE);
  }
}
