package io.gigmate.scheduling.calendar;

import static io.gigmate.scheduling.calendar.Fixtures.CHICAGO;
import static io.gigmate.scheduling.calendar.Fixtures.act;
import static io.gigmate.scheduling.calendar.Fixtures.room;
import static io.gigmate.scheduling.calendar.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryEvents;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.operations.KeptInputs;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.operations.StoredEntry;
import io.gigmate.core.place.Distance;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.memory.InMemoryEventTemplates;
import io.gigmate.scheduling.template.StandardTemplates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CalendarDeskTest {
  private static final Tenant TENANT = Tenant.of(TenantId.of("t"), "Hill Country", CHICAGO);

  /** Still Sunday, 1 March, in Chicago. */
  private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

  private final InMemoryVenues venues = new InMemoryVenues();
  private final InMemoryArtists artists = new InMemoryArtists();
  private final InMemoryEventTemplates templates = new InMemoryEventTemplates();
  private final InMemoryEvents events = new InMemoryEvents();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private Instant now = NOW;

  @BeforeEach
  void fillTheMarket() {
    venues.saveAll(TENANT.id(), IntStream.range(0, 5).mapToObj(i -> room("v" + i, 150)).toList());
    artists.saveAll(TENANT.id(), IntStream.range(0, 12).mapToObj(i -> act("a" + i)).toList());
    templates.saveAll(TENANT.id(), StandardTemplates.all());
  }

  @Test
  void aRunFillsTheWeeksFromTomorrowAndLeavesOneEntry() {
    CalendarRun run = desk(log).generate(TENANT, 4);

    assertThat(run.created()).isEqualTo(60);
    assertThat(run.cleaned()).isZero();
    assertThat(run.at()).isEqualTo(NOW);
    assertThat(all()).hasSize(60);
    assertThat(all()).extracting(Event::status).containsOnly(EventStatus.ANNOUNCED);
    assertThat(all())
        .allSatisfy(
            event ->
                assertThat(event.times().date())
                    .isBetween(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 29)));
    List<LoggedOperation> entries = log.entries(TENANT.id(), 1, 10);
    assertThat(entries).hasSize(1);
    Operation operation = entries.get(0).operation();
    assertThat(operation.kind()).isEqualTo(OperationKind.OPTIMIZATION);
    assertThat(operation.subject()).isEqualTo("calendar 2026-03-02 to 2026-03-29");
    assertThat(operation.decision()).isEqualTo("60 events created, 0 removed");
    assertThat(operation.rationale())
        .isEqualTo("3 shows a week were wanted in each of 5 rooms; 0 could not be had");
  }

  @Test
  void aSecondRunOnTheSameDayAddsNothing() {
    desk(log).generate(TENANT, 4);
    List<Event> before = all();
    now = NOW.plusSeconds(3600);

    CalendarRun second = desk(log).generate(TENANT, 4);

    assertThat(second.created()).isZero();
    assertThat(all()).isEqualTo(before);
    assertThat(log.entries(TENANT.id(), 1, 10)).hasSize(2);
  }

  @Test
  void aRadiusClauseReachesShowsLongBeforeTheFirstWeek() {
    events.addAll(TENANT.id(), List.of(shown("last week", 5, EventStatus.COMPLETED)));
    VenueId room = VenueId.of("v0");
    desk(log)
        .generate(
            TENANT,
            4,
            List.of(
                new Constraint.RadiusClause(room, Distance.ofMiles(30), 0, 60),
                new Constraint.VenueBlackout(
                    room, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 29))));
    assertThat(all())
        .filteredOn(event -> event.artist().value().equals("a0"))
        .extracting(event -> event.id().value())
        .containsExactly("last week");
  }

  @Test
  void aRunKeepsToWhatARoomAgreedTo() {
    Constraint away =
        new Constraint.VenueBlackout(
            VenueId.of("v0"), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));
    CalendarRun run = desk(log).generate(TENANT, 1, List.of(away));

    assertThat(all()).isNotEmpty().noneMatch(event -> event.venue().value().equals("v0"));
    assertThat(run.plan().unmet())
        .singleElement()
        .satisfies(unmet -> assertThat(unmet.reason()).endsWith("; the room keeps to blackout"));
  }

  @Test
  void anotherTenantHasItsOwnCalendar() {
    desk(log).generate(TENANT, 1);
    Tenant other = Tenant.of(TenantId.of("other"), "Other", CHICAGO);

    assertThat(desk(log).generate(other, 1).created()).isZero();
    assertThat(events.between(other.id(), Instant.MIN, Instant.MAX)).isEmpty();
  }

  @Test
  void whatIsOverIsCompletedAndLeavesAfterAWeek() {
    events.addAll(
        TENANT.id(),
        List.of(
            shown("long over", 10, EventStatus.COMPLETED),
            shown("called off", 10, EventStatus.CANCELLED),
            shown("just over", 6, EventStatus.COMPLETED),
            shown("never closed", 10, EventStatus.ON_SALE),
            shown("last night", 1, EventStatus.ANNOUNCED),
            shown("tonight", 0, EventStatus.ON_SALE),
            shown("never told", 10, EventStatus.DRAFT)));

    CalendarRun run = desk(log).generate(TENANT, 1);

    assertThat(run.cleaned()).isEqualTo(3);
    assertThat(events.find(TENANT.id(), EventId.of("long over"))).isEmpty();
    assertThat(events.find(TENANT.id(), EventId.of("called off"))).isEmpty();
    assertThat(events.find(TENANT.id(), EventId.of("just over"))).isPresent();
    assertThat(events.find(TENANT.id(), EventId.of("never closed"))).isEmpty();
    assertThat(status("last night")).isEqualTo(EventStatus.COMPLETED);
    assertThat(status("never told")).isEqualTo(EventStatus.DRAFT);
    // It began at eight and it is nine.
    assertThat(status("tonight")).isEqualTo(EventStatus.ON_SALE);
  }

  @Test
  void aRunThatFailsLeavesNothing() {
    events.addAll(TENANT.id(), List.of(shown("long over", 10, EventStatus.COMPLETED)));
    List<Event> before = all();

    assertThatThrownBy(() -> desk(new FullLog()).generate(TENANT, 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the log is full");

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void weeksOutsideOfTheirBoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk(log).generate(TENANT, 0))
        .withMessage("weeks must lie in 1..104: 0");
    assertThat(log.entries(TENANT.id(), 1, 10)).isEmpty();
  }

  private CalendarDesk desk(OperationsLog operations) {
    InstantSource clock = () -> now;
    return new CalendarDesk(
        venues,
        artists,
        templates,
        events,
        operations,
        InMemoryTransactions.over(venues, artists, templates, events, log),
        clock,
        Distance.ofMiles(20));
  }

  private EventStatus status(String id) {
    return events.find(TENANT.id(), EventId.of(id)).orElseThrow().status();
  }

  private List<Event> all() {
    return events.between(TENANT.id(), Instant.MIN, Instant.MAX);
  }

  private static Event shown(String id, int daysAgo, EventStatus status) {
    Event draft =
        standing(id, "v0", "a0", LocalDate.of(2026, 3, 1).minusDays(daysAgo).atTime(20, 0));
    return switch (status) {
      case ANNOUNCED, CANCELLED -> draft.become(status);
      case ON_SALE -> draft.become(EventStatus.ANNOUNCED).become(status);
      case COMPLETED ->
          draft.become(EventStatus.ANNOUNCED).become(EventStatus.ON_SALE).become(status);
      default -> draft;
    };
  }

  /** A log that takes nothing more. */
  private static final class FullLog implements OperationsLog {
    @Override
    public LoggedOperation append(TenantId tenant, Operation operation) {
      throw new IllegalStateException("the log is full");
    }

    @Override
    public Optional<LoggedOperation> last(TenantId tenant) {
      return Optional.empty();
    }

    @Override
    public List<LoggedOperation> entries(TenantId tenant, long from, int limit) {
      return List.of();
    }

    @Override
    public LoggedOperation append(TenantId tenant, Operation operation, PersonalInputs inputs) {
      return append(tenant, operation);
    }

    @Override
    public List<StoredEntry> stored(TenantId tenant, long after, int limit) {
      return List.of();
    }

    @Override
    public List<LoggedOperation> search(TenantId tenant, LogQuery query, int offset, int limit) {
      return List.of();
    }

    @Override
    public long count(TenantId tenant, LogQuery query) {
      return 0;
    }

    @Override
    public List<KeptInputs> keptInputs(TenantId tenant, long first, long last) {
      return List.of();
    }

    @Override
    public List<Long> eraseInputs(TenantId tenant, String person) {
      return List.of();
    }
  }
}
