package io.gigmate.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemorySourceVisits;
import io.gigmate.core.memory.InMemoryTenants;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.prospect.AcceptanceOutcome;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.NewsEntry;
import io.gigmate.scoring.memory.InMemoryFeedVisits;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import io.gigmate.scoring.memory.InMemoryObservedShows;
import io.gigmate.scoring.memory.InMemoryWatches;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedDeskTest {
  private static final TenantId TENANT = TenantId.of("t1");
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
  private static final MarketFeed WIRE = feed("https://wire.example/rss", "read it gladly");

  private final InMemoryTenants tenants = new InMemoryTenants();
  private final InMemoryFeedVisits visits = new InMemoryFeedVisits();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryMarketItems items = new InMemoryMarketItems();
  private final InMemoryObservedShows shows = new InMemoryObservedShows();
  private final InMemorySourceVisits words = new InMemorySourceVisits();
  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final Queue<FeedAnswer> answers = new ArrayDeque<>();
  private final List<FeedMark> marks = new ArrayList<>();
  private Instant now = START;
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(visits, log, items, shows, words);
  private final FeedDesk desk =
      new FeedDesk(
          tenants,
          visits,
          words,
          configurations,
          new MarketDesk(items, log, transactions, () -> now),
          new CompetitionDesk(
              tenants,
              shows,
              new InMemoryWatches(),
              new InMemoryVenues(),
              new InMemoryArtists(),
              new InMemoryEvents(),
              log,
              transactions,
              () -> now),
          log,
          transactions,
          () -> now);

  @BeforeEach
  void aTenant() {
    tenants.save(new Tenant(TENANT, "A House", ZoneId.of("America/Chicago")));
  }

  private static MarketFeed feed(String address, String terms) {
    return new MarketFeed(
        "wire", FeedKind.NEWS, URI.create(address), null, terms, MarketFeed.HOURLY);
  }

  private FeedSource source(MarketFeed feed) {
    return new FeedSource() {
      @Override
      public MarketFeed feed() {
        return feed;
      }

      @Override
      public FeedAnswer ask(FeedMark since, ZoneId zone) {
        marks.add(since);
        return answers.remove();
      }
    };
  }

  private List<FeedVisit> round(MarketFeed feed) {
    return desk.goRound(TENANT, List.of(source(feed)));
  }

  private static FeedAnswer news(String title) {
    return new FeedAnswer.News(
        List.of(new NewsEntry("wire", title, "", null, null)), new FeedMark("\"1\"", null));
  }

  private void accept(MarketFeed feed) {
    desk.accept(TENANT, feed, feed.version(), "ann");
  }

  @Test
  void nobodyIsAskedBeforeAPersonAcceptedExactlyTheseTerms() {
    assertThat(round(WIRE)).isEmpty();
    assertThat(desk.standing(TENANT, WIRE).obstacle()).contains("nobody has accepted");
    assertThat(desk.accept(TENANT, WIRE, "other", "ann"))
        .isEqualTo(new AcceptanceOutcome.OtherVersion("other", WIRE.version()));
    accept(WIRE);
    MarketFeed moved = feed("https://other.example/rss", "read it gladly");
    MarketFeed stricter = feed("https://wire.example/rss", "for private use");
    assertThat(round(moved)).isEmpty();
    assertThat(round(stricter)).isEmpty();
    answers.add(news("One"));
    assertThat(round(WIRE)).hasSize(1);
    assertThat(desk.withdraw(TENANT, WIRE, "ann")).isTrue();
    assertThat(desk.withdraw(TENANT, WIRE, "ann")).isFalse();
    now = now.plus(Duration.ofDays(1));
    assertThat(round(WIRE)).isEmpty();
    assertThat(marks).hasSize(1);
  }

  @Test
  void itIsAskedByTheHourForWhatChangedAndEveryVisitIsKept() {
    accept(WIRE);
    answers.add(news("One"));
    answers.add(new FeedAnswer.Unchanged());
    answers.add(news("One"));
    assertThat(round(WIRE)).extracting(FeedVisit::note).containsExactly("1 of 1 were new");
    now = START.plus(Duration.ofMinutes(59));
    assertThat(round(WIRE)).isEmpty();
    now = START.plus(Duration.ofHours(1));
    assertThat(round(WIRE)).extracting(FeedVisit::note).containsExactly("nothing changed");
    now = START.plus(Duration.ofHours(2));
    assertThat(round(WIRE)).extracting(FeedVisit::fresh).containsExactly(0);
    assertThat(marks)
        .containsExactly(FeedMark.NONE, new FeedMark("\"1\"", null), new FeedMark("\"1\"", null));
    assertThat(visits.latest(TENANT, 10)).hasSize(3);
    assertThat(items.count(TENANT)).isEqualTo(1);
  }

  @Test
  void failuresAreToldOnceAndAskedForAtTwiceTheDistance() {
    accept(WIRE);
    for (int i = 0; i < 3; i++) {
      answers.add(new FeedAnswer.Failed("the site answered 500\u0000", null));
    }
    assertThat(round(WIRE).get(0).next()).isEqualTo(START.plus(Duration.ofHours(2)));
    now = START.plus(Duration.ofHours(2));
    FeedVisit second = round(WIRE).get(0);
    assertThat(second.failures()).isEqualTo(2);
    assertThat(second.note()).isEqualTo("the site answered 500");
    assertThat(second.next()).isEqualTo(now.plus(Duration.ofHours(4)));
    now = second.next();
    round(WIRE);
    assertThat(log.entries(TENANT, 0, 100).stream().filter(one -> one.operation().error() != null))
        .hasSize(1);
    answers.add(news("Back"));
    now = now.plus(Duration.ofDays(1));
    assertThat(round(WIRE).get(0).failures()).isZero();
  }

  @Test
  void aSiteIsNotAskedBeforeItWishesTo() {
    accept(WIRE);
    answers.add(new FeedAnswer.Failed("the site answered 429", START.plus(Duration.ofHours(30))));
    assertThat(round(WIRE).get(0).next()).isEqualTo(START.plus(Duration.ofHours(30)));
  }

  @Test
  void aFeedThatBreaksItsReaderDoesNotKeepOthersFromBeingAsked() {
    accept(WIRE);
    assertThat(round(WIRE).get(0).note()).contains("could not be kept");
  }

  @Test
  void showsAreKeptWithWhatWasKnownOfThem() {
    MarketFeed calendar =
        new MarketFeed(
            "room",
            FeedKind.SHOWS,
            URI.create("https://room.example/cal.ics"),
            "Showbox",
            "public",
            Duration.ofHours(6));
    accept(calendar);
    LocalDate day = LocalDate.of(2026, 3, 10);
    ObservedShow known =
        ObservedShow.on(day).room("Showbox").artist("Red Line").capacity(300).build();
    shows.saveAll(TENANT, List.of(known));
    answers.add(
        new FeedAnswer.Shows(
            List.of(
                ObservedShow.on(day).room("Showbox").artist("Red Line").build(),
                ObservedShow.on(day).room("Showbox").artist("Blue Train").build()),
            FeedMark.NONE));
    assertThat(round(calendar)).extracting(FeedVisit::note).containsExactly("1 of 2 were new");
    assertThat(shows.between(TENANT, day, day.plusDays(1))).hasSize(2).contains(known);
    assertThat(visits.last(TENANT, "room").orElseThrow().next())
        .isEqualTo(START.plus(Duration.ofHours(6)));
  }

  @Test
  void whatIsSaidOfTermsStandsInTheLog() {
    accept(WIRE);
    desk.withdraw(TENANT, WIRE, "ben");
    assertThat(log.entries(TENANT, 0, 100))
        .extracting(LoggedOperation::operation)
        .extracting(one -> one.actor() + ": " + one.decision())
        .containsExactly(
            "ann: terms " + WIRE.version() + " accepted", "ben: acceptance of its terms withdrawn");
  }

  @Test
  void aFeedIsAskedNoMoreOftenThanIsPolite() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new MarketFeed(
                    "wire",
                    FeedKind.NEWS,
                    URI.create("https://wire.example/"),
                    null,
                    "terms",
                    Duration.ofMinutes(14)))
        .withMessageContaining("PT14M");
  }
}
