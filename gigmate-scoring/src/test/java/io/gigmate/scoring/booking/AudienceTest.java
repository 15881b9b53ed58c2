package io.gigmate.scoring.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scoring.booking.AudienceTable.Row;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {
  private static AudienceFit fit(
      BookingNight night,
      AudienceProfiles audiences,
      @Nullable Distance radius,
      @Nullable PriceRange usual) {
    return new FitJudge(GenreTaxonomy.standard(), audiences).judge(night, radius, usual);
  }

  private static double share(AudienceFit fit, String part) {
    return fit.parts().stream()
        .filter(each -> each.name().equals(part))
        .findFirst()
        .orElseThrow()
        .share();
  }

  @Test
  void theOverlapIsTheSumOfTheSmallerShares() {
    AudienceTable table = Questions.audiences();
    AudienceProfile artist = table.find(Questions.ARTIST).orElseThrow();
    AudienceProfile venue = table.find(Questions.VENUE).orElseThrow();
    // 0.56 + 0.25 + 0.08
    assertThat(artist.overlap(venue, "age").orElseThrow()).isCloseTo(0.89, within(1e-12));
    assertThat(artist.overlaps(venue)).containsOnlyKeys("age").isEqualTo(venue.overlaps(artist));
    assertThat(artist.overlap(artist, "age").orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(artist.overlap(venue, "home")).isEmpty();
  }

  @Test
  void whatIsNotKnownIsNamedAndNotInvented() {
    BookingNight bare =
        new BookingNight(
            Questions.stranger(), Questions.venue(), Questions.DATE, Questions.economics(4200));
    AudienceFit fit = fit(bare, AudienceProfiles.none(), null, null);
    assertThat(fit.parts()).isEmpty();
    assertThat(fit.share()).isEmpty();
    assertThat(fit.absent())
        .extracting(Absence::what)
        .containsExactly("genre", "place", "price band", "demographics");
  }

  @Test
  void everyPartSaysWhatWasSeen() {
    AudienceFit fit =
        fit(
            Questions.night(4200),
            Questions.audiences(),
            Distance.ofKilometres(20),
            PriceRange.of(Questions.usd(10), Questions.usd(20)));
    assertThat(share(fit, "genre")).isEqualTo(1);
    // 40.9 km from home
    assertThat(share(fit, "place")).isCloseTo(20 / 40.9, within(0.005));
    assertThat(share(fit, "price band")).isCloseTo(0.8, within(1e-12));
    assertThat(share(fit, "age")).isCloseTo(0.89, within(1e-12));
    assertThat(fit.absent()).extracting(Absence::what).containsExactly("home");
    assertThat(fit.parts()).allSatisfy(part -> assertThat(part.evidence()).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({"Indie Rock, 1", "Punk, 0.7", "Jazz, 0", "general, 1"})
  void genresFitByNameOrByFamily(String booked, double expected) {
    Venue room =
        Venue.builder(Questions.VENUE, "Room", Questions.venue().timeZone(), 800)
            .genres(List.of(Genre.of(booked)))
            .build();
    AudienceFit fit =
        fit(
            Questions.night(4200).in(room, Questions.economics(4200)),
            AudienceProfiles.none(),
            null,
            null);
    assertThat(share(fit, "genre")).isEqualTo(expected);
  }

  @Test
  void aTableThatContradictsItselfIsRefused() {
    Row row = new Row(Whose.VENUE, "harbor", "age", "18-24", 0.7);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AudienceTable.of(List.of(row, row)))
        .withMessageContaining("two shares")
        .withMessageContaining("18-24");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                AudienceTable.of(List.of(row, new Row(Whose.VENUE, "harbor", "age", "25-34", 0.4))))
        .withMessageContaining("add up to more than 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> AudienceTable.of(List.of(new Row(Whose.VENUE, "harbor", "age", "all", 1.2))))
        .withMessageContaining("1.2");
  }
}
