package io.gigmate.testkit;

import static io.gigmate.testkit.Same.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Score;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.booking.BookingPart;
import io.gigmate.scoring.booking.BookingRisk;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.ProfitInterval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What every {@link BookingDecisions} keeps to. */
public interface BookingDecisionsContract {
  /** With a semicolon, a full stop before a figure and every text as awkward as it gets. */
  AdviceGrounds GROUNDS =
      new AdviceGrounds(
          "$5,000 vs 85% NBOR",
          "they leave JPY 9000; in 0.5 of nights. 5 of 7 held",
          List.of(
              new BookingScore.Part(BookingPart.AUDIENCE, 0.7, 40, Fixtures.AWKWARD),
              new BookingScore.Part(BookingPart.NO_LOSS, 2 / 3.0, 21, "a; b. 5 of 9")),
          List.of(
              new BookingRisk(
                  "rain",
                  0.1,
                  Money.parse("JPY 40000"),
                  Fixtures.AWKWARD,
                  "seen in 3 of 30",
                  Confidence.of(0.25, "share of 30 nights"))),
          List.of(
              new AdviceGrounds.Other(
                  VenueId.of("other"),
                  LocalDate.of(2027, 1, 1),
                  "$100 + 50%",
                  Score.of(59),
                  new AdviceGrounds.Expected(
                      200.125,
                      new AttendanceInterval(0.1, 300),
                      Money.parse("JPY -5"),
                      new ProfitInterval(Money.parse("JPY -500"), Money.parse("JPY 12")),
                      1 / 7.0))),
          new AdviceGrounds.Forecast(
              3,
              Confidence.of(0.8, "share of 412 held-out shows").within(1 / 3.0, 1),
              List.of(
                  new AdviceGrounds.PastShow(
                      LocalDate.of(2024, 2, 29), Fixtures.AWKWARD, "Cat's Cradle", 312),
                  new AdviceGrounds.PastShow(LocalDate.of(2023, 1, 1), null, null, 0))),
          List.of("from JPY 4000 on: book it", Fixtures.AWKWARD),
          List.of(new Absence("ticket price", "the middle of Rock Night")),
          List.of(new Absence("timing", Fixtures.AWKWARD)));

  /** Nothing more than there must be. */
  AdviceGrounds BARE =
      new AdviceGrounds(
          null,
          "nothing pays",
          List.of(new BookingScore.Part(BookingPart.MONEY, 0.61, 61, "little")),
          List.of(),
          List.of(),
          new AdviceGrounds.Forecast(0, Confidence.of(0, "not measured"), List.of()),
          List.of(),
          List.of(),
          List.of());

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
  default void whatAnAdviceStoodOnComesBackWithEveryPart() {
    TenantId tenant = Fixtures.newTenantId();
    bookingDecisions().save(tenant, advice("a"));
    AdviceRecord bare = advice("b");
    AdviceRecord empty = advice("c").because(BARE);
    bookingDecisions().save(tenant, bare);
    bookingDecisions().save(tenant, empty);
    assertThat(bare.said().grounds()).isNull();
    assertSame(bookingDecisions().all(tenant), List.of(advice("a"), bare, empty));
    AdviceRecord decided =
        advice("a").decided(AdviceRecord.Decision.booked("Ann", Fixtures.EVENING));
    bookingDecisions().save(tenant, decided);
    assertSame(bookingDecisions().find(tenant, decided.id()), decided);
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
    AdviceRecord advice = withoutGrounds(id);
    return id.equals("b") ? advice : advice.because(GROUNDS);
  }

  private static AdviceRecord withoutGrounds(String id) {
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
