package io.gigmate.adapters.http;

import io.gigmate.core.artist.Artists;
import io.gigmate.core.event.Events;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryProspects;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.growth.ChurnDesk;
import io.gigmate.scoring.growth.GrowthDesk;
import io.gigmate.scoring.growth.JourneyDesk;
import io.gigmate.scoring.growth.PartnerDesk;
import io.gigmate.scoring.growth.PartnerScout;
import io.gigmate.scoring.memory.InMemoryActiveDays;
import io.gigmate.scoring.memory.InMemoryDrafts;
import io.gigmate.scoring.memory.InMemoryJourneyTriggers;
import io.gigmate.scoring.memory.InMemoryPartners;
import io.gigmate.scoring.memory.InMemoryStrategies;
import io.gigmate.scoring.memory.InMemoryStrategyOutcomes;
import io.gigmate.scoring.narration.ContentDesk;
import io.gigmate.scoring.narration.TemplateNarrator;
import io.gigmate.scoring.strategy.StandardPlays;
import io.gigmate.scoring.strategy.StrategyDesk;
import java.time.InstantSource;
import java.util.List;

/** The parts that look after growth, on stores of their own. */
final class GrowthParts implements ApiPart {
  private final List<ApiPart> parts;

  GrowthParts(
      Events events,
      Artists artists,
      Venues venues,
      Tenants tenants,
      OperationsLog log,
      InstantSource clock) {
    InMemoryStrategies strategies = new InMemoryStrategies();
    InMemoryStrategyOutcomes outcomes = new InMemoryStrategyOutcomes();
    InMemoryDrafts drafts = new InMemoryDrafts();
    InMemoryProspects prospects = new InMemoryProspects();
    ChurnDesk churn = new ChurnDesk(events, new InMemoryActiveDays(), clock);
    InMemoryPartners partners = new InMemoryPartners();
    InMemoryJourneyTriggers triggers = new InMemoryJourneyTriggers();
    InMemoryConfigurations configurations = new InMemoryConfigurations();
    InMemoryTransactions transactions =
        InMemoryTransactions.over(strategies, outcomes, drafts, partners, triggers);
    this.parts =
        List.of(
            new StrategyRoutes(
                new StrategyDesk(
                    strategies,
                    outcomes,
                    configurations,
                    log,
                    transactions,
                    clock,
                    StandardPlays.all(),
                    (tenant, now) -> List.of()),
                clock),
            new BusinessCaseRoutes(),
            new ChurnRoutes(churn, new JourneyDesk(triggers, log, transactions, clock), tenants),
            new ContentRoutes(
                new ContentDesk(drafts, new TemplateNarrator(), log, transactions, clock),
                events,
                artists,
                venues),
            new PartnerRoutes(
                new PartnerDesk(partners, log, transactions, clock),
                new PartnerScout(prospects, venues, partners, clock),
                configurations,
                clock),
            new GrowthRoutes(new GrowthDesk(prospects, churn), tenants));
  }

  @Override
  public void mount(ApiRoutes routes) {
    parts.forEach(part -> part.mount(routes));
  }
}
