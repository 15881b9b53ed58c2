package io.gigmate.scoring.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class DemandCurvePropertyTest {
  /** Published oracle: μ = 30, η = 6, no cost. */
  @Example
  void findsTheLogitOptimum() {
    LogitDemand demand = new LogitDemand(1000, 30, 6);

    assertThat(demand.unlimitedBestPrice(0)).isCloseTo(23.5576, within(5e-5));
    assertThat(demand.bestPrice(0, 100, 1e9, 0)).isCloseTo(23.5576, within(1e-4));
    assertThat(
            CategoryPrices.best(1000, 6, List.of(new SeatClass("all", 30, 5000, 0)))
                .prices()
                .get(0))
        .isCloseTo(23.5576, within(5e-5));
  }

  @Property
  void theLogitOptimumIsThatOfASearch(
      @ForAll @DoubleRange(min = -10, max = 80) double appeal,
      @ForAll @DoubleRange(min = 1, max = 20) double scale,
      @ForAll @DoubleRange(min = -5, max = 10) double cost,
      @ForAll @DoubleRange(min = 50, max = 900) double capacity) {
    LogitDemand demand = new LogitDemand(1000, appeal, scale);
    double best = demand.bestPrice(capacity, cost);
    double found = demand.bestPrice(0, 200, capacity, cost);

    assertThat(demand.at(best)).isLessThanOrEqualTo(capacity * (1 + 1e-9));
    if (best >= 0) {
      assertThat((found - cost) * Math.min(capacity, demand.at(found)))
          .isCloseTo((best - cost) * demand.at(best), within(1e-4 * Math.abs(best - cost) * 1000));
    }
  }

  @Property
  void elasticityIsTheSlopeOfTheLogarithms(
      @ForAll @DoubleRange(min = 5, max = 60) double price,
      @ForAll @DoubleRange(min = -3, max = -0.2) double elasticity) {
    double step = 1e-5;
    List<DemandCurve> curves =
        List.of(
            new ExponentialDemand(25, 200, elasticity),
            new ConstantElasticityDemand(25, 200, elasticity),
            new LinearDemand(25, 200, elasticity),
            new LogitDemand(1000, 25, -10 / elasticity));
    for (DemandCurve curve : curves) {
      if (curve.at(price * 1.01) > 0) {
        double slope =
            (Math.log(curve.at(price * (1 + step))) - Math.log(curve.at(price * (1 - step))))
                / (2 * step);
        assertThat(curve.elasticityAt(price))
            .isCloseTo(slope, within(1e-4 * Math.max(1, slope * slope)));
        assertThat(curve.at(price * 1.01)).isLessThanOrEqualTo(curve.at(price));
        assertThat(curve.revenueAt(price, 100)).isEqualTo(price * Math.min(100, curve.at(price)));
      }
    }
  }

  @Example
  void knownOptima() {
    assertThat(new ExponentialDemand(30, 100, -1.2).bestPrice(0, 100, 1e9, 0))
        .isCloseTo(25, within(1e-4));
    assertThat(new ExponentialDemand(30, 100, -1.2).bestPrice(0, 100, 1e9, 4))
        .isCloseTo(29, within(1e-4));
    // Linear: half of the price at which nobody comes, 30 · (1 + 1/1.5).
    assertThat(new LinearDemand(30, 100, -1.5).bestPrice(0, 100, 1e9, 0))
        .isCloseTo(25, within(1e-4));
    assertThat(new LinearDemand(30, 100, -1.5).elasticityAt(50)).isNegative().isInfinite();
    // Of one elasticity: up to the end of what is allowed, or down until the room is full.
    assertThat(new ConstantElasticityDemand(30, 100, -0.5).bestPrice(10, 60, 1e9, 0)).isEqualTo(60);
    assertThat(new ConstantElasticityDemand(30, 100, -2).bestPrice(10, 60, 225, 0))
        .isCloseTo(20, within(1e-3));
  }

  @Example
  void namesWhatIsNoCurve() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExponentialDemand(30, 100, 0.5))
        .withMessageContaining("0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearDemand(0, 100, -1))
        .withMessageContaining("0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogitDemand(100, 5, 0))
        .withMessageContaining("100.0, 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogitDemand(100, 5, 1).bestPrice(5, 4, 10, 0))
        .withMessageContaining("5.0 to 4.0");
  }
}
