package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DayCastingPropertyTest {
  /** All ways to cast more shows are too many to try. */
  private static final int FEW = 4;

  @Property(tries = 200)
  void noOtherWayToCastADayIsBetter(@ForAll("requests") PlanRequest request) {
    Market market = new Market(request);
    Schedule schedule = new Schedule(market);
    ShowPoints points = new ShowPoints(market);
    Construction construction =
        new Construction(market, schedule, new Openings(market, schedule), points);
    for (int week = 0; week < request.weeks(); week++) {
      construction.fill(week);
    }
    Worth worth = new Worth(market, schedule, points);
    DayCasting casting = new DayCasting(market, schedule, worth);
    for (int day = 0; day < market.days; day++) {
      int of = day;
      List<Booking> shows = schedule.planned().stream().filter(show -> show.day == of).toList();
      if (shows.size() <= FEW) {
        long before = worth.value();
        long most = most(market, schedule, worth, shows, new BitSet());
        long now = shows.stream().mapToLong(worth::ofAct).sum();

        casting.cast(shows);

        assertThat(worth.value() - before).isEqualTo(most - now);
      }
    }
    assertThat(worth.value()).isEqualTo(new Worth(market, schedule, points).value());
  }

  private static long most(
      Market market, Schedule schedule, Worth worth, List<Booking> shows, BitSet taken) {
    if (shows.isEmpty()) {
      return 0;
    }
    Booking show = shows.get(0);
    long most = Long.MIN_VALUE / 2;
    for (int act : market.neighbourhood.of(show.room)) {
      Booking other = schedule.on(act, show.day);
      if (!taken.get(act)
          && (other == null || !other.stands)
          && market.menu.fitsAct(show.template, act)
          && schedule.actIsFree(act, show.opening(), other)) {
        taken.set(act);
        long rest = most(market, schedule, worth, shows.subList(1, shows.size()), taken);
        most = Math.max(most, worth.ofAct(show, act, other) + rest);
        taken.clear(act);
      }
    }
    return most;
  }

  @Provide
  Arbitrary<PlanRequest> requests() {
    return RandomMarkets.requests();
  }
}
