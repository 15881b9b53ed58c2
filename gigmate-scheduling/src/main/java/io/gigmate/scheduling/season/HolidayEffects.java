package io.gigmate.scheduling.season;

import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.objective.ExpectedValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What holidays do to a calendar: on some the rooms are closed, others sell more or less. Nothing
 * is assumed; a host says it by the name of the holiday.
 *
 * @param closed the names of those on which rooms put on nothing
 * @param odds by name, the factor on the odds that a ticket sells on the day, more than 0 to 100;
 *     several on one day multiply
 */
public record HolidayEffects(SortedSet<String> closed, SortedMap<String, Double> odds) {
  private static final HolidayEffects NONE = new HolidayEffects(new TreeSet<>(), new TreeMap<>());

  public HolidayEffects {
    closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
    odds = Collections.unmodifiableSortedMap(new TreeMap<>(odds));
    odds.forEach(
        (name, factor) -> {
          if (!(factor > 0 && factor <= 100)) {
            throw new IllegalArgumentException(
                "the factor of " + name + " must lie above 0 and up to 100: " + factor);
          }
        });
  }

  /** Returns no effects. */
  public static HolidayEffects none() {
    return NONE;
  }

  /** Returns these effects with rooms closed on a holiday. */
  public HolidayEffects withClosed(String name) {
    SortedSet<String> more = new TreeSet<>(closed);
    more.add(name);
    return new HolidayEffects(more, odds);
  }

  /** Returns these effects with a factor on the odds that a ticket sells on a holiday. */
  public HolidayEffects withOdds(String name, double factor) {
    SortedMap<String, Double> more = new TreeMap<>(odds);
    more.put(name, factor);
    return new HolidayEffects(closed, more);
  }

  /** Returns what keeps these rooms closed on those of the holidays. */
  public List<Constraint> closures(Collection<Venue> venues, Collection<Holiday> holidays) {
    List<LocalDate> dates =
        holidays.stream()
            .filter(one -> closed.contains(one.name()))
            .map(Holiday::date)
            .distinct()
            .sorted()
            .toList();
    return venues.stream()
        .sorted(Comparator.comparing(Venue::id))
        .flatMap(
            room ->
                dates.stream()
                    .map(date -> (Constraint) new Constraint.VenueBlackout(room.id(), date, date)))
        .toList();
  }

  /** Returns the expectation with the factors of these holidays on their dates. */
  public ExpectedValue over(ExpectedValue expectation, Collection<Holiday> holidays) {
    Map<LocalDate, Double> factors = new HashMap<>();
    for (Holiday one : holidays) {
      Double factor = odds.get(one.name());
      if (factor != null) {
        factors.merge(one.date(), factor, (first, second) -> first * second);
      }
    }
    return factors.isEmpty()
        ? expectation
        : (venue, artist, template, date) -> {
          double value = expectation.of(venue, artist, template, date);
          double factor = factors.getOrDefault(date, 1.0);
          return factor == 1 ? value : factor * value / (1 - value + factor * value);
        };
  }
}
