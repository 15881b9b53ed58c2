package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Geo;
import biweekly.property.Status;
import io.gigmate.core.event.Event;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows as an iCalendar file (RFC 5545). Times are written in UTC, which every calendar shows by
 * its own clock; so no rules of time zones are needed, nor fetched from anywhere.
 */
public final class CalendarFeedFile {
  private CalendarFeedFile() {}

  /**
   * Writes the shows, in their order.
   *
   * @param venues the rooms by id; a show in an unknown room has no place
   * @param stamp when the calendar was made, as far as its readers are told
   */
  public static void write(
      OutputFile file, List<Event> events, Map<VenueId, Venue> venues, Instant stamp)
      throws IOException {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//GigMate//GigMate//EN");
    for (Event event : events) {
      calendar.addEvent(entry(event, venues.get(event.venue()), stamp));
    }
    file.stream().write(Biweekly.write(calendar).go().getBytes(UTF_8));
  }

  @SuppressWarnings("JavaUtilDate") // The library takes no other.
  private static VEvent entry(Event event, @Nullable Venue venue, Instant stamp) {
    VEvent entry = new VEvent();
    entry.setUid(event.id().value());
    entry.setDateTimeStamp(Date.from(stamp));
    entry.setDateStart(Date.from(event.times().start()));
    entry.setDateEnd(Date.from(event.times().end()));
    entry.setSummary(event.title());
    entry.setStatus(status(event));
    if (venue != null) {
      entry.setLocation(venue.city() == null ? venue.name() : venue.name() + ", " + venue.city());
      GeoPoint point = venue.location();
      if (point != null) {
        entry.setGeo(new Geo(point.latitude(), point.longitude()));
      }
    }
    return entry;
  }

  private static Status status(Event event) {
    return switch (event.status()) {
      case DRAFT -> Status.tentative();
      case ANNOUNCED, ON_SALE, COMPLETED -> Status.confirmed();
      case CANCELLED -> Status.cancelled();
    };
  }
}
