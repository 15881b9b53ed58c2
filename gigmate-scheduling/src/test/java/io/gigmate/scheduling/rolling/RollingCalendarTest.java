package io.gigmate.scheduling.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.calendar.CalendarRun;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.memory.InMemoryJobRuns;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Five rooms in a town of Texas, on a Monday at 03:00 UTC. */
class RollingCalendarTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final Tenant TENANT = Tenant.of(TenantId.of("t"), "Hill Country", CHICAGO);
  private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
  private static final GeoPoint TOWN = GeoPoint.of(29.703, -98.1245);

  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryEventTemplates templates = new InMemoryEventTemplates();
  private final InMemoryEvents events = new InMemoryEvents();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final InMemoryJobRuns runs = new InMemoryJobRuns();
  private final InMemoryTransactions transactions =
      InMemoryTransactions.over(venues, artists, templates, events, log, runs);
  private Instant now = MONDAY;
  private final InstantSource clock = () -> now;
  private final CalendarDesk desk =
      new CalendarDesk(
          venues, artists, templates, events, log, transactions, clock, Distance.ofMiles(20));
  private final RollingCalendar calendar = new RollingCalendar(desk, runs, transactions, clock);
  private final CalendarMonitor monitor = new CalendarMonitor(events, templates, runs, clock);

  @BeforeEach
  void fillTheMarket() {
    venues.saveAll(
        TENANT.id(),
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    Venue.builder(VenueId.of("v" + i), "Room " + i, CHICAGO, 150)
                        .location(TOWN)
                        .build())
            .toList());
    artists.saveAll(
        TENANT.id(),
        IntStream.range(0, 12)
            .mapToObj(i -> Artist.builder(ArtistId.of("a" + i), "Act " + i).location(TOWN).build())
            .toList());
    templates.saveAll(TENANT.id(), StandardTemplates.all());
  }

  @Test
  void aRunFillsFourWeeksRemovesWhatIsOverAndStandsInTheHistory() {
    events.addAll(TENANT.id(), List.of(over("long over", 8), over("just over", 6)));

    CalendarRun run = calendar.triggerEventGeneration(TENANT, "ann");

    assertThat(run.created()).isEqualTo(60);
    assertThat(run.cleaned()).isEqualTo(1);
    assertThat(events.find(TENANT.id(), EventId.of("just over"))).isPresent();
    JobRun kept = monitor.history(TENANT, 10).get(0);
    assertThat(kept.startedBy()).isEqualTo("ann");
    assertThat(kept.startedAt()).isEqualTo(MONDAY);
    assertThat(kept.took()).hasValue(Duration.ZERO);
    assertThat(kept.end())
        .isInstanceOfSatisfying(
            JobEnd.Done.class,
            done -> {
              assertThat(done.made()).isEqualTo(60);
              assertThat(done.removed()).isEqualTo(1);
              assertThat(done.templates().stream().mapToInt(TemplateUse::shows).sum())
                  .isEqualTo(60);
            });
  }

  @Test
  void aSecondRunOnTheSameDayAddsNothing() {
    calendar.triggerEventGeneration(TENANT, "ann");
    List<Event> before = all();
    now = MONDAY.plusSeconds(3600);

    assertThat(calendar.triggerEventGeneration(TENANT, "ann").created()).isZero();

    assertThat(all()).isEqualTo(before);
    assertThat(monitor.history(TENANT, 10)).map(JobRun::number).containsExactly(2L, 1L);
  }

  @Test
  void theTwoHalvesMayBeCalledAlone() {
    events.addAll(TENANT.id(), List.of(over("long over", 8)));

    assertThat(calendar.generateUpcomingEvents(TENANT, 1)).isEqualTo(15);
    assertThat(events.find(TENANT.id(), EventId.of("long over"))).isPresent();
    assertThat(calendar.cleanupPastEvents(TENANT)).isEqualTo(1);
    assertThat(calendar.cleanupPastEvents(TENANT)).isZero();

    assertThat(all()).hasSize(15);
    assertThat(log.entries(TENANT.id(), 1, 10))
        .map(entry -> entry.operation().decision())
        .containsExactly("15 events created, 0 removed", "1 removed", "0 removed");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.generateUpcomingEvents(TENANT, 0))
        .withMessage("weeks must lie in 1..104: 0");
  }

  @Test
  void aRunThatFailsLeavesNothingButItsReason() {
    events.addAll(TENANT.id(), List.of(over("long over", 8)));
    List<Event> before = all();
    // No such day can be planned: the run fails after it has removed what is over.
    now = Instant.MAX;

    assertThatThrownBy(() -> calendar.triggerEventGeneration(TENANT, "schedule"))
        .isInstanceOf(RuntimeException.class);

    assertThat(all()).isEqualTo(before);
    JobRun failed = monitor.history(TENANT, 10).get(0);
    assertThat(failed.end())
        .isInstanceOfSatisfying(
            JobEnd.Failed.class, end -> assertThat(end.reason()).startsWith("DateTimeException: "));
  }

  @Test
  void aRunWhoseProcessDiedIsClosedByTheNext() {
    runs.begin(TENANT.id(), RollingCalendar.JOB, "schedule", MONDAY.minusSeconds(60));

    calendar.triggerEventGeneration(TENANT, "schedule");

    List<JobRun> history = monitor.history(TENANT, 10);
    assertThat(history).hasSize(2);
    assertThat(history.get(0).end()).isInstanceOf(JobEnd.Done.class);
    assertThat(history.get(1).end())
        .isEqualTo(
            new JobEnd.Failed(
                MONDAY, "the process ended before the run did; nothing of it was kept"));
  }

  @Test
  void theMonitorTellsWeeksWithTheirAveragePrice() {
    assertThat(monitor.eventsByWeek(TENANT)).isEmpty();
    events.addAll(
        TENANT.id(),
        List.of(
            show("a", "2026-02-28", "USD 99.00"), // before today
            show("b", "2026-03-01", "USD 10.00"), // still today, in Chicago
            show("c", "2026-03-02", "USD 10.00"),
            show("d", "2026-03-08", "USD 10.01"),
            show("e", "2026-03-08", "EUR 7.00"),
            show("f", "2026-03-08", "USD 500.00").become(EventStatus.CANCELLED)));

    assertThat(monitor.eventsByWeek(TENANT))
        .containsExactly(
            new EventWeek(LocalDate.of(2026, 2, 23), 1, List.of(Money.parse("USD 10.00"))),
            new EventWeek(
                LocalDate.of(2026, 3, 2),
                3,
                List.of(Money.parse("EUR 7.00"), Money.parse("USD 10.01"))));
  }

  @Test
  void theMonitorTellsWhichTemplatesGaveShowsInThirtyDays() {
    List<TemplateUse> unused = monitor.templateUse(TENANT);
    assertThat(unused).hasSize(12).allMatch(use -> use.shows() == 0);

    calendar.triggerEventGeneration(TENANT, "schedule");

    List<TemplateUse> used = monitor.templateUse(TENANT);
    assertThat(used.stream().mapToInt(TemplateUse::shows).sum()).isEqualTo(60);
    assertThat(used).map(TemplateUse::shows).isSortedAccordingTo((a, b) -> b - a);
    now = MONDAY.plus(Duration.ofDays(30)).plusMillis(1);
    assertThat(monitor.templateUse(TENANT)).isEqualTo(unused);
  }

  private List<Event> all() {
    return events.between(TENANT.id(), Instant.MIN, Instant.MAX);
  }

  private static Event over(String id, int daysAgo) {
    String day = LocalDate.of(2026, 3, 1).minusDays(daysAgo).toString();
    return show(id, day, "USD 10.00").become(EventStatus.CANCELLED);
  }

  private static Event show(String id, String day, String price) {
    var start = LocalDate.parse(day).atTime(20, 0).atZone(CHICAGO);
    return Event.builder(
            EventId.of(id),
            VenueId.of("v0"),
            ArtistId.of("a0"),
            ShowTimes.of(start.minusMinutes(30), start, start.plusHours(2)))
        .title("A Show")
        .genre(Genre.of("Jazz"))
        .price(Money.parse(price))
        .capacity(100)
        .build();
  }
}
