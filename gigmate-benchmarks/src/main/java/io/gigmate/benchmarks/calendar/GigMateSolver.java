package io.gigmate.benchmarks.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarPlan;
import io.gigmate.scheduling.calendar.CalendarPlanner;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.calendar.SearchBudget;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Plans an instance with {@link CalendarPlanner}. */
public final class GigMateSolver {
  private static final List<String> BILLS = List.of("early", "late");
  private static final List<LocalTime> STARTS = List.of(LocalTime.of(18, 0), LocalTime.of(21, 30));

  private final Instance instance;
  private final LocalDate start;
  private final PlanRequest request;
  private final Map<VenueId, Integer> rooms = new HashMap<>();
  private final Map<ArtistId, Integer> acts = new HashMap<>();

  /** Turns the instance into a request. */
  public GigMateSolver(Instance instance, long seed) {
    this.instance = instance;
    start = LocalDate.parse(instance.start());
    for (int i = 0; i < instance.venues().size(); i++) {
      rooms.put(VenueId.of(instance.venues().get(i).id()), i);
    }
    for (int i = 0; i < instance.artists().size(); i++) {
      acts.put(ArtistId.of(instance.artists().get(i).id()), i);
    }
    request =
        PlanRequest.builder(
                instance.venues().stream().map(GigMateSolver::venue).toList(),
                instance.artists().stream().map(GigMateSolver::artist).toList(),
                List.of(template(0), template(1)),
                start)
            .slots(List.of(slot(0), slot(1)))
            .weeks(instance.weeks())
            .showsPerWeek(instance.showsPerWeek())
            .radius(Distance.ofMiles(instance.radiusMiles()))
            .seed(seed)
            .objective(objective())
            .build();
  }

  /** Returns the plan that the budget allows for. */
  public InstancePlan solve(SearchBudget budget) {
    long began = System.nanoTime();
    CalendarPlan plan = new CalendarPlanner().plan(request.toBuilder().budget(budget).build());
    long millis = (System.nanoTime() - began) / 1_000_000;
    List<InstancePlan.Show> shows =
        plan.events().stream()
            .map(
                event ->
                    new InstancePlan.Show(
                        rooms.getOrDefault(event.venue(), -1),
                        acts.getOrDefault(event.artist(), -1),
                        day(event.times().date()),
                        event.times().localStart().toLocalTime().equals(STARTS.get(0)) ? 0 : 1))
            .toList();
    return new InstancePlan("GigMate", millis, plan.bound(), shows);
  }

  private int day(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(start, date);
  }

  private Objective objective() {
    Map<ValueTerm, Double> weights = new EnumMap<>(ValueTerm.class);
    for (ValueTerm term : ValueTerm.values()) {
      weights.put(term, 0.0);
    }
    weights.put(ValueTerm.SHOW, instance.points().show());
    weights.put(ValueTerm.EXPECTED_VALUE, instance.points().expected());
    weights.put(ValueTerm.NEARNESS, instance.points().nearness());
    weights.put(ValueTerm.ROOM_ACTS, instance.points().roomActs());
    weights.put(ValueTerm.FAIRNESS, instance.points().fairness());
    return new Objective(
        weights,
        (venue, artist, template, date) ->
            instance.expected(
                rooms.getOrDefault(venue.id(), -1),
                acts.getOrDefault(artist.id(), -1),
                day(date),
                template.id().value().equals(BILLS.get(0)) ? 0 : 1),
        new TreeMap<>());
  }

  private EventTemplate template(int bill) {
    return new EventTemplate(
        TemplateId.of(BILLS.get(bill)),
        "[ARTIST], " + BILLS.get(bill),
        "",
        Genre.of("general"),
        PriceRange.of(Money.of(CurrencyUnit.USD, 10), Money.of(CurrencyUnit.USD, 20)),
        1,
        instance.tickets().get(bill),
        List.of(DayOfWeek.values()),
        List.of(BILLS.get(bill)),
        Duration.ofHours(2),
        true);
  }

  private static TimeSlot slot(int bill) {
    return new TimeSlot(BILLS.get(bill), STARTS.get(bill), STARTS.get(bill));
  }

  private static Venue venue(Instance.Room room) {
    return Venue.builder(
            VenueId.of(room.id()), room.id(), ZoneId.of("America/Chicago"), room.capacity())
        .location(GeoPoint.of(room.latitude(), room.longitude()))
        .build();
  }

  private static Artist artist(Instance.Act act) {
    return Artist.builder(ArtistId.of(act.id()), act.id())
        .location(GeoPoint.of(act.latitude(), act.longitude()))
        .expectedDraw(act.draw())
        .build();
  }
}
