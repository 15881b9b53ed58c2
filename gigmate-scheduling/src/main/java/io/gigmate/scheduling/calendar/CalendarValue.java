package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is worth, term by term: the analysis of its score. It follows the formula of
 * {@link Objective} event by event, and shares no code with the planner, whose sums it checks.
 *
 * @param points what each term adds; together they are the value
 */
public record CalendarValue(Map<ValueTerm, Double> points) {
  private static final int TOWN_DAYS = 7;
  private static final double HUNDREDTHS = 100;

  public CalendarValue {
    points = Collections.unmodifiableMap(new EnumMap<>(points));
  }

  /** Returns what these new shows add to those that stand already. */
  public static CalendarValue of(PlanRequest request, Collection<Event> events) {
    List<Event> standing = request.existing().stream().filter(Event::takesPlace).toList();
    List<Event> all = new ArrayList<>(standing);
    all.addAll(events);
    Map<ValueTerm, Double> amounts = new Sums(request, all).amounts();
    new Sums(request, standing)
        .amounts()
        .forEach((term, one) -> amounts.merge(term, -one, Double::sum));
    new Alone(request).addTo(amounts, events);
    amounts.replaceAll((term, amount) -> amount * request.objective().weight(term) + 0.0);
    return new CalendarValue(amounts);
  }

  /** Returns the value: the sum of all terms. */
  public double total() {
    return points.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What each show is worth by itself. */
  private static final class Alone {
    private final PlanRequest request;
    private final Map<VenueId, Venue> venues;
    private final Map<ArtistId, Artist> artists;
    private final Map<TemplateId, EventTemplate> templates;
    private final ToDoubleFunction<EventTemplate> weightShares;

    Alone(PlanRequest request) {
      this.request = request;
      venues = byId(request.venues(), Venue::id);
      artists = byId(request.artists(), Artist::id);
      templates = byId(request.templates(), EventTemplate::id);
      weightShares = request.weightShares();
    }

    void addTo(Map<ValueTerm, Double> amounts, Collection<Event> events) {
      amounts.put(ValueTerm.SHOW, (double) events.size());
      amounts.put(ValueTerm.EXPECTED_VALUE, sum(events, this::expected));
      amounts.put(ValueTerm.GENRE_FIT, sum(events, this::genreFit));
      amounts.put(ValueTerm.NEARNESS, sum(events, this::nearness));
    }

    private static double sum(Collection<Event> events, ToDoubleFunction<Event> amount) {
      return events.stream().mapToDouble(amount).sum();
    }

    private double expected(Event event) {
      EventTemplate template = found(templates, Objects.requireNonNull(event.template()));
      double value =
          request
              .objective()
              .expected()
              .of(
                  found(venues, event.venue()),
                  found(artists, event.artist()),
                  template,
                  event.times().date());
      return value * weightShares.applyAsDouble(template);
    }

    private double genreFit(Event event) {
      GenreTaxonomy genres = request.genres();
      Artist artist = found(artists, event.artist());
      Set<GenreFamily> books = genres.familiesOf(found(venues, event.venue()).genres());
      Set<GenreFamily> plays = genres.familiesOf(artist.genres());
      double bill = artist.genres().contains(event.genre()) ? 1 : 0.5;
      double room = Collections.disjoint(books, plays) ? 0 : 1;
      return bill / 2 + (books.isEmpty() || plays.isEmpty() ? 0.5 : room) / 2;
    }

    private double nearness(Event event) {
      double miles =
          miles(found(venues, event.venue()).location(), found(artists, event.artist()).location());
      double left = (Objective.FAR_MILES - miles) / (Objective.FAR_MILES - Objective.NEAR_MILES);
      return Math.max(0, Math.min(1, left));
    }

    private static <K, V> V found(Map<K, V> all, K id) {
      V one = all.get(id);
      if (one == null) {
        throw new IllegalArgumentException("the request has no '" + id + "'");
      }
      return one;
    }
  }

  /** What shows do to each other. */
  private static final class Sums {
    private final PlanRequest request;
    private final Map<VenueId, Venue> venues;
    private final List<Event> all;
    private final Map<ValueTerm, Double> amounts = new EnumMap<>(ValueTerm.class);

    Sums(PlanRequest request, List<Event> all) {
      this.request = request;
      this.all = all;
      venues = byId(request.venues(), Venue::id);
    }

    Map<ValueTerm, Double> amounts() {
      double weeks = request.weeks();
      put(ValueTerm.ROOM_ACTS, -pairs(one -> List.of(one.venue(), one.artist())) / weeks);
      put(
          ValueTerm.ROOM_TEMPLATES,
          -pairs(one -> one.template() == null ? null : List.of(one.venue(), one.template()))
              / weeks);
      put(ValueTerm.ROOM_DAYS, -pairs(one -> List.of(one.venue(), one.times().date())));
      put(
          ValueTerm.EVEN_WEEKS,
          -pairs(one -> week(one) < 0 ? null : List.of(one.artist(), week(one))));
      put(ValueTerm.FAIRNESS, -pairs(Event::artist) / weeks);
      put(ValueTerm.TEMPLATE_TARGETS, -offTarget());
      put(ValueTerm.TOWN_ACTS, 0);
      put(ValueTerm.TOURS, 0);
      grouped(Event::artist).values().forEach(this::addTravels);
      put(ValueTerm.CANNIBALISATION, 0);
      put(ValueTerm.CROSS_PROMOTION, 0);
      grouped(this::family).values().forEach(this::addNeighbours);
      return amounts;
    }

    private void put(ValueTerm term, double amount) {
      amounts.put(term, amount);
    }

    private <K> Map<K, List<Event>> grouped(Function<Event, @Nullable K> key) {
      Map<K, List<Event>> groups = new HashMap<>();
      for (Event event : all) {
        K group = key.apply(event);
        if (group != null) {
          groups.computeIfAbsent(group, one -> new ArrayList<>()).add(event);
        }
      }
      return groups;
    }

    private <K> double pairs(Function<Event, @Nullable K> key) {
      return grouped(key).values().stream()
          .mapToDouble(group -> group.size() * (group.size() - 1) / 2.0)
          .sum();
    }

    private long day(Event event) {
      return event.times().date().toEpochDay() - request.start().toEpochDay();
    }

    private long week(Event event) {
      long day = day(event);
      return day < 0 || day >= 7L * request.weeks() ? -1 : day / 7;
    }

    private @Nullable GenreFamily family(Event event) {
      GenreFamily family = request.genres().familyOf(event.genre());
      return family.equals(GenreFamily.ANY) ? null : family;
    }

    private double offTarget() {
      Map<List<Object>, Integer> shows = new HashMap<>();
      for (Event event : all) {
        if (event.template() != null && week(event) >= 0) {
          shows.merge(List.of(event.template(), week(event)), 1, Integer::sum);
        }
      }
      double off = 0;
      for (EventTemplate template : request.templates()) {
        Integer target = request.objective().templateTargets().get(template.id());
        for (long week = 0; target != null && template.active() && week < request.weeks(); week++) {
          off += Math.abs(shows.getOrDefault(List.of(template.id(), week), 0) - target);
        }
      }
      return off;
    }

    private void addTravels(List<Event> ofAct) {
      for (int i = 0; i < ofAct.size(); i++) {
        for (int j = 0; j < i; j++) {
          Event one = ofAct.get(i);
          Event other = ofAct.get(j);
          long apart = Math.abs(day(one) - day(other));
          double miles = miles(place(one), place(other));
          if (!one.venue().equals(other.venue())) {
            if (apart < TOWN_DAYS && miles <= Objective.NEAR_MILES) {
              amounts.merge(ValueTerm.TOWN_ACTS, -1.0, Double::sum);
            }
            if (apart == 1) {
              double left = Math.max(0, hundredths(1 - miles / Objective.TOUR_MILES));
              amounts.merge(ValueTerm.TOURS, left, Double::sum);
            }
          }
        }
      }
    }

    private void addNeighbours(List<Event> ofFamily) {
      for (Event one : ofFamily) {
        double crowding = 0;
        boolean promoted = false;
        for (Event other : ofFamily) {
          long apart = Math.abs(day(one) - day(other));
          if (apart <= 1 && !one.venue().equals(other.venue())) {
            double miles = miles(place(one), place(other));
            if (miles <= Objective.NEAR_MILES && apart == 0) {
              crowding += 1 - hundredths(miles / Objective.NEAR_MILES);
            }
            promoted |= apart == 1 && miles <= Objective.NEAR_MILES;
          }
        }
        amounts.merge(
            ValueTerm.CANNIBALISATION, -Math.min(Objective.MOST_CROWDING, crowding), Double::sum);
        amounts.merge(ValueTerm.CROSS_PROMOTION, promoted ? 1.0 : 0, Double::sum);
      }
    }

    private @Nullable GeoPoint place(Event event) {
      Venue venue = venues.get(event.venue());
      return venue == null ? null : venue.location();
    }

    private static double hundredths(double amount) {
      return Math.round(HUNDREDTHS * amount) / HUNDREDTHS;
    }
  }

  private static double miles(@Nullable GeoPoint from, @Nullable GeoPoint to) {
    return from == null || to == null ? Double.POSITIVE_INFINITY : from.distanceTo(to).miles();
  }

  private static <K, V> Map<K, V> byId(Collection<V> all, Function<V, K> id) {
    return all.stream().collect(Collectors.toMap(id, one -> one));
  }
}
