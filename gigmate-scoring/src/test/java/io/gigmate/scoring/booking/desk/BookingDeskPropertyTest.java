package io.gigmate.scoring.booking.desk;

import static io.gigmate.scoring.booking.desk.House.TENANT;
import static io.gigmate.scoring.booking.desk.House.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.attendance.StatedAttendance;
import io.gigmate.scoring.attendance.StatedAttendance.Quantile;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingScore;
import io.gigmate.scoring.booking.desk.AdviceOutcome.Advised;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BookingDeskPropertyTest {
  /** Whatever is asked: an answer is kept once with its reasons, and no answer leaves no trace. */
  @Property(tries = 60)
  void anAnswerIsKeptAndAddsUpAndNoAnswerLeavesNoTrace(
      @ForAll @IntRange(max = 20_000) int costs,
      @ForAll @IntRange(min = 1, max = 60) int price,
      @ForAll @IntRange(min = 1, max = 900) int capacity,
      @ForAll @IntRange(max = 900) int expected) {
    House house = new House(BookingKnowledge.none());
    BookingInquiry inquiry =
        House.inquiry(costs)
            .ticketPrice(usd(price))
            .capacity(capacity)
            .crowd(
                new StatedAttendance(
                    expected,
                    List.of(new Quantile(0.1, expected / 2.0), new Quantile(0.9, expected * 1.5))))
            .build();

    Advised advised = house.advise(inquiry).fold(given -> given, not -> null);

    if (advised == null) {
      assertThat(capacity > 800 || expected > capacity).isTrue();
      assertThat(house.decisions.all(TENANT)).isEmpty();
      assertThat(house.log.last(TENANT)).isEmpty();
    } else {
      AdviceRecord kept = advised.kept();
      assertThat(house.decisions.all(TENANT)).containsExactly(kept);
      assertThat(house.log.entries(TENANT, 1, 10)).hasSize(1);
      assertThat(kept.said().interval80().lower()).isNotNegative();
      assertThat(kept.said().interval80().upper()).isLessThanOrEqualTo(capacity);
      assertThat(kept.said().score().points())
          .isEqualTo(
              advised.advice().score().parts().stream().mapToInt(BookingScore.Part::points).sum());
    }
  }

  /** Whatever people say in whatever order: only a booked night has a result, and keeps it. */
  @Property(tries = 60)
  void onlyABookedNightHasAResult(
      @ForAll @Size(max = 8) List<BookingAnswer> answers, @ForAll @IntRange(max = 8) int playedAt) {
    House house = new House(BookingKnowledge.none());
    AdviceRecord kept = house.advised(House.inquiry(1000).build()).kept();
    boolean played = false;
    for (int i = 0; i <= answers.size(); i++) {
      if (i == playedAt) {
        house.now = house.now.plus(Duration.ofDays(80));
        played =
            house
                .desk
                .happened(TENANT, kept.id(), false, 400, new BigDecimal("10"), "ann")
                .fold(done -> true, refused -> false, unknown -> false);
      }
      if (i < answers.size()) {
        BookingAnswer answer = answers.get(i);
        house.desk.decide(
            TENANT,
            kept.id(),
            answer,
            "a reason",
            answer == BookingAnswer.SNOOZED ? kept.date().minusDays(1) : null,
            "ann");
      }
    }
    AdviceRecord now = house.decisions.find(TENANT, kept.id()).orElseThrow();
    assertThat(now.result() != null).isEqualTo(played);
    assertThat(now.said()).isEqualTo(kept.said());
    if (played) {
      assertThat(now.decision()).extracting(AdviceRecord.Decision::booked).isEqualTo(true);
    }
  }
}
