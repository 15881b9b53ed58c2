package io.gigmate.adapters.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gigmate.core.event.Event;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.gigmate.scheduling.feed.FeedEntry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A feed as JSON. */
final class FeedJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private FeedJson() {}

  static byte[] write(CalendarFeed feed) {
    try {
      return MAPPER.writeValueAsBytes(
          new Body(feed.name(), feed.entries().stream().map(Entry::of).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a feed that cannot be written as JSON", e);
    }
  }

  record Body(String name, List<Entry> entries) {}

  record Entry(
      String uid,
      String title,
      String start,
      String end,
      @Nullable String timeZone,
      boolean wholeDays,
      @Nullable String place,
      @Nullable Double latitude,
      @Nullable Double longitude,
      String status,
      @Nullable String url,
      @Nullable Show show) {
    static Entry of(FeedEntry entry) {
      return new Entry(
          entry.uid(),
          entry.title(),
          entry
              .time()
              .fold(
                  hours -> moment(hours.start(), hours.timeZone()),
                  days -> days.first().toString()),
          entry
              .time()
              .fold(hours -> moment(hours.end(), hours.timeZone()), days -> days.last().toString()),
          entry.time().fold(hours -> hours.timeZone().getId(), days -> null),
          entry.time().fold(hours -> false, days -> true),
          entry.place(),
          entry.point() == null ? null : entry.point().latitude(),
          entry.point() == null ? null : entry.point().longitude(),
          entry.status().name().toLowerCase(Locale.ROOT),
          entry.url(),
          entry.show() == null ? null : Show.of(entry.show()));
    }
  }

  record Show(
      String eventId,
      String venueId,
      String artistId,
      String doors,
      String genre,
      String price,
      String currency,
      int capacity,
      String status) {
    static Show of(Event show) {
      return new Show(
          show.id().value(),
          show.venue().value(),
          show.artist().value(),
          moment(show.times().doors(), show.times().timeZone()),
          show.genre().name(),
          show.price().getAmount().toPlainString(),
          show.price().getCurrencyUnit().getCode(),
          show.capacity(),
          show.status().code());
    }
  }

  private static String moment(Instant time, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
  }
}
