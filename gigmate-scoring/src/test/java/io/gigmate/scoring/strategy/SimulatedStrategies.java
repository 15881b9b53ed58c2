package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Worlds in which it is known what a strategy of each type brings: types differ by a normal on
 * logarithms, strategies of a type by a law of the world's, and each type was tried up to eight
 * times.
 */
final class SimulatedStrategies {
  /** How strategies of one type differ. */
  enum Noise {
    /** A normal on logarithms. */
    NORMAL,
    /** A longer tail: one in ten has three times the spread. */
    LONG_TAILED,
    /** One in eight brings nothing at all. */
    SOME_FAIL
  }

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final SplitMix dice;
  private final Noise noise;
  private final double centre;
  private final double spread;
  private final Map<StrategyType, Double> means = new EnumMap<>(StrategyType.class);

  SimulatedStrategies(long seed, Noise noise) {
    this.dice = new SplitMix(seed);
    this.noise = noise;
    this.centre = 0.4 * normal();
    this.spread = 0.3 + 0.5 * dice.nextDouble();
    double among = 0.2 + 0.5 * dice.nextDouble();
    for (StrategyType type : StrategyType.values()) {
      means.put(type, centre + among * normal());
    }
  }

  List<StrategyOutcome> past() {
    List<StrategyOutcome> past = new ArrayList<>();
    for (StrategyType type : StrategyType.values()) {
      int tried = dice.nextInt(9);
      for (int i = 0; i < tried; i++) {
        past.add(outcome(type.code() + i, type, multiple(type)));
      }
    }
    return past;
  }

  /** What came back for one that was spent. */
  double multiple(StrategyType type) {
    double scale =
        switch (noise) {
          case NORMAL -> spread;
          case LONG_TAILED -> dice.nextDouble() < 0.1 ? 3 * spread : spread;
          case SOME_FAIL -> spread;
        };
    if (noise == Noise.SOME_FAIL && dice.nextDouble() < 0.125) {
      return 0;
    }
    return Math.exp(means.getOrDefault(type, centre) + scale * normal());
  }

  static StrategyOutcome outcome(String id, StrategyType type, double multiple) {
    return new StrategyOutcome(
        id,
        type,
        Money.of(CurrencyUnit.USD, 1000),
        Money.ofMinor(CurrencyUnit.USD, Math.round(100_000 * multiple)),
        DAY,
        "simulated");
  }

  private double normal() {
    return Gaussian.quantile(Math.max(1e-12, dice.nextDouble()));
  }
}
