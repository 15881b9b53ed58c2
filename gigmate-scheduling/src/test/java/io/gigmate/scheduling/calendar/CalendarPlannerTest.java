package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.CHICAGO;
import static io.gigmate.scheduling.calendar.Fixtures.TOWN;
import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static io.gigmate.scheduling.calendar.Fixtures.standing;
import static io.gigmate.scheduling.calendar.Fixtures.switchedOff;
import static io.gigmate.scheduling.calendar.Fixtures.template;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.StandardTemplates;
import io.gigmate.scheduling.template.TimeSlot;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarPlannerTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final EventTemplate ROCK_FRIDAY =
      template("Rock Friday", "rock", "evening", FRIDAY);
  private static final EventTemplate ANY_FRIDAY =
      template("Any Friday", "general", "evening", FRIDAY);

  private final CalendarPlanner planner = new CalendarPlanner();

  @Test
  void whoeverWatchesSeesItGetBetterAndChangesNothing() {
    List<Venue> rooms = IntStream.range(0, 20).mapToObj(i -> room("v" + i, 150)).toList();
    List<Artist> acts = IntStream.range(0, 60).mapToObj(i -> act("a" + i)).toList();
    PlanRequest request =
        PlanRequest.builder(rooms, acts, StandardTemplates.all(), MONDAY)
            .budget(SearchBudget.ofSteps(50_000))
            .build();
    List<PlanProgress> told = new ArrayList<>();

    CalendarPlan plan = planner.plan(request, told::add);

    assertThat(plan).isEqualTo(planner.plan(request));
    PlanProgress first = told.get(0);
    PlanProgress last = told.get(told.size() - 1);
    assertThat(told).hasSizeBetween(100, 201);
    assertThat(first.steps()).isZero();
    assertThat(first.share()).isZero();
    assertThat(last.steps()).isEqualTo(50_000);
    assertThat(last.share()).isEqualTo(1);
    assertThat(last.value()).isEqualTo(plan.value()).isGreaterThan(first.value());
    assertThat(told).isSortedAccordingTo(Comparator.comparingLong(PlanProgress::steps));
    assertThat(told)
        .allSatisfy(
            one -> {
              assertThat(one.bound()).isGreaterThanOrEqualTo(plan.value());
              assertThat(one.gap()).isBetween(0.0, 1.0);
            });
  }

  @Test
  void fourWeeksInMarchCrossTheChangeOfClocks() {
    List<Venue> rooms = IntStream.range(0, 10).mapToObj(i -> room("v" + i, 150)).toList();
    List<Artist> acts = IntStream.range(0, 30).mapToObj(i -> act("a" + i)).toList();
    CalendarPlan plan =
        planner.plan(PlanRequest.builder(rooms, acts, StandardTemplates.all(), MONDAY).build());

    assertThat(plan.events()).hasSize(120);
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.mostShows()).isEqualTo(120);
    LocalDate change = LocalDate.of(2026, 3, 8);
    assertThat(plan.events())
        .allSatisfy(
            event ->
                assertThat(event.times().localStart().getOffset())
                    .isEqualTo(
                        ZoneOffset.ofHours(event.times().date().isBefore(change) ? -6 : -5)));
    assertThat(plan.events()).extracting(event -> event.times().date()).contains(change);
  }

  @Test
  void aTimeThatTheClockLeavesOutIsNotUsed() {
    TimeSlot nightly = new TimeSlot("nightly", LocalTime.of(2, 0), LocalTime.of(3, 0));
    EventTemplate template = template("After hours", "general", "nightly", SUNDAY);

    CalendarPlan plan = planner.plan(oneRoom(template).slots(List.of(nightly)).build());

    assertThat(plan.events())
        .extracting(event -> event.times().localStart().toString())
        .containsExactly("2026-03-08T03:00-05:00[America/Chicago]");
  }

  @Test
  void ofATimeThatComesTwiceTheFirstIsMeant() {
    TimeSlot nightly = new TimeSlot("nightly", LocalTime.of(1, 30), LocalTime.of(1, 30));
    EventTemplate template = template("After hours", "general", "nightly", SUNDAY);

    CalendarPlan plan =
        planner.plan(
            PlanRequest.builder(
                    List.of(room("v", 100)),
                    List.of(act("a")),
                    List.of(template),
                    LocalDate.of(2026, 10, 26))
                .slots(List.of(nightly))
                .weeks(1)
                .build());

    assertThat(plan.events())
        .extracting(event -> event.times().localStart().toString())
        .containsExactly("2026-11-01T01:30-05:00[America/Chicago]");
    assertThat(plan.events().get(0).times().localEnd())
        .hasToString("2026-11-01T02:30-06:00[America/Chicago]");
  }

  @Test
  void aShowIsADraftWithTheTemplatesTitleAndGenre() {
    Event event = planner.plan(oneRoom(ROCK_FRIDAY).build()).events().get(0);

    assertThat(event.title()).isEqualTo("Act a - Rock Friday");
    assertThat(event.template()).isEqualTo(ROCK_FRIDAY.id());
    assertThat(event.genre().name()).isEqualTo("rock");
    assertThat(event.status()).isEqualTo(EventStatus.DRAFT);
    assertThat(event.capacity()).isEqualTo(100);
    assertThat(event.id().value()).matches("v-20260306-(19|20|21)(00|15|30|45)");
  }

  @Test
  void anActThatFillsTheRoomCostsMore() {
    assertThat(priceWithDraw(null)).isEqualTo(Money.parse("USD 15"));
    assertThat(priceWithDraw(0)).isEqualTo(Money.parse("USD 10"));
    assertThat(priceWithDraw(80)).isEqualTo(Money.parse("USD 18"));
    assertThat(priceWithDraw(5000)).isEqualTo(Money.parse("USD 20"));
  }

  @Test
  void anIdThatIsTakenGetsANumber() {
    PlanRequest request = oneRoom(ROCK_FRIDAY).build();
    Event first = planner.plan(request).events().get(0);
    Event cancelled = first.become(EventStatus.CANCELLED);

    CalendarPlan again = planner.plan(oneRoom(ROCK_FRIDAY).existing(List.of(cancelled)).build());

    assertThat(again.events()).extracting(Event::id).containsExactly(EventId.of(first.id() + "-2"));
    assertThat(again.events()).extracting(Event::times).containsExactly(first.times());
  }

  @Test
  void anIdThatWouldBeTooLongIsShortenedAndStaysItsOwn() {
    List<Venue> rooms =
        List.of(
            room("x".repeat(99) + "1", 100), room("x".repeat(59) + "\uD83C\uDFB8".repeat(20), 100));
    List<Artist> acts = List.of(act("a"), act("b"));

    List<Event> events =
        planner
            .plan(
                PlanRequest.builder(rooms, acts, List.of(ROCK_FRIDAY), MONDAY)
                    .weeks(1)
                    .showsPerWeek(1)
                    .build())
            .events();

    assertThat(events).hasSize(2);
    assertThat(events)
        .allSatisfy(event -> assertThat(event.id().value()).matches("x{59,60}-[0-9a-f]{12}-.*"));
  }

  @Test
  void anActIsMovedSoThatARoomWithLessChoiceGetsItsShow() {
    // Three rooms, one evening: only if a1 plays blues and a3 rock do all of them get a show.
    EventTemplate blues = template("Blues Friday", "blues", "evening", FRIDAY);
    for (int seed = 0; seed < 20; seed++) {
      List<Venue> rooms = List.of(room("v1", 60), room("v2", 60), room("v3", 100));
      List<Artist> acts =
          List.of(act("a1", "blues", "rock"), act("a2", "blues"), act("a3", "rock"));
      EventTemplate rock = minimum(ROCK_FRIDAY, 100);

      CalendarPlan plan =
          planner.plan(
              PlanRequest.builder(rooms, acts, List.of(blues, rock), MONDAY)
                  .weeks(1)
                  .showsPerWeek(1)
                  .seed(seed)
                  .build());

      assertThat(plan.unmet()).as("seed %s", seed).isEmpty();
    }
  }

  @Test
  void aShowMovesWithinItsEveningToMakeTimeForAnother() {
    // Both acts play elsewhere at midnight after Saturday, so Friday has to hold two shows.
    TimeSlot evening = new TimeSlot("evening", LocalTime.of(16, 0), LocalTime.of(20, 0));
    EventTemplate weekend = template("Weekend", "general", "evening", FRIDAY, SATURDAY);
    List<Event> away =
        List.of(
            standing("e1", "elsewhere", "a1", MONDAY.plusDays(6).atTime(0, 0)),
            standing("e2", "elsewhere", "a2", MONDAY.plusDays(6).atTime(0, 0)));
    for (int seed = 0; seed < 20; seed++) {
      CalendarPlan plan =
          planner.plan(
              PlanRequest.builder(
                      List.of(room("v", 100)),
                      List.of(act("a1"), act("a2")),
                      List.of(weekend),
                      MONDAY)
                  .slots(List.of(evening))
                  .existing(away)
                  .weeks(1)
                  .showsPerWeek(2)
                  .seed(seed)
                  .build());

      assertThat(plan.events())
          .as("seed %s", seed)
          .extracting(event -> event.times().date())
          .containsExactly(MONDAY.plusDays(4), MONDAY.plusDays(4));
    }
  }

  @Test
  void anActRestsOneDayOfTheWeek() {
    EventTemplate daily = template("Daily", "general", "evening", DayOfWeek.values());

    CalendarPlan plan = planner.plan(oneRoom(daily).showsPerWeek(7).build());

    assertThat(plan.events()).hasSize(6);
    assertThat(plan.mostShows()).isEqualTo(6);
    assertThat(plan.unmet())
        .containsExactly(
            new UnmetTarget(VenueId.of("v"), MONDAY, 1, "every artist who fits is taken"));
  }

  @Test
  void whatStandsCountsTowardsTheWeekAndBlocksRoomAndAct() {
    List<Event> existing =
        List.of(
            standing("e1", "v", "somebody", MONDAY.plusDays(4).atTime(20, 0)),
            standing("e2", "elsewhere", "a", MONDAY.plusDays(5).atTime(2, 0)));
    List<EventTemplate> templates =
        List.of(ANY_FRIDAY, template("Any Weekend", "general", "evening", SATURDAY, SUNDAY));

    CalendarPlan plan =
        planner.plan(
            PlanRequest.builder(List.of(room("v", 100)), List.of(act("a")), templates, MONDAY)
                .existing(existing)
                .weeks(1)
                .showsPerWeek(2)
                .build());

    // Friday's room and Saturday's act are taken, and from elsewhere the drive is not known.
    assertThat(plan.events())
        .extracting(event -> event.times().date())
        .containsExactly(MONDAY.plusDays(6));
    assertThat(plan.unmet()).isEmpty();
  }

  @Test
  void nearActsPlayMoreOftenAndNobodyOwnsTheCalendar() {
    List<Venue> rooms = IntStream.range(10, 20).mapToObj(i -> room("v" + i, 150)).toList();
    List<Artist> acts = new ArrayList<>();
    for (int i = 10; i < 30; i++) {
      GeoPoint home = i < 20 ? TOWN : GeoPoint.of(TOWN.latitude() + 0.28, TOWN.longitude());
      acts.add(act("a" + i).withLocation(home));
    }

    List<Event> events =
        planner
            .plan(PlanRequest.builder(rooms, acts, StandardTemplates.all(), MONDAY).build())
            .events();

    assertThat(events).hasSize(120);
    long near =
        events.stream().filter(event -> event.artist().compareTo(ArtistId.of("a20")) < 0).count();
    assertThat(near).isBetween(65L, 95L);
    assertThat(acts)
        .allSatisfy(
            one ->
                assertThat(events.stream().filter(event -> event.artist().equals(one.id())).count())
                    .isBetween(3L, 10L));
  }

  @Test
  void aRoomSeesManyTemplatesAndActs() {
    List<Artist> acts = IntStream.range(0, 12).mapToObj(i -> act("a" + i)).toList();

    List<Event> events =
        planner
            .plan(
                PlanRequest.builder(List.of(room("v", 100)), acts, StandardTemplates.all(), MONDAY)
                    .build())
            .events();

    assertThat(events).hasSize(12);
    assertThat(events.stream().map(Event::artist).distinct()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(events.stream().map(Event::template).distinct()).hasSizeGreaterThanOrEqualTo(7);
  }

  @Test
  void anotherSeedGivesAnotherCalendar() {
    List<Artist> acts = IntStream.range(0, 12).mapToObj(i -> act("a" + i)).toList();
    PlanRequest.Builder request =
        PlanRequest.builder(List.of(room("v", 100)), acts, StandardTemplates.all(), MONDAY);

    assertThat(planner.plan(request.seed(1).build()).events())
        .isNotEqualTo(planner.plan(request.seed(2).build()).events());
  }

  @Test
  void whatStandsInTheWayIsSaid() {
    assertThat(reason(room("v", 100), act("a"), switchedOff(ROCK_FRIDAY)))
        .isEqualTo("no template is switched on");
    assertThat(reason(room("v", 49), act("a"), ROCK_FRIDAY))
        .isEqualTo("no template fits a room of 49 people");
    assertThat(reason(nowhere(), act("a"), ROCK_FRIDAY))
        .isEqualTo("the room has no coordinates, so that no artist can be shown to be near");
    assertThat(reason(room("v", 100), act("a").withLocation(GeoPoint.of(31, -98)), ROCK_FRIDAY))
        .isEqualTo("no artist within 20 miles");
    assertThat(reason(room("v", 100), act("a", "jazz"), ROCK_FRIDAY))
        .isEqualTo("no artist within 20 miles plays rock");
    assertThat(reason(room("v", 100), act("a"), ROCK_FRIDAY))
        .isEqualTo("the templates for a room of 100 people leave time for 1 new show");
  }

  @Test
  void aLongListOfGenresIsCutShort() {
    List<EventTemplate> templates =
        List.of(
            ROCK_FRIDAY,
            template("B", "blues", "evening", TUESDAY),
            template("C", "country", "evening", TUESDAY),
            template("D", "dance", "evening", TUESDAY));

    CalendarPlan plan =
        planner.plan(
            PlanRequest.builder(
                    List.of(room("v", 100)), List.of(act("a", "yodel")), templates, MONDAY)
                .radius(Distance.ofMiles(1))
                .weeks(1)
                .build());

    assertThat(plan.unmet())
        .extracting(UnmetTarget::reason)
        .containsExactly("no artist within 1 mile plays blues, country, dance or another genre");
  }

  @Test
  void anEmptyMarketHasAnEmptyCalendar() {
    CalendarPlan plan =
        planner.plan(PlanRequest.builder(List.of(), List.of(), List.of(), MONDAY).build());

    assertThat(plan).isEqualTo(new CalendarPlan(List.of(), List.of(), 0, 0, 0));
    assertThat(plan.gap()).isZero();
  }

  @Test
  void roomsInDifferentZonesShareActsByTheInstant() {
    // 23:00 in Lisbon and 20:00 in New York are an hour apart: too far for an act in both.
    Venue east = at("v1", ZoneId.of("Europe/Lisbon"));
    Venue west = at("v2", ZoneId.of("America/New_York"));
    TimeSlot late = new TimeSlot("late", LocalTime.of(23, 0), LocalTime.of(23, 0));
    TimeSlot evening = new TimeSlot("evening", LocalTime.of(20, 0), LocalTime.of(20, 0));
    List<EventTemplate> templates =
        List.of(template("Late", "general", "late", FRIDAY), ANY_FRIDAY);

    PlanRequest request =
        PlanRequest.builder(List.of(east, west), List.of(act("a")), templates, MONDAY)
            .slots(List.of(late, evening))
            .weeks(1)
            .showsPerWeek(1)
            .build();

    CalendarPlan plan = planner.plan(request);
    assertThat(plan.events()).hasSize(1);
    assertThat(CalendarChecker.broken(request, plan.events())).isEmpty();
  }

  private static Venue at(String id, ZoneId zone) {
    return Venue.builder(VenueId.of(id), "Room", zone, 100).location(TOWN).build();
  }

  private static Venue nowhere() {
    return Venue.builder(VenueId.of("v"), "Room", CHICAGO, 100).build();
  }

  private static PlanRequest.Builder oneRoom(EventTemplate template) {
    return PlanRequest.builder(
            List.of(room("v", 100)), List.of(act("a")), List.of(template), MONDAY)
        .weeks(1);
  }

  private String reason(Venue venue, Artist artist, EventTemplate template) {
    return planner
        .plan(
            PlanRequest.builder(List.of(venue), List.of(artist), List.of(template), MONDAY)
                .weeks(1)
                .build())
        .unmet()
        .get(0)
        .reason();
  }

  private Money priceWithDraw(@Nullable Integer draw) {
    Artist artist =
        Artist.builder(ArtistId.of("a"), "Act").location(TOWN).expectedDraw(draw).build();
    return planner
        .plan(
            PlanRequest.builder(
                    List.of(room("v", 100)), List.of(artist), List.of(ROCK_FRIDAY), MONDAY)
                .weeks(1)
                .build())
        .events()
        .get(0)
        .price();
  }

  private static EventTemplate minimum(EventTemplate template, int capacity) {
    return new EventTemplate(
        template.id(),
        template.titleTemplate(),
        template.descriptionTemplate(),
        template.genre(),
        template.price(),
        capacity,
        template.maxCapacity(),
        template.preferredDays(),
        template.preferredSlots(),
        template.duration(),
        true);
  }
}
