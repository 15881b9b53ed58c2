package io.gigmate.app.serve;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.EventTemplates;
import io.gigmate.scoring.booking.desk.UsualPrices;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Prices as the house's templates have them: those of the kinds of show that the artist fits, on
 * that day of the week where there are any.
 */
final class TemplatePrices implements UsualPrices {
  private static final GenreTaxonomy GENRES = GenreTaxonomy.standard();

  private final EventTemplates templates;

  TemplatePrices(EventTemplates templates) {
    this.templates = templates;
  }

  @Override
  public Optional<UsualPrice> find(TenantId tenant, Artist artist, LocalDate date) {
    List<EventTemplate> fitting =
        artist.genres().isEmpty()
            ? List.of()
            : templates.all(tenant).stream()
                .filter(EventTemplate::active)
                .filter(template -> GENRES.fits(template.genre(), artist.genres()))
                .toList();
    List<EventTemplate> thatDay =
        fitting.stream()
            .filter(template -> template.preferredDays().contains(date.getDayOfWeek()))
            .toList();
    return price(thatDay.isEmpty() ? fitting : thatDay);
  }

  private static Optional<UsualPrice> price(List<EventTemplate> fitting) {
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Money lowest = fitting.get(0).price().lowest();
    Money highest = fitting.get(0).price().highest();
    for (EventTemplate template : fitting) {
      if (!template.price().lowest().isSameCurrency(lowest)) {
        return Optional.empty();
      }
      lowest = template.price().lowest().isLessThan(lowest) ? template.price().lowest() : lowest;
      highest =
          template.price().highest().isGreaterThan(highest) ? template.price().highest() : highest;
    }
    String names =
        String.join(", ", fitting.stream().map(template -> template.id().value()).toList());
    return Optional.of(
        new UsualPrice(
            PriceRange.of(lowest, highest),
            lowest + " to " + highest + " of the templates " + names));
  }
}
