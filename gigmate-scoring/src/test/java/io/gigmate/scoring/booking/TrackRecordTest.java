package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.explain.Confidence;
import io.gigmate.core.explain.Score;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.lead.pipeline.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
  private static final Instant THEN = Instant.parse("2026-01-05T12:00:00Z");

  private static AdviceRecord said(int number, BookingVerdict verdict, double lossProbability) {
    return new AdviceRecord(
        AdviceId.of("advice-" + number),
        Questions.ARTIST,
        Questions.VENUE,
        Questions.DATE,
        new Said(
            verdict,
            Score.of(60),
            200,
            new AttendanceInterval(100, 300),
            Questions.usd(500),
            null,
            lossProbability,
            THEN),
        null,
        null);
  }

  private static AdviceRecord played(AdviceRecord said, int people, double profit) {
    return said.decided(Decision.booked("Ann Example", THEN))
        .happened(new Result(false, people, Questions.usd(profit)));
  }

  @Test
  void fewNightsMeasureNothing() {
    TrackRecord track = TrackRecord.of(List.of(said(1, BookingVerdict.BOOK, 0.2)));
    assertThat(track.nights()).isZero();
    assertThat(track.coverage()).isEmpty();
    assertThat(track.brier()).isEmpty();
    assertThat(track.reliability()).isEmpty();
    assertThat(track.inWords()).isEmpty();
    assertThat(track.confidence(BookingVerdict.BOOK).probability()).isZero();
    assertThat(track.confidence(BookingVerdict.BOOK).basis())
        .isEqualTo(
            "not measured yet: 0 nights with such advice have a result, of 20 that it takes");
  }

  @Test
  void whatHappenedIsHeldAgainstWhatWasSaid() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      past.add(played(said(i, BookingVerdict.BOOK, 0.25), i < 15 ? 220 : 50, i < 15 ? 400 : -100));
    }
    past.add(
        said(20, BookingVerdict.BOOK, 0.25)
            .decided(Decision.booked("Ann Example", THEN))
            .happened(new Result(true, 0, Questions.usd(-900))));
    TrackRecord track = TrackRecord.of(past);
    assertThat(track.nights()).isEqualTo(20);
    assertThat(track.coverage()).hasValue(0.75);
    assertThat(track.bias().orElseThrow()).isCloseTo((15 * 20 - 5 * 150) / 20.0, within(1e-12));
    // 15 of 0.25² and 5 of 0.75²
    assertThat(track.brier().orElseThrow()).isCloseTo(0.1875, within(1e-12));
    assertThat(track.reliability()).containsExactly(new TrackRecord.Fifth(20, 0.25, 0.25));
    assertThat(track.confidence(BookingVerdict.BOOK).probability()).isEqualTo(0.75);
    assertThat(track.confidence(BookingVerdict.DO_NOT_BOOK).basis()).contains("not measured yet");
    assertThat(track.inWords().orElseThrow()).contains("75 %");
  }

  @Test
  void noShareStandsWithoutItsBounds() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      past.add(played(said(i, BookingVerdict.BOOK, 0), 200, 400));
    }
    assertThat(TrackRecord.of(past.subList(1, 20)).lossesSaidAs(0)).isEmpty();
    assertThat(TrackRecord.of(past.subList(1, 20)).confidence(BookingVerdict.BOOK).bounds())
        .isNull();
    TrackRecord track = TrackRecord.of(past);
    assertThat(track.lossesSaidAs(0.19)).hasValue(new Share(0, 20));
    assertThat(track.lossesSaidAs(0.2)).isEmpty();
    assertThat(track.lossesSaidAs(1)).isEmpty();
    // Wilson's interval of 20 of 20: from 1 / (1 + z² / 20) on.
    Confidence confidence = track.confidence(BookingVerdict.BOOK);
    assertThat(confidence.probability()).isEqualTo(1);
    Confidence.Bounds bounds = Objects.requireNonNull(confidence.bounds());
    assertThat(bounds.low()).isCloseTo(0.8389, within(1e-4));
    assertThat(bounds.high()).isEqualTo(1);
    assertThatIllegalArgumentException().isThrownBy(() -> confidence.within(0.5, 0.9));
    assertThatIllegalArgumentException().isThrownBy(() -> confidence.within(0.9, 1.1));
  }

  @Test
  void adviceAgainstANightIsRightWhereTheNightLost() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      past.add(played(said(i, BookingVerdict.DO_NOT_BOOK, 0.9), 90, i < 18 ? -300 : 10));
    }
    assertThat(TrackRecord.of(past).confidence(BookingVerdict.DO_NOT_BOOK).probability())
        .isEqualTo(0.9);
  }

  @Test
  void probabilitiesThatAreTrueAreFoundToBe() {
    Random random = new Random(5);
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      double loss = random.nextDouble();
      past.add(
          played(said(i, BookingVerdict.BOOK, loss), 200, random.nextDouble() < loss ? -100 : 100));
    }
    TrackRecord track = TrackRecord.of(past);
    assertThat(track.reliability()).hasSize(5);
    assertThat(track.reliability())
        .allSatisfy(fifth -> assertThat(fifth.seen()).isCloseTo(fifth.said(), within(0.05)));
    // The mean of p (1 - p) over 0..1
    assertThat(track.brier().orElseThrow()).isCloseTo(1 / 6.0, within(0.01));
  }

  @Test
  void anAdviceBecomesARecord() {
    BookingAdvice advice =
        BookingAdvisor.builder(Questions.forecasts()).build().advise(Questions.full(4200).build());
    AdviceRecord record = AdviceRecord.of(AdviceId.of("one"), advice, THEN);
    assertThat(record.said().verdict()).isEqualTo(BookingVerdict.BOOK);
    assertThat(record.said().score()).isEqualTo(advice.score().score());
    assertThat(record.said().interval80()).isEqualTo(new AttendanceInterval(310, 735));
    assertThat(record.said().expectedProfit()).isEqualTo(advice.money().expectedProfit());
    assertThat(record.decision()).isNull();
  }

  @Test
  void onlyABookedNightHasAResult() {
    AdviceRecord open = said(1, BookingVerdict.BOOK, 0.2);
    Result result = new Result(false, 100, Questions.usd(5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.happened(result))
        .withMessageContaining("advice-1");
    AdviceRecord left =
        played(open, 100, 5).decided(Decision.declined("too loud", "Ann Example", THEN));
    assertThat(left.result()).isNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Result(true, 10, Questions.usd(0)))
        .withMessageContaining("10");
  }
}
