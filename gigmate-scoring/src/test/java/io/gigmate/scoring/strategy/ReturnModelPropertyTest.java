package io.gigmate.scoring.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ReturnModelPropertyTest {
  @Property(tries = 60)
  void theOrderOfOutcomesChangesNothingAndReasonsAddUp(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 20) Double> multiples,
      @ForAll long seed) {
    List<StrategyOutcome> outcomes = outcomes(multiples);
    List<StrategyOutcome> shuffled = new ArrayList<>(outcomes);
    Collections.shuffle(shuffled, new Random(seed));
    for (StrategyType type : StrategyType.values()) {
      ReturnForecast one = ReturnModel.of(outcomes).forecast(type);
      ReturnForecast other = ReturnModel.of(shuffled).forecast(type);
      assertThat(other.typical()).isCloseTo(one.typical(), within(1e-9));
      assertThat(other.upper80()).isCloseTo(one.upper80(), within(1e-6));
      assertThat(one.lower80()).isBetween(-1.0, one.upper80());
      assertThat(one.typical()).isCloseTo(Math.expm1(one.explanation().answer()), within(1e-9));
    }
  }

  @Property(tries = 40)
  void aBetterOutcomeNeverLowersWhatIsExpectedOfItsType(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.3, max = 3) Double> multiples) {
    List<StrategyOutcome> before = outcomes(multiples);
    List<StrategyOutcome> better = new ArrayList<>(before);
    StrategyOutcome last = better.remove(better.size() - 1);
    better.add(
        SimulatedStrategies.outcome(last.id(), last.type(), Math.min(3, last.multiple() * 1.2)));
    assertThat(ReturnModel.of(better).forecast(last.type()).typical())
        .isGreaterThanOrEqualTo(ReturnModel.of(before).forecast(last.type()).typical() - 1e-9);
  }

  private static List<StrategyOutcome> outcomes(List<Double> multiples) {
    List<StrategyOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < multiples.size(); i++) {
      StrategyType type = StrategyType.values()[i % 3];
      outcomes.add(SimulatedStrategies.outcome("o" + i, type, multiples.get(i)));
    }
    return outcomes;
  }
}
