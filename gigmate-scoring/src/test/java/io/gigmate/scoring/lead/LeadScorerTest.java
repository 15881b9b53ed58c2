package io.gigmate.scoring.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadScorerTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Reach BEST = new Reach(10_000_000_000L, 1.0, 1_000_000, TODAY, 10_000.0);
  private static final Reach WORST = new Reach(0L, 0.0, 0, LocalDate.of(1900, 1, 1), 0.0);

  private final LeadScorer scorer =
      new LeadScorer(FitRules.from(Configuration.defaults(), Regions.standard()));

  private static Prospect.Builder somebody(ProspectType type) {
    return Prospect.builder(ProspectId.of("p"), type, "Somebody");
  }

  private List<Factor> factors(Prospect prospect) {
    return scorer.assess(prospect, NOW).explanation().factors();
  }

  @ParameterizedTest
  @EnumSource(ProspectType.class)
  void everyTypeReachesAHundred(ProspectType type) {
    Prospect best =
        somebody(type)
            .businessName("Somebody & Co.")
            .contact(
                new ContactDetails(
                    "booking@room.example", "+1 512 555 0100", "room.example", "1 Main", "78701"))
            .city(City.of("Austin", "TX"))
            .location(GeoPoint.of(30.27, -97.74))
            .capacity(1_000_000)
            .genres(List.of(Genre.of("Country")))
            .reach(BEST)
            .build();
    assertThat(scorer.assess(best, NOW).score()).isEqualTo(Score.of(100));
  }

  @ParameterizedTest
  @EnumSource(ProspectType.class)
  void whoIsKnownToBeWithoutAnythingHasNothing(ProspectType type) {
    Prospect worst =
        somebody(type)
            .city(City.of("Reno", "NV"))
            .location(GeoPoint.of(39.53, -119.81))
            .capacity(49)
            .genres(List.of(Genre.of("Metalcore")))
            .reach(WORST)
            .build();
    FitRules onlyJazz =
        FitRules.from(
            Configuration.defaults().with(Setting.TARGET_MUSICIAN_GENRES, "Jazz"),
            Regions.standard());
    assertThat(new LeadScorer(onlyJazz).assess(worst, NOW).explanation().factors())
        .filteredOn(factor -> !factor.name().equals("profile completeness"))
        .extracting(Factor::contribution)
        .containsOnly(0.0);
  }

  @ParameterizedTest
  @EnumSource(ProspectType.class)
  void anUnknownIsNeitherNothingNorGood(ProspectType type) {
    assertThat(factors(somebody(type).build()))
        .extracting(Factor::contribution)
        .containsExactly(0.0, 6.0, 6.0, 6.0, 6.0);
  }

  @Test
  void whatIsMissingDoesNotBorrowFromWhatIsSeen() {
    Prospect popular =
        somebody(ProspectType.VENUE).reach(new Reach(9_000L, null, null, null, null)).build();
    // (0.9 + 0.3) / 2 of 20, where a mean over what is seen would give 18.
    assertThat(factors(popular).get(1))
        .isEqualTo(Factor.of("engagement", 12, "9000 followers; unknown: engagement rate"));
  }

  @Test
  void aCapacityCountsForRoomsAlone() {
    for (ProspectType type : ProspectType.values()) {
      Prospect without = somebody(type).build();
      Prospect with = somebody(type).capacity(5_000).build();
      assertThat(scorer.score(with, NOW).compareTo(scorer.score(without, NOW)) > 0)
          .as(type.code())
          .isEqualTo(type == ProspectType.VENUE);
    }
  }

  @Test
  void whatFollowersAreWorthDependsOnWhoHasThem() {
    Reach followed = new Reach(1_000L, null, null, null, null);
    assertThat(factors(somebody(ProspectType.VENUE).reach(followed).build()).get(1).evidence())
        .contains("1000 followers");
    for (ProspectType type :
        List.of(ProspectType.MUSICIAN, ProspectType.SPONSOR, ProspectType.MEDIA)) {
      assertThat(factors(somebody(type).reach(followed).build()).get(4).evidence())
          .contains("1000 followers");
    }
  }

  @Test
  void showsAreAPlannersWorthAndAFanHasNone() {
    Reach busy = new Reach(null, null, null, null, 4.0);
    assertThat(factors(somebody(ProspectType.EVENT_PLANNER).reach(busy).build()).get(4))
        .isEqualTo(Factor.of("potential value", 8, "4.0 shows a month; unknown: genres"));
    assertThat(scorer.score(somebody(ProspectType.FAN).reach(busy).build(), NOW))
        .isEqualTo(scorer.score(somebody(ProspectType.FAN).build(), NOW));
  }

  @Test
  void aSponsorHasNoGenre() {
    Prospect sponsor = somebody(ProspectType.SPONSOR).genres(List.of(Genre.of("Metal"))).build();
    assertThat(scorer.score(sponsor, NOW))
        .isEqualTo(scorer.score(somebody(ProspectType.SPONSOR).build(), NOW));
  }

  @Test
  void deedsFadeWithTheLastSignOfLife() {
    Reach quarterAgo = new Reach(null, null, 13, TODAY.minusDays(90), 4.0);
    // Half strength each, of which half is left; and half of the sign of life itself.
    assertThat(factors(somebody(ProspectType.VENUE).reach(quarterAgo).build()).get(3))
        .isEqualTo(
            Factor.of(
                "activity",
                7,
                "13 posts in 90 days, 4.0 shows a month, last active 90 days ago, which leaves"
                    + " 50 %"));
  }

  @Test
  void tellsTownStateAndElsewhereApart() {
    assertThat(place(City.of("Austin", "TX"), GeoPoint.of(30.27, -97.74))).isEqualTo(20);
    assertThat(place(City.of("Marfa", "TX"), GeoPoint.of(30.31, -104.02))).isEqualTo(12);
    assertThat(place(City.of("Reno", "NV"), GeoPoint.of(39.53, -119.81))).isZero();
  }

  private double place(City city, GeoPoint point) {
    return factors(somebody(ProspectType.VENUE).city(city).location(point).build())
        .get(2)
        .contribution();
  }

  @Test
  void aRoomBelowTheMinimumHasNoPotentialByItsSize() {
    Prospect small = somebody(ProspectType.VENUE).capacity(49).build();
    assertThat(factors(small).get(4))
        .isEqualTo(Factor.of("potential value", 3, "49 people, below 50; unknown: genres"));
  }

  @Test
  void aFactorWithoutWeightSaysSo() {
    PointsModel standard = PointsModel.standard();
    PointsModel model = PointsModelTest.venueWeights(40, 0, 30, 20, 10);
    Factor engagement =
        new LeadScorer(model, FitRules.from(Configuration.defaults(), Regions.standard()))
            .assess(somebody(ProspectType.VENUE).reach(BEST).build(), NOW)
            .explanation()
            .factors()
            .get(1);
    assertThat(engagement).isEqualTo(Factor.of("engagement", 0, "not counted for this type"));
    assertThat(model.of(ProspectType.FAN)).isEqualTo(standard.of(ProspectType.FAN));
  }

  @Test
  void whoBooksEverythingWantsEveryGenre() {
    FitRules anything =
        new FitRules(List.of(), 0, List.of(), GenreTaxonomy.standard(), Score.of(60));
    Prospect metal = somebody(ProspectType.FAN).genres(List.of(Genre.of("Metal"))).build();
    assertThat(new LeadScorer(anything).assess(metal, NOW).explanation().factors().get(4))
        .isEqualTo(Factor.of("potential value", 20, "genres in focus"));
  }

  @Test
  void refusesReasonsThatDoNotAddUp() {
    Explanation why = Explanation.of(Scale.POINTS, List.of(Factor.of("fit", 3, "seen")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LeadAssessment(ProspectId.of("p"), Score.of(4), false, Grade.D, why, "m", NOW))
        .withMessage("the reasons of p add up to 3.0, not 4");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FitRules(List.of(), -1, List.of(), GenreTaxonomy.standard(), Score.of(60)))
        .withMessageContaining("-1");
  }
}
