package io.gigmate.app.serve;

import io.gigmate.adapters.http.AcceptanceRoutes;
import io.gigmate.adapters.http.ApiPart;
import io.gigmate.adapters.http.AutonomyRoutes;
import io.gigmate.adapters.http.BookingRoutes;
import io.gigmate.adapters.http.BusinessCaseRoutes;
import io.gigmate.adapters.http.CalendarRoutes;
import io.gigmate.adapters.http.CampaignRoutes;
import io.gigmate.adapters.http.CampaignStepRoutes;
import io.gigmate.adapters.http.ChurnRoutes;
import io.gigmate.adapters.http.ConfigurationRoutes;
import io.gigmate.adapters.http.ContentRoutes;
import io.gigmate.adapters.http.DealRoutes;
import io.gigmate.adapters.http.DeliveryRoutes;
import io.gigmate.adapters.http.DemandRoutes;
import io.gigmate.adapters.http.EventRoutes;
import io.gigmate.adapters.http.GrowthRoutes;
import io.gigmate.adapters.http.HoldRoutes;
import io.gigmate.adapters.http.LeadRoutes;
import io.gigmate.adapters.http.MarketFeedRoutes;
import io.gigmate.adapters.http.MarketRoutes;
import io.gigmate.adapters.http.OperationRoutes;
import io.gigmate.adapters.http.OptOutRoutes;
import io.gigmate.adapters.http.PartnerRoutes;
import io.gigmate.adapters.http.PipelineRoutes;
import io.gigmate.adapters.http.ReviewRoutes;
import io.gigmate.adapters.http.RuleRoutes;
import io.gigmate.adapters.http.SalesRoutes;
import io.gigmate.adapters.http.SignalRoutes;
import io.gigmate.adapters.http.SnoozeRoutes;
import io.gigmate.adapters.http.SourceRoutes;
import io.gigmate.adapters.http.StrategyRoutes;
import io.gigmate.adapters.http.SubscriptionRoutes;
import io.gigmate.adapters.http.SuccessRoutes;
import io.gigmate.adapters.http.TalentRoutes;
import io.gigmate.adapters.http.TighteningRoutes;
import io.gigmate.adapters.http.TokenRoutes;
import io.gigmate.adapters.http.live.LiveRoutes;
import io.gigmate.adapters.http.rule.KnownIds;
import io.gigmate.app.exchange.ExchangeRoutes;
import io.gigmate.app.mail.ReturnedMail;
import io.gigmate.app.metrics.MetricsRoutes;
import io.gigmate.app.metrics.Refusals;
import io.gigmate.core.place.Regions;
import io.gigmate.scheduling.demand.DemandDesk;
import java.time.InstantSource;
import java.util.List;

/** The parts of the API that the app has. A new part is a line here. */
final class ApiParts {
  private ApiParts() {}

  static List<ApiPart> of(House house) {
    Storage storage = house.storage();
    Desks desks = house.desks();
    Outreach outreach = house.outreach();
    InstantSource clock = house.clock();
    ExchangeDesks exchange = ExchangeDesks.on(storage, desks, clock);
    return List.of(
        new EventRoutes(house.listings(), storage.tenants(), FirstStart.TENANT, clock),
        new LeadRoutes(desks.ranking(), desks.pipeline(), desks.flow(), desks.merges()),
        new SourceRoutes(desks.intake(), house.sources()),
        new DealRoutes(),
        new BookingRoutes(desks.bookings()),
        new AcceptanceRoutes(
            desks.acceptance(),
            storage.bookingDecisions(),
            desks.growth().strategies(),
            desks.snoozes(),
            storage.tenants(),
            clock),
        new SnoozeRoutes(desks.snoozes(), desks.ranking(), desks.growth().strategies()),
        new OperationRoutes(
            storage.operationsLog(), storage.tenants(), house.governance().erasures()),
        new CalendarRoutes(desks.calendar(), house.timetable(), desks.monitor(), storage.tenants()),
        new CampaignRoutes(outreach.desk(), outreach.signals(), storage.tenants()),
        new CampaignStepRoutes(
            outreach.desk(),
            outreach.experiments()::adopt,
            outreach.signals(),
            house::carrier,
            storage.tenants(),
            clock),
        new SignalRoutes(outreach.signals(), storage.tenants(), clock),
        new ReviewRoutes(outreach.desk().reviews(), storage.tenants(), clock),
        new OptOutRoutes(outreach.optOuts()),
        new DeliveryRoutes(outreach.deliveries(), outreach.webhooks(), ReturnedMail::read, clock)
            .hearing(outreach.providers()),
        new RuleRoutes(storage.standingRules(), knownIds(storage), clock),
        new HoldRoutes(desks.holds(), clock),
        new SalesRoutes(desks.sales()),
        new DemandRoutes(demand(storage), storage.tenants(), clock),
        new ConfigurationRoutes(house.governance().approvals(), Regions.standard(), clock),
        new AutonomyRoutes(house.governance().autonomy(), clock),
        new TighteningRoutes(house.governance().rules()),
        new TokenRoutes(house.tokens()),
        new StrategyRoutes(desks.growth().strategies(), clock),
        new BusinessCaseRoutes(),
        new ChurnRoutes(desks.growth().churn(), desks.growth().journeys(), storage.tenants()),
        new ContentRoutes(
            desks.growth().contents(), storage.events(), storage.artists(), storage.venues()),
        new SuccessRoutes(HouseSuccess.of(house), storage.tenants()),
        new PartnerRoutes(
            desks.growth().partners(), desks.growth().scout(), storage.configurations(), clock),
        new GrowthRoutes(desks.growth().growth(), storage.tenants()),
        new MarketRoutes(
            house.market().items(),
            house.market().news(),
            house.market().competition(),
            storage.configurations(),
            storage.tenants(),
            clock),
        new SubscriptionRoutes(outreach.subscriptions()),
        new ExchangeRoutes(exchange.imports(), exchange.exports()),
        new TalentRoutes(desks.talent(), storage.breakoutAlerts()),
        new MarketFeedRoutes(house.market().feeds(), storage.feedVisits(), house.feeds()),
        new PipelineRoutes(house.pipelines(), storage.tenants()),
        new LiveRoutes(house.live()),
        new MetricsRoutes(
            house.metrics(), new Refusals(storage.operationsLog(), FirstStart.TENANT)));
  }

  static DemandDesk demand(Storage storage) {
    return new DemandDesk(storage.showResults(), storage.eventTemplates(), storage.venues());
  }

  private static KnownIds knownIds(Storage storage) {
    return new KnownIds(
        storage.venues(), storage.artists(), storage.eventTemplates(), storage.events());
  }
}
