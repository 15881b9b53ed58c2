package io.gigmate.scoring.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.finance.Outcomes;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** On planted truth: the optimum is found, and intervals hold as often as they say. */
class PlantedPriceTest {
  private static final TicketEconomics PRICE_ONLY = TicketEconomics.priceOnly(CurrencyUnit.USD);
  private static final int WORLDS = 400;

  @Test
  void theAdvisedPriceBringsNearlyWhatTheBestOneDoes() {
    double loss = 0;
    double lossOfTheBelief = 0;
    int worlds = 60;
    for (int world = 0; world < worlds; world++) {
      PlantedShows planted = new PlantedShows(1000 + world);
      int capacity = 150;
      PriceAdvisor advisor = new PriceAdvisor(planted.shows(84, capacity), PlantedShows.PRIOR);
      double price =
          advisor.advise(capacity, PRICE_ONLY).choice().price().getAmount().doubleValue();
      double best = planted.bestRevenue(15, 45, capacity);
      loss += 1 - planted.revenueAt(price, capacity) / best;
      lossOfTheBelief += 1 - planted.revenueAt(PlantedShows.REFERENCE / 0.9, capacity) / best;
    }
    assertThat(loss / worlds).isLessThan(0.01);
    assertThat(loss).isLessThan(0.5 * lossOfTheBelief);
  }

  @Test
  void intervalsOfElasticityHoldWhatTheySay() {
    for (int shows : new int[] {3, 14, 70}) {
      int inEighty = 0;
      int inNinety = 0;
      for (int world = 0; world < WORLDS; world++) {
        PlantedShows planted = new PlantedShows(50_000L * shows + world);
        DemandEstimate demand = DemandEstimate.from(planted.shows(shows, 120), PlantedShows.PRIOR);
        double truth = planted.elasticity * demand.referencePrice() / PlantedShows.REFERENCE;
        Outcomes elasticity = demand.elasticity();
        inEighty += holds(elasticity, 0.8, truth) ? 1 : 0;
        inNinety += holds(elasticity, 0.9, truth) ? 1 : 0;
      }
      // Two standard errors of 400 worlds are 4 and 3 points.
      assertThat(100.0 * inEighty / WORLDS).as("%s shows", shows).isCloseTo(80, within(4.0));
      assertThat(100.0 * inNinety / WORLDS).as("%s shows", shows).isCloseTo(90, within(3.0));
    }
  }

  private static boolean holds(Outcomes outcomes, double coverage, double truth) {
    return outcomes.quantile((1 - coverage) / 2) <= truth
        && truth <= outcomes.quantile((1 + coverage) / 2);
  }

  @Test
  void forecastsOfTheNextShowHoldWhatTheySay() {
    int inEighty = 0;
    int inNinety = 0;
    for (int world = 0; world < WORLDS; world++) {
      PlantedShows planted = new PlantedShows(900_000L + world);
      DemandEstimate demand = DemandEstimate.from(planted.shows(14, 120), PlantedShows.PRIOR);
      double below = demand.probabilityAtMost(planted.wantedAt(40), 40);
      inEighty += below > 0.1 && below < 0.9 ? 1 : 0;
      inNinety += below > 0.05 && below < 0.95 ? 1 : 0;
    }
    assertThat(100.0 * inEighty / WORLDS).isCloseTo(80, within(4.0));
    assertThat(100.0 * inNinety / WORLDS).isCloseTo(90, within(3.0));
  }
}
