package io.gigmate.scoring.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryArtists;
import io.gigmate.core.memory.InMemoryVenues;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.acceptance.Acceptance.Learned;
import io.gigmate.scoring.acceptance.Acceptance.TooFew;
import io.gigmate.scoring.attendance.AttendanceInterval;
import io.gigmate.scoring.booking.AdviceId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AdviceRecord.Decision;
import io.gigmate.scoring.booking.AdviceRecord.Said;
import io.gigmate.scoring.booking.BookingAnswer;
import io.gigmate.scoring.booking.BookingVerdict;
import io.gigmate.scoring.memory.InMemoryBookingDecisions;
import io.gigmate.scoring.memory.InMemoryStrategies;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcceptanceModelTest {
  private static final Instant BEGIN = Instant.parse("2025-01-05T12:00:00Z");
  private static final Trait NIGHT = new Trait(TraitKind.KIND, "night");
  private static final Trait WEEKDAYS = new Trait(TraitKind.WEEK, "on weekdays");
  private static final Trait WEEKEND = new Trait(TraitKind.WEEK, "on Fridays and Saturdays");

  private static Trait genre(String name) {
    return new Trait(TraitKind.GENRE, name);
  }

  private static PastWord word(
      int number, @Nullable DeclineReason declined, String genre, Trait week) {
    return new PastWord(
        "advice-" + number,
        List.of(NIGHT, genre(genre), week),
        declined,
        BEGIN.plusSeconds(60L * number),
        false);
  }

  /** A house that takes country, and no comedy on weekdays. */
  private static List<PastWord> house(int decisions, long seed) {
    SplittableRandom dice = new SplittableRandom(seed);
    List<PastWord> words = new ArrayList<>();
    for (int i = 0; i < decisions; i++) {
      boolean comedy = dice.nextInt(3) == 0;
      boolean weekday = dice.nextInt(2) == 0;
      double chance = comedy ? (weekday ? 0.15 : 0.45) : weekday ? 0.65 : 0.9;
      words.add(
          word(
              i,
              dice.nextDouble() < chance ? null : DeclineReason.OTHER,
              comedy ? "comedy" : "country",
              weekday ? WEEKDAYS : WEEKEND));
    }
    return words;
  }

  private static Learned learned(Acceptance answer) {
    return answer.fold(
        yes -> yes,
        few -> {
          throw new AssertionError("too few: " + few);
        });
  }

  @Test
  void belowTheDecisionsItTakesNothingIsSaid() {
    List<PastWord> words = house(AcceptanceModel.FEWEST - 1, 7);
    assertThat(AcceptanceModel.learnedFrom(words).of(List.of(NIGHT)))
        .isEqualTo(new TooFew(AcceptanceModel.FEWEST - 1, AcceptanceModel.FEWEST));
    List<PastWord> onlyYes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      onlyYes.add(word(i, null, "country", WEEKEND));
    }
    assertThat(AcceptanceModel.learnedFrom(onlyYes).isLearned()).isFalse();
  }

  @Test
  void tasteIsLearnedAndToldInWords() {
    AcceptanceModel model = AcceptanceModel.learnedFrom(house(200, 7));
    Learned comedy = learned(model.of(List.of(NIGHT, genre("comedy"), WEEKDAYS)));
    Learned country = learned(model.of(List.of(NIGHT, genre("country"), WEEKEND)));
    assertThat(comedy.probability()).isLessThan(0.35);
    assertThat(country.probability()).isGreaterThan(0.75);
    assertThat(comedy.words()).matches("you declined \\d+ of \\d+ comedy nights on weekdays");
    assertThat(comedy.explanation().factors()).hasSize(4);
    double odds = comedy.explanation().answer();
    assertThat(comedy.probability()).isCloseTo(1 / (1 + Math.exp(-odds)), within(1e-12));
  }

  @Test
  void chancesForetellBetterThanTheShareAcceptedSoFar() {
    AcceptanceBacktest test = AcceptanceBacktest.of(house(400, 11));
    assertThat(test.cases()).isGreaterThan(350);
    assertThat(test.logLoss()).isLessThan(test.baseLogLoss() - 0.05);
    assertThat(test.brier()).isLessThan(test.baseBrier() - 0.02);
    assertThat(test.fifths())
        .filteredOn(one -> one.cases() >= 30)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.seen()).isCloseTo(one.said(), within(0.15)));
  }

  @Test
  void withoutTasteChancesAreHardlyWorseThanTheShare() {
    SplittableRandom dice = new SplittableRandom(3);
    List<PastWord> words = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      words.add(
          word(
              i,
              dice.nextInt(2) == 0 ? null : DeclineReason.OTHER,
              "genre " + dice.nextInt(8),
              dice.nextInt(2) == 0 ? WEEKDAYS : WEEKEND));
    }
    AcceptanceBacktest test = AcceptanceBacktest.of(words);
    assertThat(test.logLoss()).isLessThan(test.baseLogLoss() + 0.02);
  }

  @Test
  void whatAReasonLeavesOutDoesNotTellTheAnswer() {
    SplittableRandom dice = new SplittableRandom(9);
    List<DeclineReason> reasons = List.of(DeclineReason.DATE, DeclineReason.WRONG_GENRE);
    List<PastWord> words = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      words.add(
          word(
              i,
              i % 2 == 0 ? null : reasons.get(dice.nextInt(2)),
              "genre " + dice.nextInt(3),
              dice.nextInt(2) == 0 ? WEEKDAYS : WEEKEND));
    }
    AcceptanceModel model = AcceptanceModel.learnedFrom(words);
    assertThat(learned(model.of(List.of(NIGHT, genre("genre 1"), WEEKEND))).probability())
        .isCloseTo(0.5, within(0.1));
    AcceptanceBacktest test = AcceptanceBacktest.of(words);
    assertThat(test.logLoss()).isLessThan(test.baseLogLoss() + 0.02);
  }

  @Test
  void reasonSpeaksAboutWhatItNames() {
    List<PastWord> words = house(60, 5);
    List<PastWord> byDate = new ArrayList<>(words);
    List<PastWord> byGenre = new ArrayList<>(words);
    List<PastWord> booked = new ArrayList<>(words);
    for (int i = 0; i < 10; i++) {
      byDate.add(word(100 + i, DeclineReason.DATE, "country", WEEKDAYS));
      byGenre.add(word(100 + i, DeclineReason.WRONG_GENRE, "country", WEEKDAYS));
      booked.add(word(100 + i, DeclineReason.ALREADY_BOOKED, "country", WEEKDAYS));
    }
    AcceptanceModel before = AcceptanceModel.learnedFrom(words);
    AcceptanceModel dated = AcceptanceModel.learnedFrom(byDate);
    AcceptanceModel disliked = AcceptanceModel.learnedFrom(byGenre);
    assertThat(dated.weights().get(WEEKDAYS)).isLessThan(disliked.weights().get(WEEKDAYS));
    assertThat(disliked.weights().get(genre("country")))
        .isLessThan(dated.weights().get(genre("country")));
    assertThat(AcceptanceModel.learnedFrom(booked).weights()).isEqualTo(before.weights());
    assertThat(learned(dated.of(List.of(NIGHT, WEEKDAYS))).decisions()).isEqualTo(70);
  }

  @Test
  void reasonIsReadFromWords() {
    assertThat(DeclineReason.of("Too expensive")).isEqualTo(DeclineReason.TOO_EXPENSIVE);
    assertThat(DeclineReason.of("the fee is too high")).isEqualTo(DeclineReason.TOO_EXPENSIVE);
    assertThat(DeclineReason.of("wrong genre for us")).isEqualTo(DeclineReason.WRONG_GENRE);
    assertThat(DeclineReason.of("not on that date")).isEqualTo(DeclineReason.DATE);
    assertThat(DeclineReason.of("already booked")).isEqualTo(DeclineReason.ALREADY_BOOKED);
    assertThat(DeclineReason.of("the room is too small")).isEqualTo(DeclineReason.WRONG_ROOM);
    assertThat(DeclineReason.of("it does not feel right")).isEqualTo(DeclineReason.OTHER);
    assertThat(DeclineReason.of("")).isEqualTo(DeclineReason.OTHER);
  }

  @Test
  void deskLearnsFromWhatWasDecidedAndMarksWhatWasMadeUp() {
    TenantId tenant = TenantId.of("house");
    InMemoryBookingDecisions decisions = new InMemoryBookingDecisions();
    InMemoryArtists artists = new InMemoryArtists();
    artists.saveAll(
        tenant,
        List.of(
            Artist.builder(ArtistId.of("a"), "Ann").genres(List.of(Genre.of("comedy"))).build()));
    for (int i = 0; i < 30; i++) {
      decisions.save(
          tenant,
          advice(i)
              .decided(
                  i % 3 == 0
                      ? Decision.booked("Ann Example", BEGIN)
                      : Decision.declined("wrong genre", "Ann Example", BEGIN)));
    }
    decisions.save(
        tenant,
        advice(30)
            .decided(
                new Decision(
                    BookingAnswer.SNOOZED, null, LocalDate.of(2026, 3, 3), "Ann Example", BEGIN)));
    AcceptanceDesk desk =
        new AcceptanceDesk(decisions, new InMemoryStrategies(), artists, new InMemoryVenues());
    Learned said = learned(desk.look(tenant).of(advice(99)));
    assertThat(said.decisions()).isEqualTo(30);
    assertThat(said.simulated()).isFalse();
    assertThat(said.words()).startsWith("you declined 20 of 30 ");
    PastWord real = word(1, null, "comedy", WEEKDAYS);
    PastWord made = new PastWord(real.advice(), real.traits(), null, real.at(), true);
    assertThat(learned(desk.demonstrating(List.of(made)).look(tenant).of(advice(99))).simulated())
        .isTrue();
    assertThat(learned(desk.look(tenant).of(advice(99))).simulated()).isFalse();
    assertThatThrownBy(() -> desk.demonstrating(List.of(real)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static AdviceRecord advice(int number) {
    return new AdviceRecord(
        AdviceId.of("advice-" + number),
        ArtistId.of("a"),
        VenueId.of("v"),
        LocalDate.of(2026, 3, 4),
        new Said(
            BookingVerdict.BOOK,
            Score.of(60),
            200,
            new AttendanceInterval(100, 300),
            Money.parse("USD 500.00"),
            null,
            0.2,
            BEGIN),
        null,
        null);
  }
}
