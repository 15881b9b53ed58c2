package io.gigmate.scoring.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What holds of every lead and every valid model. */
class LeadScorerPropertyTest {
  private static final List<LeadFactor> FACTORS = List.of(LeadFactor.values());
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final FitRules RULES = FitRules.from(Configuration.defaults(), Regions.standard());

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

  /** The standard model with other weights, other halves, and another worth of the unknown. */
  @Provide
  Arbitrary<PointsModel> models() {
    Arbitrary<List<Integer>> cuts = Arbitraries.integers().between(0, 100).list().ofSize(4);
    return Combinators.combine(
            Arbitraries.doubles().between(0.01, 0.99),
            Arbitraries.doubles().between(0, 1),
            cuts,
            Arbitraries.doubles().between(0.01, 5_000))
        .as(LeadScorerPropertyTest::model);
  }

  private static PointsModel model(double unknown, double wide, List<Integer> cuts, double half) {
    List<Integer> sorted = new ArrayList<>(cuts);
    sorted.add(0);
    sorted.add(100);
    Collections.sort(sorted);
    Map<LeadFactor, Integer> weights = new EnumMap<>(LeadFactor.class);
    for (int i = 0; i < 5; i++) {
      weights.put(FACTORS.get(i), sorted.get(i + 1) - sorted.get(i));
    }
    Map<ProspectType, TypePoints> types = new EnumMap<>(ProspectType.class);
    PointsModel.standard()
        .types()
        .forEach(
            (type, it) -> {
              Map<LeadSignal, SignalUse> signals = new EnumMap<>(LeadSignal.class);
              it.signals().forEach((signal, use) -> signals.put(signal, other(signal, use, half)));
              types.put(type, new TypePoints(weights, it.profile(), signals));
            });
    return new PointsModel("made-up", unknown, wide, GradeCuts.STANDARD, types);
  }

  private static SignalUse other(LeadSignal signal, SignalUse use, double half) {
    double possible = signal == LeadSignal.ENGAGEMENT_RATE ? Math.min(1, half) : half;
    return signal.isGraded() ? SignalUse.of(use.factor(), possible) : use;
  }

  @Property
  void theFiveFactorsAddUpExactly(
      @ForAll("prospects") Prospect prospect, @ForAll("models") PointsModel model) {
    for (LeadScorer scorer : List.of(new LeadScorer(RULES), new LeadScorer(model, RULES))) {
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
      int sum = factors.stream().mapToInt(f -> (int) f.contribution()).sum();
      assertThat(assessment.score()).isEqualTo(Score.of(sum));
      assertThat(assessment.qualified()).isEqualTo(sum >= 60);
      assertThat(assessment.grade()).isEqualTo(Grade.of(Score.of(sum)));
      assertThat(scorer.score(prospect, NOW)).isEqualTo(assessment.score());
    }
  }

  @Property
  void aBatchGivesTheSameIntegersAndTheSameReasons(
      @ForAll @Size(max = 12) List<@From("prospects") Prospect> prospects,
      @ForAll("models") PointsModel model) {
    for (LeadScorer scorer : List.of(new LeadScorer(RULES), new LeadScorer(model, RULES))) {
      LeadBatch batch = scorer.over(LeadColumns.of(prospects), NOW);
      byte[] scores = new byte[prospects.size()];
      batch.scores(scores.length / 2, scores.length, scores);
      batch.scores(0, scores.length / 2, scores);
      for (int row = 0; row < scores.length; row++) {
        LeadAssessment alone = scorer.assess(prospects.get(row), NOW);
        assertThat((int) scores[row]).isEqualTo(alone.score().points());
        assertThat(batch.score(row)).isEqualTo(scores[row]);
        assertThat(batch.points(row))
            .containsExactly(
                alone.explanation().factors().stream()
                    .mapToInt(factor -> (int) factor.contribution())
                    .toArray());
        assertThat(batch.assessment(row, prospects.get(row).id())).isEqualTo(alone);
      }
    }
  }

  @Property
  void noFactorHasMoreThanItsWeight(
      @ForAll("prospects") Prospect prospect, @ForAll("models") PointsModel model) {
    List<Factor> factors =
        new LeadScorer(model, RULES).assess(prospect, NOW).explanation().factors();
    for (int i = 0; i < factors.size(); i++) {
      int weight = model.of(prospect.type()).weight(FACTORS.get(i));
      assertThat(factors.get(i).contribution()).isBetween(0.0, (double) weight);
    }
  }

  @Property
  void wholePartsStayNearTheirsAndKeepTheSum(
      @ForAll @Size(5) List<@DoubleRange(min = 0, max = 20) Double> parts) {
    double[] exact = parts.stream().mapToDouble(Double::doubleValue).toArray();
    int[] whole = LargestRemainder.whole(exact);
    double sum = 0;
    int given = 0;
    for (int i = 0; i < exact.length; i++) {
      assertThat((double) whole[i]).isCloseTo(exact[i], within(1.0));
      sum += exact[i];
      given += whole[i];
    }
    assertThat(given).isEqualTo((int) Math.rint(sum));
  }

  @Property
  void theSameProspectAndTimeGiveTheSameAnswer(@ForAll("prospects") Prospect prospect) {
    assertThat(new LeadScorer(RULES).assess(prospect, NOW))
        .isEqualTo(new LeadScorer(RULES).assess(prospect, NOW));
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
    assertThat(other.assess(with(prospect, reversed, prospect.reach()), NOW))
        .isEqualTo(new LeadScorer(RULES).assess(prospect, NOW));
  }

  @Property
  void moreOfAMonotoneSignalNeverLowersTheScore(
      @ForAll("prospects") Prospect prospect,
      @ForAll("models") PointsModel model,
      @ForAll LeadSignal signal,
      @ForAll @IntRange(max = 100_000) int more) {
    Prospect larger = signal.isMonotone() ? raised(prospect, signal, more) : prospect;
    for (LeadScorer scorer : List.of(new LeadScorer(RULES), new LeadScorer(model, RULES))) {
      assertThat(scorer.score(larger, NOW)).isGreaterThanOrEqualTo(scorer.score(prospect, NOW));
    }
  }

  @Property
  void anUnknownSignalIsWorthNoLessThanNothingAndNoMoreThanTheBest(
      @ForAll("prospects") Prospect prospect, @ForAll("models") PointsModel model) {
    LeadScorer scorer = new LeadScorer(model, RULES);
    LocalDate longAgo = LocalDate.of(1900, 1, 1);
    Reach worst = new Reach(0L, 0.0, 0, longAgo, 0.0);
    Reach best = new Reach(10_000_000_000L, 1.0, 1_000_000, TODAY, 10_000.0);
    Score nobodyKnows = scorer.score(with(prospect, prospect.genres(), Reach.UNKNOWN), NOW);
    assertThat(nobodyKnows)
        .isGreaterThanOrEqualTo(scorer.score(with(prospect, prospect.genres(), worst), NOW));
    LeadScorer standard = new LeadScorer(RULES);
    assertThat(standard.score(with(prospect, prospect.genres(), Reach.UNKNOWN), NOW))
        .isLessThan(standard.score(with(prospect, prospect.genres(), best), NOW));
  }

  @Property
  void waitingNeverRaisesTheScore(
      @ForAll("prospects") Prospect prospect,
      @ForAll("models") PointsModel model,
      @ForAll @IntRange(max = 3_000) int days) {
    for (LeadScorer scorer : List.of(new LeadScorer(RULES), new LeadScorer(model, RULES))) {
      assertThat(scorer.score(prospect, NOW.plus(days, ChronoUnit.DAYS)))
          .isLessThanOrEqualTo(scorer.score(prospect, NOW));
    }
  }

  private static Prospect raised(Prospect prospect, LeadSignal signal, int more) {
    Reach reach = prospect.reach();
    Reach larger =
        new Reach(
            raised(reach.followers(), signal == LeadSignal.FOLLOWERS, more),
            reach.engagementRate() == null || signal != LeadSignal.ENGAGEMENT_RATE
                ? reach.engagementRate()
                : Double.valueOf(Math.min(1, reach.engagementRate() + more / 1e5)),
            reach.postsLast90Days() == null || signal != LeadSignal.POSTS
                ? reach.postsLast90Days()
                : Integer.valueOf(reach.postsLast90Days() + more),
            reach.lastActive() == null || signal != LeadSignal.LAST_ACTIVE
                ? reach.lastActive()
                : reach.lastActive().plusDays(more % 1_000),
            reach.showsPerMonth() == null || signal != LeadSignal.SHOWS
                ? reach.showsPerMonth()
                : Double.valueOf(reach.showsPerMonth() + more / 100.0));
    Integer capacity = prospect.capacity();
    return builder(prospect, prospect.genres(), larger)
        .capacity(
            capacity == null || signal != LeadSignal.CAPACITY
                ? capacity
                : Integer.valueOf(capacity + more))
        .build();
  }

  private static @Nullable Long raised(@Nullable Long value, boolean it, int more) {
    return value == null || !it ? value : Long.valueOf(value + more);
  }

  private static Prospect with(Prospect prospect, List<Genre> genres, Reach reach) {
    return builder(prospect, genres, reach).build();
  }

  private static Prospect.Builder builder(Prospect prospect, List<Genre> genres, Reach reach) {
    return Prospect.builder(prospect.id(), prospect.type(), prospect.name())
        .contact(prospect.contact())
        .city(prospect.city())
        .location(prospect.location())
        .capacity(prospect.capacity())
        .genres(genres)
        .reach(reach);
  }
}
