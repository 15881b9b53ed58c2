package io.gigmate.adapters.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.calendar.CalendarRun;
import io.gigmate.scheduling.demand.SimulatedSale;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that the API answers with, one record a shape; names become snake_case. What a person
 * may not see has no field here.
 */
final class Bodies {
  private Bodies() {}

  static String moment(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  record Health(String status) {}

  record Generation(boolean success, int eventsCreated, int eventsCleaned, String timestamp) {
    static Generation of(CalendarRun run) {
      return new Generation(true, run.created(), run.cleaned(), moment(run.at()));
    }
  }

  record EventPage(List<EventBody> events, long total, int limit, int offset) {}

  record EventBody(
      String eventId,
      String title,
      String venueId,
      String venue,
      @Nullable String city,
      @Nullable String state,
      String artistId,
      String artist,
      String genre,
      String doors,
      String start,
      String end,
      String timeZone,
      Price price,
      int capacity,
      String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean proposal,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SimulatedSales simulatedSales) {
    static EventBody of(Listing listing) {
      Event event = listing.event();
      Venue venue = listing.venue();
      ShowTimes times = event.times();
      return new EventBody(
          event.id().value(),
          event.title(),
          venue.id().value(),
          venue.name(),
          venue.city() == null ? null : venue.city().name(),
          venue.city() == null ? null : venue.city().state(),
          listing.artist().id().value(),
          listing.artist().name(),
          event.genre().name(),
          withOffset(times.localDoors()),
          withOffset(times.localStart()),
          withOffset(times.localEnd()),
          times.timeZone().getId(),
          Price.of(event.price()),
          event.capacity(),
          event.status().code(),
          listing.proposal() ? true : null,
          SimulatedSales.of(listing.simulated()));
    }

    private static String withOffset(ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
  }

  /** What a demonstration says was sold; a server that simulates nothing has no such field. */
  record SimulatedSales(int sold, String origin) {
    static @Nullable SimulatedSales of(@Nullable SimulatedSale sale) {
      return sale == null ? null : new SimulatedSales(sale.sold(), sale.origin().code());
    }
  }

  /** An exact amount: text, because a JSON number is not one everywhere. */
  record Price(String amount, String currency) {
    static Price of(Money money) {
      return new Price(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }
  }
}
