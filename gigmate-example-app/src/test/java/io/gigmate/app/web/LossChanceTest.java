package io.gigmate.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.booking.TrackRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LossChanceTest {
  private static final Instant THEN = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void aChanceStandsBesideWhatWasSeenOfSuchChances() {
    LossChance chance = new LossChance(TrackRecord.of(played(45)));
    assertThat(chance.of(0)).isEqualTo("0% (0.4% to 12%)");
    assertThat(chance.sentence(0))
        .isEqualTo(
            "a loss in 0% (0.4% to 12%) of such nights; 1 of 45 past nights with such a chance"
                + " lost");
    assertThat(chance.of(1)).isEqualTo("100% (not enough data yet for a range)");
  }

  @Test
  void withTooFewNightsItSaysThatThereIsNoRange() {
    assertThat(new LossChance(TrackRecord.of(played(19))).sentence(0))
        .isEqualTo("a loss in 0% (not enough data yet for a range) of such nights");
  }

  /** All were said not to lose, and the first did. */
  private static List<AdviceRecord> played(int nights) {
    return IntStream.range(0, nights)
        .mapToObj(
            night ->
                new AdviceRecord(
                        AdviceId.of("advice-" + night),
                        ArtistId.of("a"),
                        VenueId.of("v"),
                        LocalDate.of(2026, 1, 5),
                        new AdviceRecord.Said(
                            BookingVerdict.BOOK,
                            Score.of(60),
                            200,
                            new AttendanceInterval(100, 300),
                            Money.parse("USD 500.00"),
                            null,
                            0,
                            THEN),
                        null,
                        null)
                    .decided(AdviceRecord.Decision.booked("Ann Example", THEN))
                    .happened(
                        new AdviceRecord.Result(
                            false, 200, Money.parse(night == 0 ? "USD -1.00" : "USD 300.00"))))
        .toList();
  }
}
