package io.gigmate.scheduling.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.event.TemplateId;
import io.gigmate.core.explain.Recommendation;
import io.gigmate.core.explain.Scale;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class DemandLearnerTest {
  private static final DemandLearner LEARNER = DemandLearner.standard();
  private static final TemplateId BLUES = TemplateId.of("Blues");

  private static EventTemplate blues(SimulatedWorld world) {
    return world.templates().get(1);
  }

  @Test
  void thePlantedTemplateSlotAndPriceAreFound() {
    SimulatedWorld world = SimulatedWorld.planted(1);
    world.play(LEARNER, 0, 52);
    DemandModel model = world.learned(LEARNER, 52);

    SortedMap<TemplateId, Double> shares =
        model.shares(world.templates(), SimulatedWorld.REGION, 1, 7);
    assertThat(shares.get(BLUES)).isGreaterThan(0.75);
    assertThat(shares.values()).allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(0.05));
    assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    Recommendation<ShowIdea> proposal = model.propose(blues(world), SimulatedWorld.REGION, 7);
    assertThat(proposal.choice()).isEqualTo(world.best());
    assertThat(proposal.confidence().probability()).isGreaterThan(0.95);
    assertThat(proposal.confidence().basis())
        .isEqualTo("share of 400 draws from what is believed after 312 simulated shows");
    assertThat(proposal.alternatives()).hasSize(2);

    assertThat(world.regret()).isLessThan(0.5 * 312 * world.uniformRegret());
    assertThat(world.templates())
        .allSatisfy(one -> assertThat(world.shows(one.id())).isGreaterThan(5));
  }

  @Test
  void whatChangedIsFoundAgain() {
    SimulatedWorld world = SimulatedWorld.planted(2);
    DemandLearner quick =
        new DemandLearner(DemandPrior.standard(), Duration.ofDays(60), DemandLearner.USUAL_FLOOR);
    world.play(quick, 0, 40);
    assertThat(slot(world.learned(quick, 40), world)).isEqualTo("night");
    world.exchange("Blues", "night", "afternoon");
    world.play(quick, 40, 80);

    assertThat(slot(world.learned(quick, 80), world)).isEqualTo("afternoon");
  }

  private static String slot(DemandModel model, SimulatedWorld world) {
    return model.propose(blues(world), SimulatedWorld.REGION, 7).choice().slot();
  }

  @Test
  void fromNothingTheBeliefIsThePriorAndEveryTemplateIsAlike() {
    SimulatedWorld world = SimulatedWorld.planted(3);
    DemandModel model = world.learned(LEARNER, 0);
    DemandQuestion show = DemandQuestion.of(blues(world), "night", SimulatedWorld.REGION);

    assertThat(model.shows()).isZero();
    assertThat(model.forecast(show, blues(world).price().at(0.5)).share())
        .isCloseTo(0.5, within(1e-9));
    assertThat(model.scatter()).isCloseTo(0.16, within(1e-9));
    // Only the number of slots tells them apart: the best of three is more than the best of one.
    assertThat(model.shares(world.templates(), SimulatedWorld.REGION, 1, 7).values())
        .allSatisfy(share -> assertThat(share).isBetween(0.08, 0.40));
  }

  @Test
  void reasonsAddUpToTheForecast() {
    SimulatedWorld world = SimulatedWorld.planted(4);
    world.playByLot(0, 30);
    DemandModel model = world.learned(LEARNER, 30);
    DemandForecast forecast =
        model.forecast(
            DemandQuestion.of(blues(world), "night", SimulatedWorld.REGION),
            blues(world).price().highest());

    assertThat(forecast.explanation().scale()).isEqualTo(Scale.LOG_ODDS);
    assertThat(forecast.share())
        .isCloseTo(DemandPrice.share(forecast.explanation().answer()), within(1e-12));
    assertThat(forecast.explanation().factors())
        .extracting(one -> one.name() + ": " + one.evidence())
        .containsExactly(
            "every show: 180 simulated shows",
            "genre in the region: blues in Gruene",
            "price: USD 18.00 within USD 10.00 to USD 18.00",
            "template: Blues",
            "tickets offered: 100",
            "time slot: night",
            "weekday: [FRIDAY, SATURDAY]");
    assertThat(forecast.lower()).isLessThan(forecast.share());
  }

  @Test
  void theOrderOfTheSalesDoesNotMatterAndTheSeedDecides() {
    SimulatedWorld world = SimulatedWorld.planted(5);
    world.playByLot(0, 20);
    List<ShowResult> shuffled = new ArrayList<>(world.sold());
    Collections.shuffle(shuffled, new Random(1));
    DemandModel model = world.learned(LEARNER, 20);
    DemandModel other =
        LEARNER.learn(
            SalesHistory.of(SalesOrigin.SIMULATED, shuffled),
            world.templates(),
            SimulatedWorld.week(20));

    for (long seed = 0; seed < 20; seed++) {
      assertThat(other.pick(world.templates(), SimulatedWorld.REGION, seed))
          .isEqualTo(model.pick(world.templates(), SimulatedWorld.REGION, seed));
    }
    assertThat(other.shares(world.templates(), SimulatedWorld.REGION, 2, 3))
        .isEqualTo(model.shares(world.templates(), SimulatedWorld.REGION, 2, 3));
  }

  @Test
  void whatSoldOnTheDayOrLaterIsNotKnownYet() {
    SimulatedWorld world = SimulatedWorld.planted(6);
    world.playByLot(0, 10);

    assertThat(world.learned(LEARNER, 0).shows()).isZero();
    assertThat(world.learned(LEARNER, 5).shows()).isEqualTo(30);
  }

  @Test
  void simulatedSalesCannotStandAmongRealOnes() {
    SimulatedWorld world = SimulatedWorld.planted(7);
    world.playByLot(0, 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesHistory.of(SalesOrigin.REAL, world.sold()))
        .withMessage("show show-0 is simulated and cannot stand among real sales");
    assertThat(world.learned(LEARNER, 1).origin()).isEqualTo(SalesOrigin.SIMULATED);
  }
}
