package io.gigmate.scoring.success;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Result;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.AudienceProfiles;
import io.gigmate.scoring.booking.AudienceTable;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.lead.pipeline.Share;
import io.gigmate.scoring.success.Reading.Measured;
import io.gigmate.scoring.success.Reading.NotEnough;
import io.gigmate.scoring.success.Reading.Standing;
import io.gigmate.scoring.success.Reading.Untold;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SuccessReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant THEN = Instant.parse("2025-01-05T12:00:00Z");

  private static AdviceRecord advice(int number, LocalDate date) {
    return new AdviceRecord(
        AdviceId.of("advice-" + number),
        ArtistId.of("a"),
        VenueId.of("v"),
        date,
        new Said(
            BookingVerdict.BOOK,
            Score.of(60),
            200,
            new AttendanceInterval(100, 300),
            Money.parse("USD 500.00"),
            null,
            0.2,
            THEN),
        null,
        null);
  }

  private static AdviceRecord played(int number, LocalDate date, int came) {
    return advice(number, date)
        .decided(Decision.booked("Ann Example", THEN))
        .happened(new Result(false, came, Money.parse("USD 400.00")));
  }

  private static Reading read(SuccessMeasure measure, List<AdviceRecord> advice) {
    return SuccessReport.of(advice, List.of(), List.of(), null, TODAY).reading(measure);
  }

  @Test
  void withoutAnythingEachMeasureSaysWhatIsMissing() {
    SuccessReport empty = SuccessReport.of(List.of(), List.of(), List.of(), null, TODAY);
    assertThat(empty.readings().keySet()).containsExactly(SuccessMeasure.values());
    assertThat(empty.readings().values())
        .allSatisfy(one -> assertThat(one).isNotInstanceOf(Measured.class))
        .allSatisfy(
            one -> assertThat(one.against(SuccessMeasure.AUDIENCE_MATCH)).isEqualTo(Standing.OPEN));
  }

  @Test
  void aNightIsRightWithinATenthOfWhoCame() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      // 200 were expected: a tenth of 222 is 22.2, a tenth of 223 is less than 23
      past.add(played(i, TODAY.minusDays(i), i < 10 ? 222 : 223));
    }
    assertThat(read(SuccessMeasure.ATTENDANCE_WITHIN_TENTH, past))
        .isEqualTo(new NotEnough(19, 20, "nights with a result"));
    past.add(played(19, TODAY, 200));
    Measured enough = (Measured) read(SuccessMeasure.ATTENDANCE_WITHIN_TENTH, past);
    Share share = new Share(11, 20);
    assertThat(enough.value()).isEqualTo(0.55);
    assertThat(enough.low()).isEqualTo(share.low());
    assertThat(enough.high()).isEqualTo(share.high());
    assertThat(enough.against(SuccessMeasure.ATTENDANCE_WITHIN_TENTH)).isEqualTo(Standing.MISSED);
  }

  @Test
  void onlyWhatWasDecidedCountsAsBookedOrNot() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      AdviceRecord asked = advice(i, TODAY.plusDays(60));
      past.add(
          switch (i % 4) {
            case 0 -> asked;
            case 1 -> asked.decided(Decision.declined("too dear", "Ann Example", THEN));
            default -> asked.decided(Decision.booked("Ann Example", THEN));
          });
    }
    Measured booked = (Measured) read(SuccessMeasure.RECOMMENDATIONS_BOOKED, past);
    assertThat(booked.cases()).isEqualTo(30);
    assertThat(booked.value()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(booked.against(SuccessMeasure.RECOMMENDATIONS_BOOKED)).isEqualTo(Standing.OPEN);
  }

  @Test
  void poorNightsAreHeldAgainstTheYearsBefore() {
    List<PlayedNight> nights = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      nights.add(new PlayedNight(TODAY.minusDays(i), i < 10 ? 49 : 50, 100));
      nights.add(new PlayedNight(TODAY.minusDays(400 + i), i < 40 ? 49 : 50, 100));
    }
    Measured fewer =
        (Measured)
            SuccessReport.of(List.of(), nights, List.of(), null, TODAY)
                .reading(SuccessMeasure.FEWER_POOR_NIGHTS);
    assertThat(fewer.value()).isCloseTo(0.75, within(1e-12));
    // exp(ln 0.25 ± 1.96 √(1/10 − 1/100 + 1/40 − 1/100)), by hand
    assertThat(fewer.low()).isCloseTo(0.528, within(1e-3));
    assertThat(fewer.high()).isCloseTo(0.868, within(1e-3));
    assertThat(fewer.against(SuccessMeasure.FEWER_POOR_NIGHTS)).isEqualTo(Standing.REACHED);
  }

  @Test
  void noPoorNightNowIsNoProofThatThereNeverWillBeOne() {
    List<PlayedNight> nights = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      nights.add(new PlayedNight(TODAY.minusDays(i), 100, 100));
      nights.add(new PlayedNight(TODAY.minusDays(400 + i), i < 3 ? 0 : 100, 100));
    }
    Measured fewer =
        (Measured)
            SuccessReport.of(List.of(), nights, List.of(), null, TODAY)
                .reading(SuccessMeasure.FEWER_POOR_NIGHTS);
    assertThat(fewer.value()).isGreaterThan(0.5);
    assertThat(fewer.low()).isNegative();
    assertThat(
            SuccessReport.of(
                    List.of(),
                    nights.stream().filter(one -> !one.poor()).toList(),
                    List.of(),
                    null,
                    TODAY.plusDays(1))
                .reading(SuccessMeasure.FEWER_POOR_NIGHTS))
        .isInstanceOf(NotEnough.class);
  }

  @Test
  void anErrorThatHalvesEachMonthIsSeenToShrinkByHalf() {
    List<AdviceRecord> past = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      LocalDate date = LocalDate.of(2025, 1, 1).plusDays(7L * i);
      double months = 7 * i / (365.25 / 12);
      double error = 0.8 * Math.pow(0.5, months);
      past.add(played(i, date, (int) Math.round(200 / (1 + error))));
    }
    Measured learned = (Measured) read(SuccessMeasure.LEARNING_A_MONTH, past);
    assertThat(learned.value()).isCloseTo(0.5, within(0.06));
    assertThat(learned.low()).isGreaterThan(0.4);
    assertThat(learned.against(SuccessMeasure.LEARNING_A_MONTH)).isEqualTo(Standing.REACHED);
    List<AdviceRecord> atOnce =
        IntStream.range(0, 30).mapToObj(i -> played(i, TODAY, 200 + i)).toList();
    assertThat(read(SuccessMeasure.LEARNING_A_MONTH, atOnce)).isInstanceOf(NotEnough.class);
  }

  @Test
  void discoveryIsUntoldWhereNobodyLooks() {
    assertThat(read(SuccessMeasure.PRE_VIRAL_DISCOVERY, List.of())).isInstanceOf(Untold.class);
    assertThat(
            SuccessReport.of(List.of(), List.of(), List.of(), new Share(28, 30), TODAY)
                .reading(SuccessMeasure.PRE_VIRAL_DISCOVERY)
                .against(SuccessMeasure.PRE_VIRAL_DISCOVERY))
        .isEqualTo(Standing.REACHED);
  }

  @Test
  void anAudienceMatchesByWhoCame() {
    List<MatchedNight> nights = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      nights.add(new MatchedNight(100, 0.9, i % 2 == 0));
    }
    assertThat(matched(nights)).isInstanceOf(NotEnough.class);
    nights.add(new MatchedNight(1900, 0.5, true));
    Measured one = (Measured) matched(nights);
    assertThat(one.value()).isCloseTo(0.7, within(1e-12));
    // A night of nineteen times the weight: as much as 3.8 equal ones, and so hardly known.
    assertThat(one.low()).isLessThan(0.35);
    assertThat(one.high()).isGreaterThan(0.9);
    assertThat(one.basis()).contains("20 nights by who came, 11 of them by audiences");
    assertThat(one.against(SuccessMeasure.AUDIENCE_MATCH)).isEqualTo(Standing.OPEN);
  }

  @Test
  void aPerfectMatchIsStillNotCertain() {
    List<MatchedNight> nights = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      nights.add(new MatchedNight(100, 1, true));
    }
    Measured all = (Measured) matched(nights);
    assertThat(all.value()).isEqualTo(1);
    assertThat(all.low()).isCloseTo(new Share(50, 50).low(), within(1e-12));
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void aNightMatchesByItsAudiencesAndItsGenre() {
    AudienceTable audiences =
        AudienceTable.of(
            List.of(
                new AudienceTable.Row(Whose.ARTIST, "a", "age", "18-24", 0.6),
                new AudienceTable.Row(Whose.VENUE, "v", "age", "18-24", 0.4)));
    Artist artist =
        Artist.builder(ArtistId.of("a"), "A").genres(List.of(Genre.of("blues"))).build();
    Venue room =
        Venue.builder(VenueId.of("v"), "V", ZoneId.of("America/Chicago"), 300)
            .genres(List.of(Genre.of("blues")))
            .build();
    List<AdviceRecord> past = List.of(played(1, TODAY, 200), advice(2, TODAY));
    assertThat(
            MatchedNight.of(
                past, List.of(artist), List.of(room), audiences, GenreTaxonomy.standard()))
        .containsExactly(new MatchedNight(200, 0.7, true));
    assertThat(
            MatchedNight.of(
                past,
                List.of(artist),
                List.of(room),
                AudienceProfiles.none(),
                GenreTaxonomy.standard()))
        .containsExactly(new MatchedNight(200, 1, false));
    assertThat(
            MatchedNight.of(
                past, List.of(), List.of(), AudienceProfiles.none(), GenreTaxonomy.standard()))
        .isEmpty();
  }

  private static Reading matched(List<MatchedNight> nights) {
    return SuccessReport.of(List.of(), List.of(), nights, null, TODAY)
        .reading(SuccessMeasure.AUDIENCE_MATCH);
  }
}
