package io.gigmate.app.demo;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.ObservedShows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What was seen of a market, and some shows that are made up. */
record MoreShows(ObservedShows kept, List<ObservedShow> made) implements ObservedShows {
  @Override
  public void saveAll(TenantId tenant, Collection<ObservedShow> shows) {
    kept.saveAll(tenant, shows);
  }

  @Override
  public List<ObservedShow> between(TenantId tenant, LocalDate from, LocalDate until) {
    return Stream.concat(
            kept.between(tenant, from, until).stream(),
            made.stream().filter(one -> !one.date().isBefore(from) && one.date().isBefore(until)))
        .sorted(Comparator.comparing(ObservedShow::date).thenComparing(ObservedShow::key))
        .toList();
  }
}
