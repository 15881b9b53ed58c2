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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LeadScorerPropertyTest {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final LeadScorer scorer =
      new LeadScorer(FitRules.from(Configuration.defaults(), Regions.standard()));

  @Provide
  Arbitrary<Reach> reaches() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 1_000_000_000).injectNull(0.3),
            Arbitraries.doubles().between(0, 1).injectNull(0.3),
            Arbitraries.integers().between(0, 5_000).injectNull(0.3),
            Arbitraries.integers().between(-400, 400).map(TODAY::plusDays).injectNull(0.3),
            Arbitraries.doubles().between(0, 60).injectNull(0.3))
        .as(Reach::new);
  }

  @Provide
  Arbitrary<Prospect> prospects() {
    Arbitrary<ContactDetails> contacts =
        Combinators.combine(
                Arbitraries.of("booking@room.example").injectNull(0.5),
                Arbitraries.of("+1 512 555 0100").injectNull(0.5),
                Arbitraries.of("https://room.example").injectNull(0.5))
            .as((email, phone, web) -> new ContactDetails(email, phone, web, null, null));
    Arbitrary<City> cities =
        Arbitraries.of(City.of("Austin", "TX"), City.of("Marfa", "TX"), City.of("Reno", "NV"));
    Arbitrary<GeoPoint> points =
        Combinators.combine(
                Arbitraries.doubles().between(25, 40), Arbitraries.doubles().between(-120, -90))
            .as(GeoPoint::of);
    Arbitrary<List<Genre>> genres =
        Arbitraries.of("Country", "Metal", "Polka", "Soul", "general")
            .map(Genre::of)
            .list()
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(ProspectType.values()),
            contacts,
            cities.injectNull(0.3),
            points.injectNull(0.3),
            Arbitraries.integers().between(1, 20_000).injectNull(0.3),
            genres,
            reaches())
        .as(
            (type, contact, city, point, capacity, played, reach) ->
                Prospect.builder(ProspectId.of("p"), type, "Somebody")
                    .contact(contact)
                    .city(city)
                    .location(point)
                    .capacity(capacity)
                    .genres(played)
                    .reach(reach)
                    .build());
  }

  @Property
  void liesInRangeAndTheFiveFactorsAddUpExactly(@ForAll("prospects") Prospect prospect) {
    LeadAssessment assessment = scorer.assess(prospect, NOW);
    List<Factor> factors = assessment.explanation().factors();
    assertThat(factors)
        .extracting(Factor::name)
        .containsExactly(
            "profile completeness",
            "engagement",
            "geographic relevance",
            "activity",
            "potential value");
    assertThat(factors).allMatch(f -> f.contribution() >= 0 && f.contribution() <= 20);
    int sum = factors.stream().mapToInt(f -> (int) f.contribution()).sum();
    assertThat(assessment.score()).isEqualTo(Score.of(sum));
    assertThat(assessment.qualified()).isEqualTo(sum >= 60);
    assertThat(assessment.grade()).isEqualTo(Grade.of(Score.of(sum)));
  }

  @Property
  void theSameProspectAndTimeGiveTheSameAnswer(@ForAll("prospects") Prospect prospect) {
    assertThat(scorer.assess(prospect, NOW)).isEqualTo(scorer.assess(prospect, NOW));
  }

  @Property
  void theOrderOfGenresAndOfTheFocusDoesNotMatter(@ForAll("prospects") Prospect prospect) {
    List<Genre> reversed = new ArrayList<>(prospect.genres());
    Collections.reverse(reversed);
    Configuration reordered =
        Configuration.defaults()
            .with(Setting.GEOGRAPHIC_FOCUS, "San Antonio|Austin|Texas|Hill Country")
            .with(Setting.TARGET_MUSICIAN_GENRES, "Jazz|Americana|Folk|Blues|Rock|Country");
    LeadScorer other = new LeadScorer(FitRules.from(reordered, Regions.standard()));
    assertThat(other.assess(with(prospect, reversed, prospect.reach()), NOW).score())
        .isEqualTo(scorer.assess(prospect, NOW).score());
  }

  @Property
  void moreReachNeverLowersTheScore(
      @ForAll("prospects") Prospect prospect, @ForAll @IntRange(max = 100_000) int more) {
    Reach reach = prospect.reach();
    Reach larger =
        new Reach(
            reach.followers() == null ? null : Math.min(reach.followers() + more, 10_000_000_000L),
            reach.engagementRate() == null
                ? null
                : Math.min(1, reach.engagementRate() + more / 1e5),
            reach.postsLast90Days() == null
                ? null
                : Math.min(1_000_000, reach.postsLast90Days() + more),
            reach.lastActive() == null ? null : reach.lastActive().plusDays(more % 400),
            reach.showsPerMonth() == null ? null : reach.showsPerMonth() + more / 100.0);
    assertThat(scorer.assess(with(prospect, prospect.genres(), larger), NOW).score())
        .isGreaterThanOrEqualTo(scorer.assess(prospect, NOW).score());
  }

  @Property
  void waitingNeverRaisesTheScore(
      @ForAll("prospects") Prospect prospect, @ForAll @IntRange(max = 3_000) int days) {
    assertThat(scorer.assess(prospect, NOW.plus(days, ChronoUnit.DAYS)).score())
        .isLessThanOrEqualTo(scorer.assess(prospect, NOW).score());
  }

  @Property
  void aLargerRoomNeverLowersTheScore(
      @ForAll("prospects") Prospect prospect,
      @ForAll @IntRange(min = 1, max = 20_000) int capacity,
      @ForAll @IntRange(max = 20_000) int more) {
    assertThat(scorer.assess(room(prospect, capacity + more), NOW).score())
        .isGreaterThanOrEqualTo(scorer.assess(room(prospect, capacity), NOW).score());
  }

  @Example
  void anUnknownIsNeitherNothingNorGood() {
    Prospect bare = Prospect.builder(ProspectId.of("p"), ProspectType.FAN, "Somebody").build();
    Explanation why = scorer.assess(bare, NOW).explanation();
    assertThat(why.factors())
        .extracting(Factor::contribution)
        .containsExactly(0.0, 6.0, 6.0, 6.0, 6.0);
    assertThat(why.factors()).extracting(Factor::evidence).contains("unknown", "place unknown");
  }

  @Example
  void tellsTownStateAndElsewhereApart() {
    assertThat(place(City.of("Austin", "TX"), GeoPoint.of(30.27, -97.74))).isEqualTo(20);
    assertThat(place(City.of("Marfa", "TX"), GeoPoint.of(30.31, -104.02))).isEqualTo(12);
    assertThat(place(City.of("Reno", "NV"), GeoPoint.of(39.53, -119.81))).isZero();
  }

  @Example
  void aRoomBelowTheMinimumHasNoPotentialByItsSize() {
    Prospect small =
        Prospect.builder(ProspectId.of("p"), ProspectType.VENUE, "Closet").capacity(49).build();
    Factor potential = scorer.assess(small, NOW).explanation().factors().get(4);
    assertThat(potential).isEqualTo(Factor.of("potential value", 0, "49 people, below 50"));
  }

  @Example
  void refusesReasonsThatDoNotAddUp() {
    Explanation why = Explanation.of(Scale.POINTS, List.of(Factor.of("fit", 3, "seen")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LeadAssessment(ProspectId.of("p"), Score.of(4), false, Grade.D, why, "m", NOW))
        .withMessage("the reasons of p add up to 3.0, not 4");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FitRules(List.of(), -1, List.of(), GenreTaxonomy.standard(), Score.of(60)));
  }

  @Example
  void gradesByTwenties() {
    assertThat(List.of(100, 80, 79, 60, 59, 40, 39, 0))
        .extracting(points -> Grade.of(Score.of(points)))
        .containsExactly(Grade.A, Grade.A, Grade.B, Grade.B, Grade.C, Grade.C, Grade.D, Grade.D);
  }

  private double place(City city, GeoPoint point) {
    Prospect prospect =
        Prospect.builder(ProspectId.of("p"), ProspectType.VENUE, "Room")
            .city(city)
            .location(point)
            .build();
    return scorer.assess(prospect, NOW).explanation().factors().get(2).contribution();
  }

  private static Prospect with(Prospect prospect, List<Genre> genres, Reach reach) {
    return new Prospect(
        prospect.id(),
        prospect.type(),
        prospect.name(),
        prospect.businessName(),
        prospect.contact(),
        prospect.city(),
        prospect.location(),
        prospect.provenance(),
        prospect.capacity(),
        genres,
        reach);
  }

  private static Prospect room(Prospect prospect, int capacity) {
    return Prospect.builder(prospect.id(), prospect.type(), prospect.name())
        .capacity(capacity)
        .genres(prospect.genres())
        .reach(prospect.reach())
        .build();
  }
}
