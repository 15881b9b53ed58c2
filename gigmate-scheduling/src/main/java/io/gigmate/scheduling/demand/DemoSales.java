package io.gigmate.scheduling.demand;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.calendar.CalendarFollower;
import io.gigmate.scheduling.template.EventTemplates;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Makes up tickets sold, for a demonstration: none to half of each show's, by the seed and the
 * show, so that the same show always has the same number. All that is kept here is {@link
 * SalesOrigin#SIMULATED}, and nothing else is read.
 *
 * <p>A host that does not demonstrate anything has none of these. This class is thread-safe where
 * its ports are.
 */
public final class DemoSales implements CalendarFollower {
  private final ShowFacts facts;
  private final ShowResults results;
  private final long seed;

  /** Creates the sales on their ports. */
  public DemoSales(Venues venues, EventTemplates templates, ShowResults results, long seed) {
    this.facts = new ShowFacts(venues, templates);
    this.results = results;
    this.seed = seed;
  }

  /** Makes up what these shows sold; those that were made from no template sell nothing. */
  public void makeUp(TenantId tenant, Collection<Event> shows) {
    ShowFacts.Market market = facts.of(tenant);
    results.saveAll(
        tenant,
        shows.stream()
            .map(show -> market.result(show, show.price(), sold(show), SalesOrigin.SIMULATED))
            .flatMap(Optional::stream)
            .toList());
  }

  @Override
  public void added(Tenant tenant, List<Event> shows) {
    makeUp(tenant.id(), shows);
  }

  /** Returns what was made up for shows from the first date to before the last. */
  public SortedMap<EventId, SimulatedSale> between(
      TenantId tenant, LocalDate from, LocalDate until) {
    SortedMap<EventId, SimulatedSale> sales = new TreeMap<>();
    results
        .between(tenant, SalesOrigin.SIMULATED, from, until)
        .forEach(
            one ->
                sales.put(one.event(), new SimulatedSale(one.event(), one.sold(), one.capacity())));
    return sales;
  }

  private int sold(Event show) {
    long lot = seed * 0x9E3779B97F4A7C15L + show.id().value().hashCode();
    return new SplittableRandom(lot).nextInt(show.capacity() / 2 + 1);
  }
}
