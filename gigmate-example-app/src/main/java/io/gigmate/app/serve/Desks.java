package io.gigmate.app.serve;

import io.gigmate.adapters.http.LeadRanking;
import io.gigmate.adapters.http.rule.WrittenAgreements;
import io.gigmate.app.demo.DemoHouse;
import io.gigmate.app.demo.MadeUp;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.autonomy.Unattended;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.Prospects;
import io.gigmate.core.prospect.SourcePolicies;
import io.gigmate.core.prospect.SourceRetention;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.scheduling.calendar.CalendarDesk;
import io.gigmate.scheduling.calendar.CalendarFollower;
import io.gigmate.scheduling.demand.DemandGuide;
import io.gigmate.scheduling.demand.DemandLearner;
import io.gigmate.scheduling.demand.DemoSales;
import io.gigmate.scheduling.demand.SalesDesk;
import io.gigmate.scheduling.demand.SalesOrigin;
import io.gigmate.scheduling.hold.HoldDesk;
import io.gigmate.scheduling.rolling.CalendarMonitor;
import io.gigmate.scheduling.rolling.RollingCalendar;
import io.gigmate.scoring.acceptance.AcceptanceDesk;
import io.gigmate.scoring.booking.desk.BookingDesk;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.gigmate.scoring.lead.LeadDesk;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.JoinedProspects;
import io.gigmate.scoring.merge.JoinedSteps;
import io.gigmate.scoring.merge.MergeDesk;
import io.gigmate.scoring.merge.MergedProspects;
import io.gigmate.scoring.narration.Narrator;
import io.gigmate.scoring.narration.TemplateNarrator;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.content.ContentSignals;
import io.gigmate.scoring.talent.desk.TalentDesk;
import io.gigmate.scoring.talent.desk.TalentWatch;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Those who do the work, on the ports of a storage. Sources write records; whoever works on leads
 * sees the prospects that the records make up.
 */
record Desks(
    RollingCalendar calendar,
    CalendarMonitor monitor,
    LeadRanking ranking,
    LeadPipeline pipeline,
    LeadFlow flow,
    MergeDesk merges,
    ProspectIntake intake,
    SourceRetention retention,
    BookingDesk bookings,
    HoldDesk holds,
    SalesDesk sales,
    GrowthDesks growth,
    TalentDesk talent,
    SnoozeDesk snoozes,
    AcceptanceDesk acceptance,
    @Nullable DemoSales demo,
    @Nullable DemoHouse made) {
  /** By which a demonstration makes up its sales. */
  private static final long DEMO_SEED = 1;

  /** The desks of a server on which nothing is simulated and templates write. */
  static Desks on(Storage storage, InstantSource clock, Distance radius, BookingKnowledge known) {
    return on(storage, clock, radius, known, new TemplateNarrator());
  }

  /** The desks of a server on which nothing is simulated. */
  static Desks on(
      Storage storage,
      InstantSource clock,
      Distance radius,
      BookingKnowledge known,
      Narrator narrator) {
    return on(storage, clock, radius, known, narrator, null, null);
  }

  /** Returns the desks that also hear what is judged of recordings and of what people say. */
  Desks hearing(ContentSignals judgements) {
    return new Desks(
        calendar,
        monitor,
        ranking,
        pipeline,
        flow,
        merges,
        intake,
        retention,
        bookings,
        holds,
        sales,
        growth,
        talent.hearing(judgements),
        snoozes,
        acceptance,
        demo,
        made);
  }

  /** The alerts that pages show, those of a demonstration included. */
  BreakoutAlerts alerts(Storage storage) {
    DemoHouse house = made;
    return house == null ? storage.breakoutAlerts() : house.beside(storage.breakoutAlerts());
  }

  /** The desks of a demonstration, which makes up tickets sold and a house with a past. */
  static Desks demonstrating(
      Storage storage,
      InstantSource clock,
      Distance radius,
      BookingKnowledge known,
      Narrator narrator) {
    DemoSales demo =
        new DemoSales(storage.venues(), storage.eventTemplates(), storage.showResults(), DEMO_SEED);
    DemoHouse made = DemoHouse.at(FirstStart.TENANT, FirstStart.ZONE, clock.instant(), DEMO_SEED);
    return on(
        storage,
        clock,
        radius,
        known.withAudiences(made.beside(known.audiences())),
        narrator,
        demo,
        made);
  }

  private static Desks on(
      Storage storage,
      InstantSource clock,
      Distance radius,
      BookingKnowledge known,
      Narrator narrator,
      @Nullable DemoSales demo,
      @Nullable DemoHouse made) {
    Artists artists = made == null ? storage.artists() : made.beside(storage.artists());
    HoldDesk holds =
        new HoldDesk(
            storage.holds(),
            storage.venues(),
            storage.artists(),
            storage.operationsLog(),
            storage.transactions(),
            clock);
    MergedProspects merged = new MergedProspects(storage.prospects(), storage.matchings());
    Prospects prospects = new JoinedProspects(storage.prospects(), merged);
    JoinedSteps steps = new JoinedSteps(storage.leadSteps(), merged);
    LeadPipeline pipeline =
        new LeadPipeline(prospects, steps, storage.operationsLog(), storage.transactions(), clock);
    SnoozeDesk snoozes =
        new SnoozeDesk(
            storage.snoozes(),
            storage.tenants(),
            storage.operationsLog(),
            storage.transactions(),
            clock);
    LeadFlow flow = new LeadFlow(storage.leadStandings(), pipeline).minding(snoozes);
    LeadDesk leads =
        new LeadDesk(
            prospects,
            storage.leadAssessments(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions(),
            clock,
            Regions.standard());
    return new Desks(
        new RollingCalendar(
            new CalendarDesk(
                    storage.venues(),
                    storage.artists(),
                    storage.eventTemplates(),
                    storage.events(),
                    storage.operationsLog(),
                    storage.transactions(),
                    clock,
                    radius)
                .guidedBy(
                    new DemandGuide(
                            storage.showResults(),
                            SalesOrigin.REAL,
                            DemandLearner.standard(),
                            DemandGuide::town)
                        .where(
                            tenant ->
                                Unattended.LEARN_DEMAND.isPermitted(
                                    storage.configurations().current(tenant))))
                .keepingTo(new WrittenAgreements(storage.standingRules()).and(holds))
                .followedBy(demo == null ? CalendarFollower.none() : demo),
            storage.jobRuns(),
            storage.transactions(),
            clock),
        new CalendarMonitor(storage.events(), storage.eventTemplates(), storage.jobRuns(), clock),
        new LeadRanking(merged, storage.leadAssessments(), steps),
        pipeline,
        flow,
        new MergeDesk(
            storage.prospects(),
            storage.matchings(),
            storage.rulings(),
            storage.leadAssessments(),
            leads,
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new ProspectIntake(
            SourcePolicies.standard(),
            storage.sourceVisits(),
            storage.prospects(),
            storage.configurations(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new SourceRetention(
            SourcePolicies.standard(),
            storage.prospects(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        new BookingDesk(
                artists,
                made == null ? storage.venues() : made.beside(storage.venues()),
                storage.agreedShows(),
                made == null ? storage.bookingDecisions() : made.beside(storage.bookingDecisions()),
                storage.operationsLog(),
                storage.transactions(),
                clock,
                known.withPrices(new TemplatePrices(storage.eventTemplates())))
            // What is made up is shown, and never counted.
            .counting(one -> !MadeUp.isNight(one)),
        holds,
        new SalesDesk(
            storage.events(),
            storage.venues(),
            storage.eventTemplates(),
            storage.showResults(),
            storage.operationsLog(),
            storage.transactions(),
            clock),
        GrowthDesks.on(storage, prospects, flow, narrator, clock),
        talent(storage, artists, made, clock),
        snoozes,
        acceptance(storage, demo != null, clock),
        demo,
        made);
  }

  private static AcceptanceDesk acceptance(Storage storage, boolean demo, InstantSource clock) {
    AcceptanceDesk desk =
        new AcceptanceDesk(
            storage.bookingDecisions(), storage.strategies(), storage.artists(), storage.venues());
    return demo ? desk.demonstrating(DemoWords.said(clock.instant(), DEMO_SEED)) : desk;
  }

  private static TalentDesk talent(
      Storage storage, Artists artists, @Nullable DemoHouse made, InstantSource clock) {
    TalentDesk desk =
        new TalentDesk(
            storage.metricReadings(),
            made == null ? storage.breakoutAlerts() : made.beside(storage.breakoutAlerts()),
            artists,
            storage.operationsLog(),
            storage.transactions(),
            TalentWatch.usual(),
            clock);
    return made == null ? desk : desk.demonstrating(made.series());
  }
}
