package io.gigmate.adapters.http.feed;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.feed.FeedTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What iCalendar has no property for, so that a feed that is read again gives the same shows. Other
 * programs pass over names that begin with X-.
 */
final class ShowProperties {
  private static final String EVENT = "X-GIGMATE-EVENT";
  private static final String VENUE = "X-GIGMATE-VENUE";
  private static final String ARTIST = "X-GIGMATE-ARTIST";
  private static final String TEMPLATE = "X-GIGMATE-TEMPLATE";
  private static final String DOORS = "X-GIGMATE-DOORS";
  private static final String ZONE = "X-GIGMATE-ZONE";
  private static final String GENRE = "X-GIGMATE-GENRE";
  private static final String PRICE = "X-GIGMATE-PRICE";
  private static final String CAPACITY = "X-GIGMATE-CAPACITY";
  private static final String STATUS = "X-GIGMATE-STATUS";

  private ShowProperties() {}

  /** Returns the texts by property, in the order in which they are written. */
  static Map<String, String> of(Event show) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(EVENT, show.id().value());
    texts.put(VENUE, show.venue().value());
    texts.put(ARTIST, show.artist().value());
    TemplateId template = show.template();
    if (template != null) {
      texts.put(TEMPLATE, template.value());
    }
    texts.put(DOORS, show.times().doors().toString());
    texts.put(ZONE, show.times().timeZone().getId());
    texts.put(GENRE, show.genre().name());
    texts.put(PRICE, show.price().toString());
    texts.put(CAPACITY, Integer.toString(show.capacity()));
    texts.put(STATUS, show.status().code());
    return texts;
  }

  /** Returns the show that the event was made from; null where it was made from none. */
  static @Nullable Event read(Component event, FeedTime time) {
    ContentLine id = event.first(EVENT);
    if (id == null) {
      return null;
    }
    FeedTime.Hours hours = time.fold(one -> one, days -> null);
    if (hours == null || event.first("RRULE") != null || event.first("RDATE") != null) {
      throw new BadProperty(id, "a show has one start and one end by the clock");
    }
    ContentLine template = event.first(TEMPLATE);
    ContentLine title = event.first("SUMMARY");
    try {
      ShowTimes times =
          new ShowTimes(
              value(event, DOORS, Instant::parse),
              hours.start(),
              hours.end(),
              value(event, ZONE, ZoneId::of));
      return Event.builder(
              value(event, EVENT, EventId::of),
              value(event, VENUE, VenueId::of),
              value(event, ARTIST, ArtistId::of),
              times)
          .template(template == null ? null : value(event, TEMPLATE, TemplateId::of))
          .title(title == null ? "" : EventReader.text(title))
          .genre(value(event, GENRE, Genre::of))
          .price(value(event, PRICE, Money::parse))
          .capacity(value(event, CAPACITY, Integer::parseInt))
          .status(value(event, STATUS, EventStatus::parse))
          .build();
    } catch (IllegalArgumentException e) {
      throw new BadProperty(id, String.valueOf(e.getMessage()));
    }
  }

  private static <T> T value(Component event, String name, Function<String, T> meaning) {
    ContentLine line = event.first(name);
    if (line == null) {
      throw new BadProperty(event.line, name, "is missing");
    }
    try {
      return meaning.apply(EventReader.text(line));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new BadProperty(line, String.valueOf(e.getMessage()));
    }
  }
}
