package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventPage;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.Events;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link Events} keeps to; it keeps instants to the microsecond at least. */
public interface EventsContract {
  /** Returns the port under test. */
  Events events();

  @Test
  default void eventComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    Event full = Fixtures.fullEvent("full", Fixtures.EVENING);
    Event plain = Fixtures.plainEvent("plain", Fixtures.EVENING);
    events().addAll(tenant, List.of(plain, full));
    assertSame(events().find(tenant, full.id()), full);
    assertSame(events().find(tenant, plain.id()), plain);
    assertSame(everyEvent(tenant), List.of(full, plain));
  }

  @Test
  default void eventThatIsNotThereIsNotFound() {
    TenantId tenant = Fixtures.newTenantId();
    events().addAll(tenant, List.of());
    assertThat(events().find(tenant, EventId.of("nowhere"))).isEmpty();
    assertThat(everyEvent(tenant)).isEmpty();
  }

  @Test
  default void eventKeepsItsPriceToTheLastDigitOfItsCurrency() {
    TenantId tenant = Fixtures.newTenantId();
    for (String price : List.of("KWD 7.125", "JPY 1200", "EUR 0.01", "USD 99999999999.99")) {
      Event event =
          Event.builder(
                  EventId.of(price),
                  Fixtures.fullEvent("any", Fixtures.EVENING).venue(),
                  Fixtures.fullEvent("any", Fixtures.EVENING).artist(),
                  Fixtures.fullEvent("any", Fixtures.EVENING).times())
              .title("Priced")
              .genre(Fixtures.fullEvent("any", Fixtures.EVENING).genre())
              .price(Money.parse(price))
              .capacity(10)
              .build();
      events().save(tenant, event);
      assertSame(events().find(tenant, event.id()), event);
    }
  }

  @Test
  default void savedEventReplacesTheOneWithItsId() {
    TenantId tenant = Fixtures.newTenantId();
    Event draft = Fixtures.plainEvent("one", Fixtures.EVENING);
    events().save(tenant, Fixtures.fullEvent("one", Fixtures.EVENING));
    events().save(tenant, draft);
    assertSame(everyEvent(tenant), List.of(draft));
    events().save(tenant, draft.become(EventStatus.ANNOUNCED));
    assertSame(everyEvent(tenant), List.of(draft.become(EventStatus.ANNOUNCED)));
  }

  @Test
  default void addingATakenIdIsRefusedByNameAndAddsNothing() {
    TenantId tenant = Fixtures.newTenantId();
    Event there = Fixtures.fullEvent("taken", Fixtures.EVENING);
    events().addAll(tenant, List.of(there));
    assertThatThrownBy(
            () ->
                events()
                    .addAll(
                        tenant,
                        List.of(
                            Fixtures.plainEvent("new", Fixtures.EVENING),
                            Fixtures.plainEvent("taken", Fixtures.EVENING))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("taken");
    assertSame(everyEvent(tenant), List.of(there));
  }

  @Test
  default void addingAnIdTwiceInOneCallIsRefusedByNameAndAddsNothing() {
    TenantId tenant = Fixtures.newTenantId();
    Event twice = Fixtures.plainEvent("twice", Fixtures.EVENING);
    assertThatThrownBy(
            () ->
                events()
                    .addAll(
                        tenant,
                        List.of(Fixtures.plainEvent("new", Fixtures.EVENING), twice, twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    assertThat(everyEvent(tenant)).isEmpty();
  }

  @Test
  default void ofWritersWhoAddTheSameCalendarOneSucceeds()
      throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    List<Event> calendar =
        IntStream.range(0, 100)
            .mapToObj(i -> Fixtures.plainEvent("id-" + (i + 100), Fixtures.EVENING))
            .toList();
    AtomicInteger refused = new AtomicInteger();
    Together.run(
        8,
        i -> {
          try {
            events().addAll(tenant, calendar);
          } catch (IllegalArgumentException e) {
            refused.incrementAndGet();
          }
        });
    assertThat(refused).hasValue(7);
    assertSame(everyEvent(tenant), calendar);
  }

  @Test
  default void eventsOfAnotherTenantAreOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    Event over = Fixtures.plainEvent("one", Fixtures.EVENING).become(EventStatus.CANCELLED);
    events().addAll(mine, List.of(over));
    events().addAll(yours, List.of(over, Fixtures.plainEvent("two", Fixtures.EVENING)));
    assertSame(everyEvent(mine), List.of(over));
    assertThat(events().find(mine, EventId.of("two"))).isEmpty();
    assertThat(events().removeFinishedBefore(yours, Instant.MAX)).isEqualTo(1);
    assertSame(everyEvent(mine), List.of(over));
  }

  @Test
  default void betweenIncludesItsStartAndExcludesItsEnd() {
    TenantId tenant = Fixtures.newTenantId();
    Instant from = Fixtures.EVENING;
    Instant until = from.plus(7, ChronoUnit.DAYS);
    Duration tick = Duration.of(1, ChronoUnit.MICROS);
    Event before = Fixtures.plainEvent("before", from.minus(tick));
    Event first = Fixtures.plainEvent("first", from);
    Event last = Fixtures.plainEvent("last", until.minus(tick));
    Event after = Fixtures.plainEvent("after", until);
    events().addAll(tenant, List.of(after, last, first, before));
    assertSame(events().between(tenant, from, until), List.of(first, last));
    // Between two ticks of the store the bounds mean what they say, too.
    assertSame(
        events().between(tenant, from.plusNanos(1), until.plusNanos(1)), List.of(last, after));
    assertThat(events().between(tenant, from, from)).isEmpty();
    assertThat(events().between(tenant, until, from)).isEmpty();
  }

  @Test
  default void pageIsAPartOfWhatIsBetween() {
    TenantId tenant = Fixtures.newTenantId();
    Instant from = Fixtures.EVENING;
    List<Event> shows =
        IntStream.range(0, 7)
            .mapToObj(i -> Fixtures.plainEvent("e" + i, from.plusSeconds(i / 2)))
            .toList();
    events().addAll(tenant, shows);
    events().save(tenant, shows.get(1).become(EventStatus.CANCELLED));
    Set<EventStatus> drafts = EnumSet.of(EventStatus.DRAFT, EventStatus.ANNOUNCED);
    EventPage page = events().page(tenant, from, from.plusSeconds(3), drafts, 1, 3);
    assertSame(page.events(), shows.subList(2, 5));
    assertThat(page.total()).isEqualTo(5);
    EventPage beyond = events().page(tenant, from, from.plusSeconds(3), drafts, 5, 3);
    assertThat(beyond.events()).isEmpty();
    assertThat(beyond.total()).isEqualTo(5);
    assertThat(events().page(tenant, from, from, drafts, 0, 3).total()).isZero();
  }

  @Test
  default void eventsComeByStartAndThenById() {
    TenantId tenant = Fixtures.newTenantId();
    Event earlier = Fixtures.plainEvent("z", Fixtures.EVENING.minus(1, ChronoUnit.DAYS));
    events()
        .addAll(
            tenant,
            Ids.SHUFFLED.stream().map(id -> Fixtures.plainEvent(id, Fixtures.EVENING)).toList());
    events().addAll(tenant, List.of(earlier));
    List<Event> found = everyEvent(tenant);
    assertThat(found).startsWith(earlier);
    assertThat(found.subList(1, found.size()))
        .map(event -> event.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void onlyFinishedEventsThatEndedBeforeAreRemoved() {
    TenantId tenant = Fixtures.newTenantId();
    Instant start = Fixtures.EVENING;
    Instant end = Fixtures.plainEvent("any", start).times().end();
    Event cancelled = Fixtures.plainEvent("cancelled", start).become(EventStatus.CANCELLED);
    Event completed = Fixtures.fullEvent("completed", start).become(EventStatus.COMPLETED);
    Event onSale = Fixtures.fullEvent("on sale", start);
    Event later = Fixtures.plainEvent("x", start.plusSeconds(1)).become(EventStatus.CANCELLED);
    events().addAll(tenant, List.of(cancelled, completed, onSale, later));
    assertThat(events().removeFinishedBefore(tenant, end)).isZero();
    assertThat(events().removeFinishedBefore(tenant, end.plusNanos(1))).isEqualTo(2);
    assertSame(everyEvent(tenant), List.of(onSale, later));
    assertThat(events().removeFinishedBefore(tenant, end.plusNanos(1))).isZero();
  }

  @Test
  default void showsThatAreOverBecomeCompletedUnlessTheyNeverWereAnnouncedOrWereCancelled() {
    TenantId tenant = Fixtures.newTenantId();
    Instant start = Fixtures.EVENING;
    Instant end = Fixtures.plainEvent("any", start).times().end();
    Event draft = Fixtures.plainEvent("draft", start);
    Event announced = Fixtures.plainEvent("announced", start).become(EventStatus.ANNOUNCED);
    Event cancelled = Fixtures.plainEvent("cancelled", start).become(EventStatus.CANCELLED);
    Event onSale = Fixtures.fullEvent("on sale", start);
    Event later = Fixtures.plainEvent("x", start.plusSeconds(1)).become(EventStatus.ANNOUNCED);
    events().addAll(tenant, List.of(draft, announced, cancelled, onSale, later));
    assertThat(events().completeEndedBefore(tenant, end)).isZero();
    assertThat(events().completeEndedBefore(tenant, end.plusNanos(1))).isEqualTo(2);
    assertSame(
        everyEvent(tenant),
        List.of(
            announced.become(EventStatus.COMPLETED),
            cancelled,
            draft,
            onSale.become(EventStatus.COMPLETED),
            later));
    assertThat(events().completeEndedBefore(tenant, end.plusNanos(1))).isZero();
    assertThat(events().completeEndedBefore(Fixtures.newTenantId(), Instant.MAX)).isZero();
  }

  @Test
  default void eventsAreAddedAllOrNot() {
    TenantId tenant = Fixtures.newTenantId();
    Nothing.assertRefused(
        () -> events().addAll(tenant, Nothing.after(Fixtures.plainEvent("one", Fixtures.EVENING))));
    assertThat(everyEvent(tenant)).isEmpty();
  }

  @Test
  default void fiveThousandEventsAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    List<Event> many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> Fixtures.fullEvent("id-" + i, Fixtures.EVENING.plusSeconds(i)))
            .toList();
    events().addAll(tenant, many);
    assertThat(everyEvent(tenant)).isEqualTo(many);
  }

  private List<Event> everyEvent(TenantId tenant) {
    return events().between(tenant, Instant.MIN, Instant.MAX);
  }
}
