package io.gigmate.app.pipeline;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scheduling.demand.ShowResults;
import io.gigmate.scoring.finance.ShowBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;

/**
 * What shows ahead may take in at the door, from what the house really sold in the year before: the
 * tenth, the fiftieth and the ninetieth of a hundred of its nights. With fewer than {@link #FEWEST}
 * nights nothing is said.
 */
final class NightMoney {
  /** The fewest nights that say anything. */
  static final int FEWEST = 10;

  private static final int LOOK_BACK_DAYS = 365;
  private static final Duration AHEAD = Duration.ofDays(28);

  private final Events events;
  private final ShowResults results;

  NightMoney(Events events, ShowResults results) {
    this.events = events;
    this.results = results;
  }

  /** Three nights to plan for. */
  record Scenarios(String conservative, String expected, String optimistic) {}

  /** Returns the shares of the tickets that the house sold, in order; real ones only. */
  double[] shares(TenantId tenant, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return results
        .between(tenant, SalesOrigin.REAL, today.minusDays(LOOK_BACK_DAYS), today)
        .stream()
        .mapToDouble(ShowResult::share)
        .sorted()
        .toArray();
  }

  /** Returns the shows of the next four weeks that take place and cost something. */
  List<Event> ahead(TenantId tenant, Instant at) {
    return events.between(tenant, at, at.plus(AHEAD)).stream()
        .filter(event -> event.takesPlace() && event.price().isPositive())
        .toList();
  }

  /** Returns what so many tickets at a price take in, in each scenario. */
  static Scenarios scenarios(double[] shares, Money price, int capacity) {
    return new Scenarios(
        income(shares, 0.1, price, capacity).toString(),
        income(shares, 0.5, price, capacity).toString(),
        income(shares, 0.9, price, capacity).toString());
  }

  /** Returns the income at this quantile of the house's nights. */
  static Money income(double[] shares, double quantile, Money price, int capacity) {
    int rank = Math.max(0, (int) Math.ceil(quantile * shares.length) - 1);
    int tickets = (int) Math.round(shares[rank] * capacity);
    return ShowBudget.builder(price.getCurrencyUnit())
        .category("tickets", price, capacity)
        .build()
        .at(tickets)
        .profit();
  }

  /** Answers whether there are nights enough. */
  static boolean suffices(double[] shares) {
    return shares.length >= FEWEST;
  }

  /** Returns the shares as they are handed on: to four decimals, which is a ticket in 10,000. */
  static double[] rounded(double[] shares) {
    return Arrays.stream(shares).map(share -> Math.round(share * 10_000) / 10_000.0).toArray();
  }
}
