package io.gigmate.adapters.http;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.calendar.CalendarRun;
import io.gigmate.scoring.lead.LeadAssessment;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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
      String status) {
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
          event.status().code());
    }

    private static String withOffset(ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
  }

  /** An exact amount: text, because a JSON number is not one everywhere. */
  record Price(String amount, String currency) {
    static Price of(Money money) {
      return new Price(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }
  }

  record LeadPage(List<LeadBody> leads, long total, int limit, int offset) {}

  record LeadBody(
      int rank,
      String prospectId,
      String prospectType,
      String name,
      @Nullable String city,
      @Nullable String state,
      @Nullable Integer capacity,
      List<String> genres,
      @Nullable String source,
      String status,
      int score,
      boolean qualified,
      String grade,
      List<Reason> reasons,
      String modelVersion,
      String assessedAt) {
    static LeadBody of(RankedLead lead) {
      Prospect prospect = lead.prospect();
      LeadAssessment assessment = lead.assessment();
      return new LeadBody(
          lead.rank(),
          prospect.id().value(),
          prospect.type().code(),
          prospect.name(),
          prospect.city() == null ? null : prospect.city().name(),
          prospect.city() == null ? null : prospect.city().state(),
          prospect.capacity(),
          prospect.genres().stream().map(Genre::name).toList(),
          prospect.provenance() == null ? null : prospect.provenance().source(),
          lead.status().code(),
          assessment.score().points(),
          assessment.qualified(),
          assessment.grade().name().toUpperCase(Locale.ROOT),
          assessment.explanation().factors().stream().map(Reason::of).toList(),
          assessment.modelVersion(),
          moment(assessment.assessedAt()));
    }
  }

  /** The points of all reasons add up to the score. */
  record Reason(String factor, int points, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(factor.name(), (int) factor.contribution(), factor.evidence());
    }
  }
}
