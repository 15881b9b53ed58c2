package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import io.gigmate.scheduling.template.TimeSlot;
import io.gigmate.scheduling.template.Validity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Small markets that are as awkward as they may be: few rooms and acts close together, odd slots
 * and lengths, zones whose clocks change by night, shows that stand already and clash among
 * themselves.
 */
final class RandomMarkets {
  private static final List<String> GENRES =
      List.of("Rock", "Jazz", "Blues", "Country", "Folk", "Latin", "Yodel");

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Chicago"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Europe/London"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Havana"),
          ZoneId.of("UTC"));

  /** Days shortly before clocks change in one of the zones, and one where nothing happens. */
  private static final List<LocalDate> STARTS =
      List.of(
          LocalDate.of(2026, 3, 2),
          LocalDate.of(2026, 3, 24),
          LocalDate.of(2026, 4, 1),
          LocalDate.of(2026, 10, 1),
          LocalDate.of(2026, 10, 28),
          LocalDate.of(2026, 7, 1));

  private static final List<TimeSlot> ODD_SLOTS =
      List.of(
          new TimeSlot("small hours", LocalTime.of(0, 0), LocalTime.of(3, 30)),
          new TimeSlot("noon", LocalTime.of(12, 5), LocalTime.of(12, 50)),
          new TimeSlot("dusk", LocalTime.of(18, 0), LocalTime.of(20, 0)),
          new TimeSlot("last", LocalTime.of(23, 30), LocalTime.of(23, 59)));

  private static final List<String> TITLES =
      List.of("[ARTIST] at T", "[SEASON] in [CITY] with [ARTIST] T", "[[T] [VENUE]: [ARTIST] ");
  private final Random random;
  private final ZoneId zone;
  private final LocalDate start;
  private final double miles;

  private RandomMarkets(long seed) {
    random = new Random(seed);
    zone = one(ZONES);
    start = one(STARTS);
    miles = one(List.of(0.0, 8.0, 20.0, 20.0, 60.0));
  }

  /** Returns requests of up to eight rooms and twelve acts. */
  static Arbitrary<PlanRequest> requests() {
    return Arbitraries.longs().map(seed -> new RandomMarkets(seed).request(8, 12));
  }

  /**
   * Returns requests of up to three rooms and acts for one week, small enough to try everything.
   */
  static Arbitrary<PlanRequest> tinyRequests() {
    return Arbitraries.longs().map(seed -> new RandomMarkets(seed).tinyRequest());
  }

  private PlanRequest tinyRequest() {
    List<TimeSlot> slots = List.of(sharp(12), sharp(15), sharp(21));
    List<EventTemplate> templates =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> template(i, slots, List.of(45, 120)))
            .toList();
    List<Venue> venues = IntStream.range(0, 2 + random.nextInt(2)).mapToObj(this::venue).toList();
    List<Artist> artists =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::artist).toList();
    return PlanRequest.builder(venues, artists, templates, start)
        .slots(slots)
        .existing(existing(random.nextInt(4)))
        .weeks(1)
        .showsPerWeek(1 + random.nextInt(3))
        .radius(Distance.ofMiles(miles))
        .build();
  }

  private static TimeSlot sharp(int hour) {
    return new TimeSlot("at " + hour, LocalTime.of(hour, 0), LocalTime.of(hour, 10));
  }

  private PlanRequest request(int mostRooms, int mostActs) {
    boolean odd = random.nextInt(3) > 0;
    List<TimeSlot> slots = odd ? ODD_SLOTS : TimeSlot.standard();
    List<EventTemplate> templates =
        odd
            ? IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> template(i, slots, List.of(1, 45, 120, 250, 1440)))
                .toList()
            : StandardTemplates.all();
    List<Venue> venues =
        IntStream.range(0, random.nextInt(mostRooms + 1)).mapToObj(this::venue).toList();
    List<Artist> artists =
        IntStream.range(0, random.nextInt(mostActs + 1)).mapToObj(this::artist).toList();
    return PlanRequest.builder(venues, artists, templates, start)
        .slots(slots)
        .existing(existing(random.nextInt(15)))
        .weeks(1 + random.nextInt(3))
        .showsPerWeek(random.nextInt(10))
        .radius(Distance.ofMiles(miles))
        .seed(random.nextInt(3))
        .objective(objective(templates))
        .constraints(constraints())
        .build();
  }

  private List<Constraint> constraints() {
    List<Constraint> found = new ArrayList<>();
    int count = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
    for (int i = 0; i < count; i++) {
      found.add(constraint());
    }
    return found;
  }

  private Constraint constraint() {
    VenueId venue = VenueId.of("v" + random.nextInt(8));
    ArtistId artist = ArtistId.of("a" + random.nextInt(12));
    LocalDate from = start.plusDays(random.nextInt(14));
    LocalDate until = from.plusDays(random.nextInt(8));
    EnumSet<DayOfWeek> days = EnumSet.copyOf(some(List.of(DayOfWeek.values()), 4));
    LocalTime hour = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    Distance near = Distance.ofMiles(random.nextInt(30));
    return switch (random.nextInt(12)) {
      case 0 -> new Constraint.Turnaround(venue, Duration.ofMinutes(random.nextInt(240)));
      case 1 -> new Constraint.ShowsAWeek(artist, random.nextInt(7));
      case 2 -> new Constraint.OpeningHours(venue, days, LocalTime.of(11, 0), hour);
      case 3 -> new Constraint.Curfew(venue, hour);
      case 4 -> new Constraint.VenueBlackout(venue, from, until);
      case 5 -> new Constraint.ArtistBlackout(artist, from, until);
      case 6 -> new Constraint.LicenceDays(venue, days);
      case 7 -> new Constraint.TemplateWindow(TemplateId.of("T" + random.nextInt(5)), from, until);
      case 8 -> new Constraint.RoomSize(artist, 50 + random.nextInt(60), 130);
      case 9 -> new Constraint.RadiusClause(venue, near, random.nextInt(10), random.nextInt(10));
      case 10 ->
          new Constraint.ShowRadiusClause(
              EventId.of("e" + random.nextInt(8)), near, random.nextInt(9), random.nextInt(9));
      default -> new Constraint.FirstHold(venue, from, artist);
    };
  }

  private Objective objective(List<EventTemplate> templates) {
    Objective objective = Objective.standard();
    if (random.nextBoolean()) {
      Map<TemplateId, Integer> targets = new HashMap<>();
      some(templates, 2).forEach(one -> targets.put(one.id(), random.nextInt(4)));
      objective = objective.withTemplateTargets(targets);
    }
    if (random.nextBoolean()) {
      objective =
          objective.with(
              (venue, artist, template, date) ->
                  Math.floorMod(
                          31L * venue.capacity() + artist.id().hashCode() + date.toEpochDay(), 100)
                      / 99.0);
    }
    for (ValueTerm term : ValueTerm.values()) {
      if (term != ValueTerm.SHOW && random.nextInt(4) == 0) {
        objective = objective.with(term, random.nextInt(3));
      }
    }
    return objective;
  }

  private EventTemplate template(int number, List<TimeSlot> slots, List<Integer> minutes) {
    int minCapacity = 10 + random.nextInt(100);
    return new EventTemplate(
        TemplateId.of("T" + number),
        one(TITLES) + number,
        "",
        Genre.of(random.nextInt(3) == 0 ? "general" : one(GENRES)),
        PriceRange.of(Money.parse("EUR 9.50"), Money.parse("EUR 9.50").plus(random.nextInt(9))),
        minCapacity,
        minCapacity + random.nextInt(100),
        some(List.of(DayOfWeek.values()), 1 + random.nextInt(7)),
        some(slots, 1 + random.nextInt(3)).stream().map(TimeSlot::name).toList(),
        Duration.ofMinutes(one(minutes)),
        random.nextInt(6) > 0,
        validity(),
        one(List.of(1.0, 1.0, 0.25, 3.0)));
  }

  private Validity validity() {
    return switch (random.nextInt(8)) {
      case 0 -> new Validity(start.plusDays(random.nextInt(9)), null);
      case 1 -> new Validity(null, start.plusDays(random.nextInt(9)));
      case 2 -> new Validity(start.plusDays(2), start.plusDays(2 + random.nextInt(9)));
      default -> Validity.ALWAYS;
    };
  }

  private Venue venue(int number) {
    return Venue.builder(
            VenueId.of("v" + number),
            "Room",
            random.nextInt(4) == 0 ? one(ZONES) : zone,
            capacity())
        .location(place())
        .genres(some(GENRES, random.nextInt(3)).stream().map(Genre::of).toList())
        .build();
  }

  private Artist artist(int number) {
    return Artist.builder(ArtistId.of("a" + number), "Act " + number)
        .location(place())
        .genres(some(GENRES, random.nextInt(4)).stream().map(Genre::of).toList())
        .expectedDraw(random.nextBoolean() ? null : random.nextInt(500))
        .build();
  }

  private List<Event> existing(int count) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ZonedDateTime begin =
          start
              .minusDays(2)
              .atStartOfDay(zone)
              .plusSeconds(random.nextInt(25 * 24 * 3600))
              .plusNanos(random.nextInt(2));
      events.add(
          Event.builder(
                  EventId.of("e" + i),
                  VenueId.of("v" + random.nextInt(10)),
                  ArtistId.of("a" + random.nextInt(14)),
                  ShowTimes.of(
                      begin.minusMinutes(random.nextInt(90)),
                      begin,
                      begin.plusMinutes(1 + random.nextInt(random.nextInt(5) == 0 ? 3000 : 240))))
              .title("What stands")
              .genre(Genre.of("Rock"))
              .price(Money.parse("USD 10"))
              .capacity(100)
              .status(random.nextInt(3) == 0 ? EventStatus.CANCELLED : EventStatus.ON_SALE)
              .build());
    }
    return events;
  }

  private int capacity() {
    return one(List.of(15, 60, 80, 120, 150, 300));
  }

  private @Nullable GeoPoint place() {
    return random.nextInt(12) == 0
        ? null
        : GeoPoint.of(30 + random.nextInt(6) * 0.1, -98 + random.nextInt(6) * 0.1);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> List<T> some(List<T> of, int count) {
    return of.isEmpty()
        ? List.of()
        : random.ints(count, 0, of.size()).distinct().mapToObj(of::get).toList();
  }
}
