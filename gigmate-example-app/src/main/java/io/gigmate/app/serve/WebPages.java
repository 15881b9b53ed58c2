package io.gigmate.app.serve;

import io.gigmate.app.exchange.HeldUploads;
import io.gigmate.app.web.AccountPages;
import io.gigmate.app.web.ArtistPages;
import io.gigmate.app.web.CalendarPages;
import io.gigmate.app.web.CampaignPages;
import io.gigmate.app.web.DealPages;
import io.gigmate.app.web.DemandPages;
import io.gigmate.app.web.ExchangePages;
import io.gigmate.app.web.GrowthPages;
import io.gigmate.app.web.JobPages;
import io.gigmate.app.web.LeadPages;
import io.gigmate.app.web.LogPages;
import io.gigmate.app.web.MarketPages;
import io.gigmate.app.web.MergePages;
import io.gigmate.app.web.MissionControl;
import io.gigmate.app.web.NightPages;
import io.gigmate.app.web.OfferPages;
import io.gigmate.app.web.PagePart;
import io.gigmate.app.web.Pages;
import io.gigmate.app.web.Programme;
import io.gigmate.app.web.SettingsPages;
import io.gigmate.app.web.StrategyPages;
import io.gigmate.app.web.SubscriptionPages;
import io.gigmate.app.web.SuccessPages;
import io.gigmate.app.web.TalentPages;
import io.gigmate.app.web.WaitingForAWord;
import java.time.InstantSource;
import java.util.List;

/** The pages that the app has. A new page is a line here. */
final class WebPages {
  private WebPages() {}

  /** The calendar and Mission Control, and how an error looks. */
  static Pages home(House house) {
    Storage storage = house.storage();
    Desks desks = house.desks();
    InstantSource clock = house.clock();
    Programme programme = new Programme(house.listings(), clock);
    return new Pages(
        storage.tenants(),
        FirstStart.TENANT,
        house.signIn(),
        house.sessions(),
        programme,
        new MissionControl(
            programme,
            new WaitingForAWord(
                desks.bookings(),
                house.outreach().desk(),
                house.governance().approvals(),
                desks.growth().strategies(),
                desks.flow(),
                desks.merges(),
                desks.alerts(storage),
                desks.snoozes()),
            desks.bookings(),
            desks.ranking(),
            desks.growth().strategies(),
            house.market().competition(),
            house.market().items(),
            storage.operationsLog(),
            desks.talent(),
            desks.snoozes(),
            desks.acceptance()),
        desks.calendar());
  }

  /** The pages beside them. */
  static List<PagePart> of(House house) {
    Storage storage = house.storage();
    Desks desks = house.desks();
    Outreach outreach = house.outreach();
    InstantSource clock = house.clock();
    ExchangeDesks exchange = ExchangeDesks.on(storage, desks, clock);
    return List.of(
        new CalendarPages(
            house.sessions(),
            new Programme(house.listings(), clock),
            storage.venues(),
            storage.tenants()),
        new NightPages(
            house.sessions(),
            desks.holds(),
            desks.sales(),
            storage.showResults(),
            desks.bookings(),
            new Programme(house.listings(), clock),
            storage.tenants()),
        new DemandPages(
            house.sessions(),
            ApiParts.demand(storage),
            new Programme(house.listings(), clock),
            storage.tenants()),
        new LeadPages(
            house.sessions(),
            desks.ranking(),
            desks.pipeline(),
            desks.flow(),
            desks.merges(),
            desks.snoozes(),
            desks.intake(),
            house.sources(),
            storage.configurations(),
            storage.tenants()),
        new MergePages(house.sessions(), desks.merges(), storage.tenants()),
        new DealPages(house.sessions()),
        new OfferPages(house.sessions()),
        new ArtistPages(
            house.sessions(), desks.bookings(), desks.talent(), storage.tenants(), clock),
        new TalentPages(house.sessions(), desks.talent(), desks.alerts(storage), storage.tenants()),
        new CampaignPages(
            house.sessions(),
            outreach.desk(),
            outreach.signals(),
            outreach.experiments(),
            house::carrier,
            storage.configurations(),
            storage.tenants(),
            clock),
        new JobPages(
            house.sessions(),
            desks.calendar(),
            desks.monitor(),
            house.timetable(),
            house.tokens(),
            house.pipelines(),
            storage.tenants()),
        new MarketPages(
            house.sessions(),
            house.market().items(),
            house.market().news(),
            house.market().competition(),
            house.market().feeds(),
            house.feeds(),
            storage.tenants()),
        new SuccessPages(
            house.sessions(), HouseSuccess.shown(house), desks.made() != null, storage.tenants()),
        new LogPages(house.sessions(), storage.operationsLog(), storage.tenants()),
        new SettingsPages(
            house.sessions(),
            house.governance().approvals(),
            house.governance().autonomy(),
            house.governance().rules(),
            storage.operationsLog(),
            storage.tenants(),
            clock),
        new AccountPages(storage.accounts(), house.passwords(), house.sessions(), house.signIn()),
        new StrategyPages(
            house.sessions(),
            desks.growth().strategies(),
            desks.snoozes(),
            desks.acceptance(),
            storage.tenants(),
            clock),
        new GrowthPages(
            house.sessions(),
            desks.growth().growth(),
            desks.growth().churn(),
            desks.growth().partners(),
            desks.growth().scout(),
            storage.configurations(),
            storage.tenants()),
        new SubscriptionPages(house.sessions(), outreach.subscriptions(), storage.tenants()),
        new ExchangePages(
            house.sessions(), exchange.imports(), exchange.exports(), new HeldUploads(clock)));
  }
}
