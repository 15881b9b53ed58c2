package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Occasion;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds how many shows a tiny request can have at the most, by trying every set of shows that
 * {@link CalendarChecker} allows. Only the first start of a slot is tried, for one week.
 */
final class BestCalendar {
  private final List<Event> all;
  private final List<BitSet> clashes = new ArrayList<>();
  private final Map<VenueId, Integer> roomsLeft = new LinkedHashMap<>();
  private final Map<ArtistId, Integer> actsLeft = new LinkedHashMap<>();
  private static final int MOST_TRIED = 300_000;

  private int best;
  private long tried;

  private BestCalendar(PlanRequest request) {
    all = candidates(request);
    for (Event one : all) {
      BitSet with = new BitSet();
      for (int j = 0; j < all.size(); j++) {
        with.set(j, !all.get(j).equals(one) && !works(request, List.of(one, all.get(j))));
      }
      clashes.add(with);
    }
    for (Venue venue : request.venues()) {
      long standing = standing(request, event -> event.venue().equals(venue.id()));
      roomsLeft.put(venue.id(), (int) Math.max(0, request.showsPerWeek() - standing));
    }
    for (Artist artist : request.artists()) {
      long standing = standing(request, event -> event.artist().equals(artist.id()));
      actsLeft.put(artist.id(), (int) Math.max(0, 6 - standing));
    }
  }

  /** Returns the most shows, or -1 where there is too much to try. */
  static int count(PlanRequest request) {
    BestCalendar search = new BestCalendar(request);
    search.extend(0, new BitSet(), 0);
    return search.tried > MOST_TRIED ? -1 : search.best;
  }

  private void extend(int from, BitSet excluded, int count) {
    best = Math.max(best, count);
    if (tried++ > MOST_TRIED) {
      return;
    }
    int atMost = count + roomsLeft.values().stream().mapToInt(Integer::intValue).sum();
    for (int i = excluded.nextClearBit(from); i < all.size(); i = excluded.nextClearBit(i + 1)) {
      if (atMost <= best) {
        return;
      }
      VenueId room = all.get(i).venue();
      ArtistId act = all.get(i).artist();
      if (roomsLeft.getOrDefault(room, 0) > 0 && actsLeft.getOrDefault(act, 0) > 0) {
        roomsLeft.merge(room, -1, Integer::sum);
        actsLeft.merge(act, -1, Integer::sum);
        BitSet next = BitSet.valueOf(excluded.toLongArray());
        next.or(clashes.get(i));
        extend(i + 1, next, count + 1);
        roomsLeft.merge(room, 1, Integer::sum);
        actsLeft.merge(act, 1, Integer::sum);
      }
    }
  }

  private static long standing(PlanRequest request, Predicate<Event> of) {
    return request.existing().stream()
        .filter(Event::takesPlace)
        .filter(of)
        .map(event -> event.times().date())
        .filter(day -> !day.isBefore(request.start()) && day.isBefore(request.end()))
        .count();
  }

  private static List<Event> candidates(PlanRequest request) {
    List<Event> found = new ArrayList<>();
    for (Venue venue : request.venues()) {
      for (Artist artist : request.artists()) {
        for (EventTemplate template : request.templates()) {
          for (TimeSlot slot : request.slots()) {
            for (LocalDate date = request.start();
                date.isBefore(request.end());
                date = date.plusDays(1)) {
              ZonedDateTime start = date.atTime(slot.earliestStart()).atZone(venue.timeZone());
              Event event =
                  Event.builder(
                          EventId.of("candidate " + found.size()),
                          venue.id(),
                          artist.id(),
                          ShowTimes.of(
                              start.minusMinutes(30), start, start.plus(template.duration())))
                      .template(template.id())
                      .title(
                          template.title(Occasion.of(artist, venue, request.seasons().name(date))))
                      .genre(template.genre())
                      .price(template.price().lowest())
                      .capacity(Math.min(template.maxCapacity(), venue.capacity()))
                      .build();
              if (works(request, List.of(event))) {
                found.add(event);
              }
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean works(PlanRequest request, List<Event> events) {
    return CalendarChecker.broken(request, events).isEmpty();
  }
}
