package io.gigmate.scheduling.demand;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each kind of show would sell in a town, and at which price it brings most, from what a
 * tenant's shows really sold. This class is thread-safe where its ports are.
 */
public final class DemandDesk {
  private final DemandGuide learned;
  private final EventTemplates templates;
  private final Venues venues;

  /** Creates the desk on what is learned from, the kinds of shows and the rooms. */
  public DemandDesk(ShowResults results, EventTemplates templates, Venues venues) {
    this.learned =
        new DemandGuide(results, SalesOrigin.REAL, DemandLearner.standard(), DemandGuide::town);
    this.templates = templates;
    this.venues = venues;
  }

  /**
   * Answers for a town with the sales up to a day.
   *
   * @param town the first one where it is left out or has no room
   */
  public TownDemand of(TenantId tenant, @Nullable String town, LocalDate today) {
    List<String> towns =
        venues.all(tenant).stream().map(DemandGuide::town).distinct().sorted().toList();
    String chosen =
        town != null && towns.contains(town) ? town : towns.stream().findFirst().orElse("");
    List<EventTemplate> all = templates.all(tenant);
    DemandModel model = learned.model(tenant, all, today.plusDays(1));
    return new TownDemand(
        chosen,
        towns,
        model.shows(),
        all.stream()
            .filter(EventTemplate::active)
            .sorted(Comparator.comparing(EventTemplate::id))
            .map(one -> TownDemand.Kind.of(model, one, chosen))
            .toList());
  }
}
