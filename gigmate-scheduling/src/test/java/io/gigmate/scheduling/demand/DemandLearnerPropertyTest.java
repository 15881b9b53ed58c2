package io.gigmate.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.money.PriceRange;
import io.gigmate.scheduling.template.EventTemplate;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

class DemandLearnerPropertyTest {
  private static final int WEEKS = 40;

  @Property(tries = 25)
  void inEveryWorldLearningMissesLessThanALotAndNoTemplateIsForgotten(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 8) int count) {
    SimulatedWorld world = SimulatedWorld.random(seed, count);
    world.play(DemandLearner.standard(), 0, WEEKS);
    DemandModel model = world.learned(DemandLearner.standard(), WEEKS);

    assertThat(world.regret()).isLessThan(world.sold().size() * world.uniformRegret());
    SortedMap<TemplateId, Double> shares =
        model.shares(world.templates(), SimulatedWorld.REGION, 1, seed);
    for (EventTemplate one : world.templates()) {
      assertThat(world.shows(one.id())).isPositive();
      assertThat(shares.get(one.id())).isGreaterThanOrEqualTo(DemandLearner.USUAL_FLOOR / count);
    }
  }

  @Property
  void moreDemandNeverGivesALowerPriceAndEveryPriceIsInTheRange(
      @ForAll @IntRange(min = 0, max = 5000) int lowestCents,
      @ForAll @IntRange(min = 0, max = 5000) int spanCents,
      @ForAll @DoubleRange(min = -8, max = 8) double logOdds,
      @ForAll @DoubleRange(min = 0, max = 5) double more,
      @ForAll @DoubleRange(min = 0, max = 6) double slope) {
    PriceRange range =
        PriceRange.of(
            Money.ofMinor(CurrencyUnit.USD, lowestCents),
            Money.ofMinor(CurrencyUnit.USD, lowestCents + spanCents));
    Money price = DemandPrice.best(range, logOdds, slope);

    assertThat(range.contains(price)).isTrue();
    assertThat(DemandPrice.best(range, logOdds + more, slope)).isGreaterThanOrEqualTo(price);
  }

  @Property
  void everyShowIsDealtOutAndNobodyGetsMoreThanItCanTake(
      @ForAll @IntRange(min = 0, max = 500) int shows,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Random random = new Random(seed);
    SortedMap<Integer, Double> shares = new TreeMap<>();
    SortedMap<Integer, Integer> most = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      shares.put(i, 0.01 + random.nextDouble());
      most.put(i, random.nextInt(100));
    }
    SortedMap<Integer, Integer> dealt = Apportionment.of(shows, shares, most, random.nextDouble());

    int room = sum(most);
    assertThat(sum(dealt)).isEqualTo(Math.min(shows, room));
    dealt.forEach((key, part) -> assertThat(part).isBetween(0, most.get(key)));
  }

  @Property
  void overManyDealsTheSharesAreKept(@ForAll @IntRange(min = 1, max = 20) int shows) {
    SortedMap<Integer, Double> shares = new TreeMap<>();
    SortedMap<Integer, Integer> most = new TreeMap<>();
    double[] had = new double[5];
    for (int i = 0; i < had.length; i++) {
      shares.put(i, 0.2);
      most.put(i, shows);
    }
    for (int lot = 0; lot < 100; lot++) {
      Apportionment.of(shows, shares, most, lot / 100.0)
          .forEach((key, part) -> had[key] += part / 100.0);
    }
    for (double one : had) {
      assertThat(one).isCloseTo(shows / 5.0, within(1e-6));
    }
  }

  private static int sum(SortedMap<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
