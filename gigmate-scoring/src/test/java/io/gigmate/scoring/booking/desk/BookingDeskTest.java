package io.gigmate.scoring.booking.desk;

import static io.gigmate.scoring.booking.desk.House.TENANT;
import static io.gigmate.scoring.booking.desk.House.inquiry;
import static io.gigmate.scoring.booking.desk.House.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.explain.Score;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.Absence;
import io.gigmate.scoring.booking.AdviceGrounds;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingChoice;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import io.gigmate.scoring.booking.desk.AdviceOutcome.NotAdvised;
import io.gigmate.scoring.booking.desk.BookingInquiry.HouseCosts;
import io.gigmate.scoring.booking.desk.UsualPrices.UsualPrice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BookingDeskTest {
  private final House house = new House(BookingKnowledge.none());

  @Test
  void showsOfTheGenreNearbyCompeteAndThoseOfTheRoomClash() {
    house.keep("near", "dawn", House.CLUB, House.DATE, EventStatus.ANNOUNCED);
    house.keep("off", "dawn", House.CLUB, House.DATE, EventStatus.CANCELLED);
    house.keep("later", "dawn", House.CLUB, House.DATE.plusDays(1), EventStatus.ANNOUNCED);
    house.keep("taken", "dawn", House.HALL, House.DATE, EventStatus.DRAFT);

    Advised advised = house.advised(inquiry(1000).build());

    assertThat(advised.advice().competing())
        .singleElement()
        .satisfies(show -> assertThat(show.name()).isEqualTo("Show near, Room club"));
    assertThat(advised.clashes()).map(event -> event.id().value()).containsExactly("taken");
    assertThat(advised.advice().absent()).map(Absence::what).doesNotContain("competition");
  }

  @Test
  void otherDatesAndRoomsAreLookedAtBeside() {
    Advised advised =
        house.advised(
            inquiry(1000)
                .otherDates(List.of(House.DATE.plusWeeks(1), House.DATE))
                .otherVenues(List.of(House.CLUB))
                .build());

    assertThat(advised.advice().recommendation().alternatives())
        .map(other -> other.choice().night().venue().id() + " " + other.choice().night().date())
        .contains("hall 2026-05-22", "club 2026-05-15");
    assertThat(advised.assumed()).map(Absence::what).contains("costs of the other rooms");
  }

  @Test
  void whatTheAdviceStoodOnIsKeptWithIt() {
    Advised advised =
        house.advised(inquiry(1000).otherDates(List.of(House.DATE.plusWeeks(1))).build());

    AdviceRecord kept = house.decisions.find(TENANT, advised.kept().id()).orElseThrow();
    AdviceGrounds grounds = Objects.requireNonNull(kept.said().grounds());
    BookingChoice choice = advised.advice().recommendation().choice();
    assertThat(grounds.reason()).isEqualTo(choice.reason());
    assertThat(grounds.parts()).isEqualTo(advised.advice().score().parts());
    assertThat(grounds.risks()).isEqualTo(advised.advice().risks());
    assertThat(grounds.assumed()).isEqualTo(advised.assumed());
    assertThat(grounds.absent()).isEqualTo(advised.advice().absent());
    assertThat(grounds.others())
        .hasSameSizeAs(advised.advice().recommendation().alternatives())
        .anySatisfy(other -> assertThat(other.date()).isEqualTo(House.DATE.plusWeeks(1)))
        .allSatisfy(
            other -> {
              AdviceGrounds.Expected expected = other.expected();
              assertThat(expected.profit().isPositive()).isTrue();
              assertThat(expected.interval80().contains(expected.attendance())).isTrue();
            });
    assertThat(house.desk.decide(TENANT, kept.id(), BookingAnswer.BOOKED, null, null, "ann"))
        .isInstanceOf(AdviceChange.Kept.class);
    assertThat(house.decisions.find(TENANT, kept.id()))
        .hasValueSatisfying(one -> assertThat(one.said()).isEqualTo(kept.said()));
    assertThatThrownBy(
            () ->
                new AdviceRecord.Said(
                    kept.said().verdict(),
                    Score.of(kept.said().score().points() - 1),
                    1,
                    kept.said().interval80(),
                    kept.said().expectedProfit(),
                    null,
                    0,
                    kept.said().at(),
                    grounds))
        .hasMessageContaining("not to the score");
  }

  @Test
  void thePriceIsTheUsualOneWhereNobodyStatesIt() {
    PriceRange range = PriceRange.of(usd(12), usd(19));
    House usual =
        new House(
            BookingKnowledge.none()
                .withPrices(
                    (tenant, artist, date) -> Optional.of(new UsualPrice(range, "Rock Night"))));

    Advised assumed = usual.advised(inquiry(1000).ticketPrice(null).build());
    assertThat(assumed.advice().money().economics().ticketPrice()).isEqualTo(usd(15));
    assertThat(assumed.assumed())
        .contains(new Absence("ticket price", "USD 15.00, the middle of Rock Night"));
    assertThat(usual.advised(inquiry(1000).build()).advice().fit().parts())
        .map(part -> part.name())
        .contains("price band");
  }

  @Test
  void whatCannotBeAnsweredIsNamedAndNothingIsKept() {
    assertThat(wrong(inquiry(1000).crowd(null).build())).containsExactly("attendance");
    assertThat(wrong(inquiry(1000).ticketPrice(null).build())).containsExactly("ticket_price");
    assertThat(wrong(inquiry(1000).ticketPrice(Money.parse("EUR 20")).build()))
        .containsExactly("ticket_price");
    assertThat(wrong(inquiry(1000).capacity(900).build())).containsExactly("capacity");
    assertThat(wrong(inquiry(1000).capacity(300).build())).containsExactly("attendance");
    assertThat(wrong(inquiry(1000).otherDates(List.of(LocalDate.of(2026, 3, 1))).build()))
        .containsExactly("other_dates");
    assertThat(wrong(inquiry(1000).otherVenues(List.of(VenueId.of("attic"))).build()))
        .containsExactly("other_venues");
    assertThat(
            wrong(
                BookingInquiry.builder(
                        ArtistId.of("nobody"),
                        VenueId.of("attic"),
                        House.DATE.plusYears(9),
                        HouseCosts.fixed(usd(1)))
                    .build()))
        .containsExactly("artist", "venue");
    assertThat(house.decisions.all(TENANT)).isEmpty();
    assertThat(house.log.last(TENANT)).isEmpty();
  }

  private List<String> wrong(BookingInquiry inquiry) {
    return house.advise(inquiry).fold(given -> List.<Absence>of(), NotAdvised::reasons).stream()
        .map(Absence::what)
        .toList();
  }

  @Test
  void aResultWaitsForTheNightAndForABooking() {
    AdviceId id = house.advised(inquiry(1000).build()).kept().id();

    assertThat(happened(id, "500")).startsWith("a night that was not booked");
    assertThat(decide(id, BookingAnswer.BOOKED)).isEqualTo("kept");
    assertThat(happened(id, "500")).isEqualTo("the night is still to come: 2026-05-15");
    house.now = house.now.plus(Duration.ofDays(75));
    assertThatThrownBy(() -> happened(id, "500.001")).hasMessageContaining("decimals of USD");
    assertThat(happened(id, "500")).isEqualTo("kept");
    assertThat(decide(id, BookingAnswer.BOOKED_ON_OTHER_TERMS)).isEqualTo("kept");
    assertThat(house.desk.trackRecord(TENANT).nights()).isEqualTo(1);
    assertThat(decide(id, BookingAnswer.DECLINED)).startsWith("the night has a result");
    assertThat(happened(AdviceId.of("other"), "500")).isEqualTo("unknown");
  }

  @Test
  void theLatestAdviceComesFirstAndTheSameQuestionAtTheSameTimeIsOneAdvice() {
    AdviceId first = house.advised(inquiry(1000).build()).kept().id();
    assertThat(house.advised(inquiry(1000).build()).kept().id()).isEqualTo(first);
    house.now = house.now.plusMillis(1);
    AdviceId second = house.advised(inquiry(1000).build()).kept().id();

    assertThat(house.desk.dossier(TENANT, House.ARTIST).orElseThrow().past())
        .map(AdviceRecord::id)
        .containsExactly(second, first);
  }

  private String decide(AdviceId id, BookingAnswer answer) {
    return told(house.desk.decide(TENANT, id, answer, "a reason", null, "ann"));
  }

  private String happened(AdviceId id, String profit) {
    return told(house.desk.happened(TENANT, id, false, 410, new BigDecimal(profit), "ann"));
  }

  private static String told(AdviceChange change) {
    return change.fold(kept -> "kept", AdviceChange.NotPossible::reason, unknown -> "unknown");
  }
}
