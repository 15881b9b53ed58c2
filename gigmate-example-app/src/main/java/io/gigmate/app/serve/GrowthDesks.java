package io.gigmate.app.serve;

import io.gigmate.core.prospect.Prospects;
import io.gigmate.scoring.growth.ChurnDesk;
import io.gigmate.scoring.growth.GrowthDesk;
import io.gigmate.scoring.growth.JourneyDesk;
import io.gigmate.scoring.growth.PartnerDesk;
import io.gigmate.scoring.growth.PartnerScout;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.narration.ContentDesk;
import io.gigmate.scoring.narration.Narrator;
import io.gigmate.scoring.strategy.StandardPlays;
import io.gigmate.scoring.strategy.StrategyDesk;
import java.time.InstantSource;

/** Those who look after growth, on the ports of a storage. */
record GrowthDesks(
    StrategyDesk strategies,
    ChurnDesk churn,
    JourneyDesk journeys,
    PartnerDesk partners,
    PartnerScout scout,
    GrowthDesk growth,
    ContentDesk contents) {
  static GrowthDesks on(
      Storage storage,
      Prospects prospects,
      LeadFlow leads,
      Narrator narrator,
      InstantSource clock) {
    ChurnDesk churn = new ChurnDesk(storage.agreedShows(), storage.activeDays(), clock);
    return new GrowthDesks(
        new StrategyDesk(
            storage.strategies(),
            storage.strategyOutcomes(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions(),
            clock,
            StandardPlays.all(),
            new HouseEvidence(storage.tenants(), churn, leads)
                .and(new MarketEvidence(storage.marketItems()))),
        churn,
        new JourneyDesk(
            storage.journeyTriggers(), storage.operationsLog(), storage.transactions(), clock),
        new PartnerDesk(storage.partners(), storage.operationsLog(), storage.transactions(), clock),
        new PartnerScout(prospects, storage.venues(), storage.partners(), clock),
        new GrowthDesk(prospects, churn),
        new ContentDesk(
            storage.drafts(), narrator, storage.operationsLog(), storage.transactions(), clock));
  }
}
