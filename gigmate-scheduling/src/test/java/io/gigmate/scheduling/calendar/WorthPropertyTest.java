package io.gigmate.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorthPropertyTest {
  @Property(tries = 300)
  void afterRandomChangesTheValueIsWhatItIsFromNothing(@ForAll("requests") PlanRequest request) {
    Market market = new Market(request);
    Schedule schedule = new Schedule(market);
    Openings openings = new Openings(market, schedule);
    ShowPoints points = new ShowPoints(market);
    Construction construction = new Construction(market, schedule, openings, points);
    for (int week = 0; week < request.weeks(); week++) {
      construction.fill(week);
    }
    Worth worth = new Worth(market, schedule, points);

    new Improvement(market, schedule, openings, worth)
        .run(SearchBudget.ofSteps(2000), Watch.idle());

    assertThat(worth.value()).isEqualTo(new Worth(market, schedule, points).value());
  }

  @Provide
  Arbitrary<PlanRequest> requests() {
    return RandomMarkets.requests();
  }
}
