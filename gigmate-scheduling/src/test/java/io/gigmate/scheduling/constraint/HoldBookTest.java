package io.gigmate.scheduling.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HoldBookTest {
  private static final VenueId ROOM = VenueId.of("v");
  private static final LocalDate DATE = LocalDate.of(2026, 5, 1);
  private static final ArtistId FIRST = ArtistId.of("a1");
  private static final ArtistId SECOND = ArtistId.of("a2");
  private static final ArtistId THIRD = ArtistId.of("a3");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final HoldBook three =
      HoldBook.empty()
          .place(ROOM, DATE, FIRST, NOW)
          .place(ROOM, DATE, SECOND, NOW.plus(Duration.ofDays(9)))
          .place(ROOM, DATE, THIRD, NOW.plus(Duration.ofDays(10)));

  @Test
  void whoComesFirstHasTheFirstHoldForFourteenDays() {
    assertThat(three.on(ROOM, DATE)).extracting(Hold::artist).containsExactly(FIRST, SECOND, THIRD);
    assertThat(three.on(ROOM, DATE)).extracting(Hold::rank).containsExactly(1, 2, 3);
    assertThat(three.on(ROOM, DATE).get(0).expires()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    assertThat(three.on(ROOM, DATE).get(1).expires()).isEqualTo(NOW.plus(Duration.ofDays(16)));
    assertThat(three.constraints(NOW.plus(Duration.ofDays(10))))
        .containsExactly(new Constraint.FirstHold(ROOM, DATE, FIRST));
  }

  @Test
  void whenTheFirstHoldLapsesTheNextMovesUpAndHasItsTime() {
    HoldBook later = three.at(NOW.plus(Duration.ofDays(15)));

    assertThat(later.on(ROOM, DATE)).extracting(Hold::artist).containsExactly(SECOND, THIRD);
    assertThat(later.on(ROOM, DATE)).extracting(Hold::rank).containsExactly(1, 2);
    assertThat(later.on(ROOM, DATE).get(0).expires()).isEqualTo(NOW.plus(Duration.ofDays(28)));
    // The third lapsed on day 17, before the second's time as first was over on day 28.
    assertThat(three.at(NOW.plus(Duration.ofDays(29))).holds()).isEmpty();
  }

  @Test
  void aChallengedHoldAnswersWithinTwoDaysOrGoes() {
    Instant challenged = NOW.plus(Duration.ofDays(11));
    HoldBook book = three.challenge(ROOM, DATE, THIRD, HoldBook.ANSWER, challenged);

    assertThat(book.at(challenged.plus(Duration.ofHours(47))).on(ROOM, DATE)).hasSize(3);
    assertThat(book.at(challenged.plus(Duration.ofDays(2))).on(ROOM, DATE))
        .extracting(Hold::artist)
        .containsExactly(SECOND, THIRD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.challenge(ROOM, DATE, FIRST, HoldBook.ANSWER, challenged))
        .withMessage("a1 has no lower hold on 2026-05-01 at v");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.challenge(ROOM, DATE, THIRD, Duration.ofHours(23), challenged))
        .withMessage("a challenge is answered within 24 to 48 hours: PT23H");
  }

  @Test
  void aHoldThatIsGivenUpLetsTheNextMoveUp() {
    Instant at = NOW.plus(Duration.ofDays(10));

    assertThat(three.release(ROOM, DATE, FIRST, at).constraints(at))
        .containsExactly(new Constraint.FirstHold(ROOM, DATE, SECOND));
    assertThat(three.place(ROOM, DATE, SECOND, at).holds()).isEqualTo(three.holds());
  }

  @Test
  void aConfirmedDateIsOneActsForGood() {
    Instant at = NOW.plus(Duration.ofDays(10));
    HoldBook confirmed = three.confirm(ROOM, DATE, FIRST, at);

    assertThat(confirmed.holds())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.artist()).isEqualTo(FIRST);
              assertThat(one.confirmed()).isEqualTo(at);
            });
    assertThat(confirmed.constraints(NOW.plus(Duration.ofDays(400))))
        .containsExactly(new Constraint.FirstHold(ROOM, DATE, FIRST));
    assertThat(confirmed.confirm(ROOM, DATE, FIRST, at.plusSeconds(1)).holds())
        .isEqualTo(confirmed.holds());
    assertThat(confirmed.release(ROOM, DATE, FIRST, at).holds()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> confirmed.place(ROOM, DATE, SECOND, at))
        .withMessage("2026-05-01 at v is confirmed for a1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> three.confirm(ROOM, DATE, SECOND, at))
        .withMessage("a2 does not have the first hold on 2026-05-01 at v");
  }
}
