package io.gigmate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.VenueId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2026, 3, 7, 23, 0, 0, 0, ZoneId.of("America/Chicago"));
  private static final ShowTimes TIMES =
      ShowTimes.of(START.minusMinutes(30), START, START.plusHours(2));

  private static Event.Builder event() {
    return Event.builder(EventId.of("e1"), VenueId.of("v1"), ArtistId.of("a1"), TIMES)
        .title("Krum - Late Night")
        .genre(Genre.of("Metal"))
        .price(Money.parse("USD 12.00"))
        .capacity(100);
  }

  @Test
  void livesItsLife() {
    Event show = event().build();
    assertThat(show.status()).isEqualTo(EventStatus.DRAFT);
    Event done =
        show.become(EventStatus.ANNOUNCED)
            .become(EventStatus.ON_SALE)
            .become(EventStatus.COMPLETED);
    assertThat(done.status().isFinal()).isTrue();
    assertThat(show.become(EventStatus.ANNOUNCED).become(EventStatus.COMPLETED)).isEqualTo(done);
    assertThat(done.takesPlace()).isTrue();
    assertThat(show.become(EventStatus.CANCELLED).takesPlace()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> show.become(EventStatus.COMPLETED))
        .withMessage("event e1 is draft and cannot become completed");
    assertThatIllegalArgumentException().isThrownBy(() -> done.become(EventStatus.CANCELLED));
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusHasACodeThatReadsBack(EventStatus status) {
    assertThat(EventStatus.parse(status.code())).isEqualTo(status);
    assertThat(EventStatus.parse(status.code().replace('_', ' '))).isEqualTo(status);
  }

  @Test
  void refusesAnUnknownStatus() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventStatus.parse("sold out"))
        .withMessageContaining("'sold out'");
  }

  @Test
  void countsItsDayByTheClockOfTheRoom() {
    assertThat(TIMES.date()).isEqualTo(LocalDate.of(2026, 3, 7));
    assertThat(TIMES.localEnd()).isEqualTo(START.plusHours(2));
    assertThat(TIMES.localDoors()).isEqualTo(START.minusMinutes(30));
    assertThat(TIMES.end()).hasToString("2026-03-08T07:00:00Z");
  }

  @Test
  void refusesTimesOutOfOrder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShowTimes.of(START.plusMinutes(1), START, START.plusHours(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> ShowTimes.of(START, START, START));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> event().price(Money.parse("USD -1.00")).build())
        .withMessageContaining("USD -1.00");
    assertThatIllegalArgumentException().isThrownBy(() -> event().capacity(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> event().title(" ").build());
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                Event.builder(EventId.of("e1"), VenueId.of("v1"), ArtistId.of("a1"), TIMES).build())
        .withMessage("title");
  }

  @Test
  void keepsTheTemplateItWasMadeFrom() {
    assertThat(event().template(TemplateId.of("Late Night Show")).build().template())
        .isEqualTo(TemplateId.of("Late Night Show"));
    assertThat(event().build().template()).isNull();
  }
}
