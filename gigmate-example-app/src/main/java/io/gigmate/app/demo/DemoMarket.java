package io.gigmate.app.demo;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.Watch;
import io.gigmate.scoring.market.MarketDesk;
import io.gigmate.scoring.market.MarketInterest;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.market.MarketReader;
import io.gigmate.scoring.market.NewsEntry;
import io.gigmate.scoring.memory.InMemoryMarketItems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What others do in a market that does not exist, and what is said of it. */
final class DemoMarket {
  private static final String RIVAL = MadeUp.name("the rail yard");
  private static final String OTHER_RIVAL = MadeUp.name("the ice house");
  private static final int NIGHTS_BACK = 60;
  private static final List<String> HEADLINES =
      List.of(
          "Austin venues report a strong season for live music, ticket sales up",
          "Indie rock band sells out three Austin shows in one week",
          "New noise ordinance threatens outdoor stages in Austin",
          "Blues night at an Austin club wins praise from the audience",
          "Ticketing fees rise again, promoters warn of fewer shows",
          "City opens grants for small music venues in the Hill Country");

  private DemoMarket() {}

  /** Returns whom the room watches. */
  static Watch watch(VenueId room) {
    return new Watch(room, List.of(RIVAL, OTHER_RIVAL));
  }

  /** Returns what the two rivals put on, and what they announced. */
  static List<ObservedShow> shows(List<DemoAct> acts, LocalDate today, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < NIGHTS_BACK; i++) {
      DemoAct act = acts.get(dice.nextInt(acts.size()));
      int capacity = i % 2 == 0 ? 350 : 220;
      double share = 0.35 + 0.6 * dice.nextDouble();
      shows.add(
          show(act, i % 2 == 0 ? RIVAL : OTHER_RIVAL, today.minusDays(6L * (NIGHTS_BACK - i)))
              .capacity(capacity)
              .price(Math.rint(14 + 14 * dice.nextDouble()))
              .attendance((int) (capacity * share))
              .build());
    }
    shows.add(show(acts.get(2), RIVAL, today.plusDays(20)).capacity(350).price(16.0).build());
    shows.add(show(acts.get(5), OTHER_RIVAL, today.plusDays(33)).capacity(220).price(18.0).build());
    shows.add(show(acts.get(9), RIVAL, today.plusDays(41)).capacity(350).price(24.0).build());
    return List.copyOf(shows);
  }

  private static ObservedShow.Builder show(DemoAct act, String room, LocalDate date) {
    Genre genre = act.artist().genres().get(0);
    return ObservedShow.on(date).room(room).artist(act.name()).genre(genre);
  }

  /** Returns the news, read like any other. */
  static MarketItems news(TenantId tenant, Instant now) {
    MarketItems items = new InMemoryMarketItems();
    List<NewsEntry> entries = new ArrayList<>();
    for (int i = 0; i < HEADLINES.size(); i++) {
      entries.add(
          new NewsEntry(
              "simulated",
              MadeUp.name(HEADLINES.get(i)),
              "",
              null,
              now.minus(Duration.ofHours(5L + 19L * i))));
    }
    new MarketDesk(items, new InMemoryOperationsLog(), InMemoryTransactions.over(), () -> now)
        .takeIn(
            tenant,
            entries,
            MarketReader.of(MarketInterest.from(Configuration.defaults())),
            "simulated");
    return items;
  }
}
