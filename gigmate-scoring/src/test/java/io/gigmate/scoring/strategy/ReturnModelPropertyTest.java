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
  private static final List<StrategyType> TYPES =
      List.of(StrategyType.ACQUISITION, StrategyType.RETENTION, StrategyType.PARTNERSHIP);

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

  @Property(tries = 20)
  void moreOfTheSameNarrowsTheIntervalAndATypeWithoutAnyBorrows(
      @ForAll @DoubleRange(min = 1.3, max = 4) double multiple) {
    ReturnForecast few = forecast(3, multiple, StrategyType.RETENTION);
    ReturnForecast many = forecast(12, multiple, StrategyType.RETENTION);
    ReturnForecast other = forecast(12, multiple, StrategyType.PARTNERSHIP);
    assertThat(many.upper80() - many.lower80()).isLessThan(few.upper80() - few.lower80());
    assertThat(many.confidence()).isGreaterThan(few.confidence());
    assertThat(many.typical()).isBetween(few.typical(), multiple - 1);
    assertThat(other.typical()).isBetween(0.0, many.typical());
    assertThat(other.upper80() - other.lower80()).isGreaterThan(many.upper80() - many.lower80());
  }

  private static ReturnForecast forecast(int outcomes, double multiple, StrategyType asked) {
    List<StrategyOutcome> past = new ArrayList<>();
    for (int i = 0; i < outcomes; i++) {
      past.add(SimulatedStrategies.outcome("o" + i, StrategyType.RETENTION, multiple));
    }
    return ReturnModel.of(past).forecast(asked);
  }

  private static List<StrategyOutcome> outcomes(List<Double> multiples) {
    List<StrategyOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < multiples.size(); i++) {
      StrategyType type = TYPES.get(i % TYPES.size());
      outcomes.add(SimulatedStrategies.outcome("o" + i, type, multiples.get(i)));
    }
    return outcomes;
  }
}
