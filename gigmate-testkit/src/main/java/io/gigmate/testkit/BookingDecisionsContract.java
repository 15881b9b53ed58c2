package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link BookingDecisions} keeps to. */
public interface BookingDecisionsContract {
  /** Returns the port under test. */
  BookingDecisions bookingDecisions();

  @Test
  default void adviceComesBackAsItWasSaid() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(bookingDecisions().all(tenant)).isEmpty();
    assertThat(bookingDecisions().find(tenant, AdviceId.of("a"))).isEmpty();
    bookingDecisions().save(tenant, advice("a"));
    assertSame(bookingDecisions().find(tenant, AdviceId.of("a")), advice("a"));
  }

  @Test
  default void whatWasDecidedAndWhatHappenedComeBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    AdviceRecord decided =
        advice("a")
            .decided(
                new AdviceRecord.Decision(
                    BookingAnswer.BOOKED_ON_OTHER_TERMS,
                    Fixtures.AWKWARD,
                    null,
                    Fixtures.AWKWARD,
                    Instant.parse("2026-03-08T08:00:00.001Z")));
    bookingDecisions().save(tenant, decided);
    assertSame(bookingDecisions().all(tenant), List.of(decided));
    AdviceRecord played =
        decided.happened(new AdviceRecord.Result(false, 333, Money.parse("JPY -120000")));
    bookingDecisions().save(tenant, played);
    AdviceRecord left =
        advice("b")
            .decided(AdviceRecord.Decision.declined("too far", "Ann O'Brien", Fixtures.EVENING));
    bookingDecisions().save(tenant, left);
    AdviceRecord cancelled =
        advice("c")
            .decided(AdviceRecord.Decision.booked("Ann O'Brien", Fixtures.EVENING))
            .happened(new AdviceRecord.Result(true, 0, Money.parse("JPY 0")));
    bookingDecisions().save(tenant, cancelled);
    AdviceRecord later =
        advice("d")
            .decided(
                new AdviceRecord.Decision(
                    BookingAnswer.SNOOZED,
                    null,
                    LocalDate.of(2026, 12, 1),
                    "Ann O'Brien",
                    Fixtures.EVENING));
    bookingDecisions().save(tenant, later);
    assertSame(bookingDecisions().all(tenant), List.of(played, left, cancelled, later));
  }

  @Test
  default void adviceMayBeTakenBackToUndecided() {
    TenantId tenant = Fixtures.newTenantId();
    bookingDecisions()
        .save(tenant, advice("a").decided(AdviceRecord.Decision.booked("Ann", Fixtures.EVENING)));
    bookingDecisions().save(tenant, advice("a"));
    assertSame(bookingDecisions().all(tenant), List.of(advice("a")));
  }

  @Test
  default void onlyAdviceThatAPersonCanStillActUponWaits() {
    TenantId tenant = Fixtures.newTenantId();
    LocalDate night = advice("a").date();
    AdviceRecord undecided = advice("undecided");
    AdviceRecord putOff =
        advice("put-off")
            .decided(
                new AdviceRecord.Decision(
                    BookingAnswer.SNOOZED, null, night.minusDays(7), "Ann", Fixtures.EVENING));
    AdviceRecord booked =
        advice("booked").decided(AdviceRecord.Decision.booked("Ann", Fixtures.EVENING));
    AdviceRecord left =
        advice("left").decided(AdviceRecord.Decision.declined("far", "Ann", Fixtures.EVENING));
    AdviceRecord played =
        advice("played")
            .decided(AdviceRecord.Decision.booked("Ann", Fixtures.EVENING))
            .happened(new AdviceRecord.Result(false, 12, Money.parse("JPY 5")));
    List.of(undecided, putOff, booked, left, played)
        .forEach(one -> bookingDecisions().save(tenant, one));
    assertSame(bookingDecisions().waiting(tenant, night.minusDays(8)), List.of(undecided));
    assertSame(bookingDecisions().waiting(tenant, night.minusDays(7)), List.of(putOff, undecided));
    assertSame(bookingDecisions().waiting(tenant, night), List.of(putOff, undecided));
    assertThat(bookingDecisions().waiting(tenant, night.plusDays(1))).isEmpty();
    assertThat(bookingDecisions().waiting(Fixtures.newTenantId(), night)).isEmpty();
  }

  @Test
  default void adviceComesInTheOrderOfIds() {
    TenantId tenant = Fixtures.newTenantId();
    Ids.SHUFFLED.forEach(id -> bookingDecisions().save(tenant, advice(id)));
    assertThat(bookingDecisions().all(tenant))
        .map(each -> each.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
    assertThat(bookingDecisions().waiting(tenant, advice("a").date()))
        .map(each -> each.id().value())
        .containsExactlyElementsOf(Ids.ORDERED);
  }

  @Test
  default void adviceOfAnotherTenantIsOutOfReach() {
    TenantId mine = Fixtures.newTenantId();
    TenantId yours = Fixtures.newTenantId();
    bookingDecisions().save(mine, advice("a"));
    assertThat(bookingDecisions().find(yours, AdviceId.of("a"))).isEmpty();
    assertThat(bookingDecisions().all(yours)).isEmpty();
  }

  private static AdviceRecord advice(String id) {
    return new AdviceRecord(
        AdviceId.of(id),
        ArtistId.of("artist"),
        VenueId.of("venue"),
        LocalDate.of(2026, 12, 31),
        new AdviceRecord.Said(
            BookingVerdict.BOOK_ON_OTHER_TERMS,
            Score.of(61),
            310.25,
            new AttendanceInterval(0.1, 1234.5),
            Money.parse("JPY -42"),
            id.equals("b")
                ? null
                : new ProfitInterval(Money.parse("JPY -9000"), Money.parse("JPY 12345")),
            1 / 3.0,
            Fixtures.EVENING),
        null,
        null);
  }
}
