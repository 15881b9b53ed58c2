package io.gigmate.app.serve;

import io.gigmate.adapters.http.Listings;
import io.gigmate.adapters.http.live.LiveLimits;
import io.gigmate.adapters.http.live.LiveStreams;
import io.gigmate.app.access.AccountSignIn;
import io.gigmate.app.access.Doors;
import io.gigmate.app.access.Front;
import io.gigmate.app.access.Passwords;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.access.Tokens;
import io.gigmate.app.market.SampleProposals;
import io.gigmate.app.metrics.Metrics;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.pipeline.PipelineDesk;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.scheduling.rolling.Timetable;
import io.gigmate.scoring.feed.FeedSource;
import java.time.InstantSource;
import java.util.List;

/** What the routes and the pages of one server stand on. */
record House(
    Storage storage,
    Desks desks,
    Outreach outreach,
    Governance governance,
    MarketDesks market,
    List<ProspectSource> sources,
    List<FeedSource> feeds,
    Timetable timetable,
    Listings listings,
    Passwords passwords,
    Sessions sessions,
    Tokens tokens,
    AccountSignIn signIn,
    Front front,
    LiveStreams live,
    Metrics metrics,
    PipelineDesk pipelines,
    InstantSource clock) {
  static House on(
      Storage storage,
      Desks desks,
      Outreach outreach,
      List<ProspectSource> sources,
      List<FeedSource> feeds,
      Timetable timetable,
      Passwords passwords,
      Front front,
      Metrics metrics,
      PipelineDesk pipelines,
      InstantSource clock) {
    Listings real =
        new Listings(storage.events(), storage.venues(), storage.artists())
            .proposing(new SampleProposals());
    Sessions sessions = new Sessions(storage.keptSessions(), front, clock);
    LiveStreams live = new LiveStreams(storage.operationsLog(), clock, LiveLimits.standard());
    storage.whenLogged(tenant -> live.wake());
    metrics.watch(live);
    Tokens tokens = new Tokens(storage.apiTokens(), clock);
    return new House(
        storage,
        desks,
        outreach,
        Governance.on(storage, clock),
        MarketDesks.on(storage, desks.made(), clock),
        sources,
        feeds,
        timetable,
        desks.demo() == null ? real : real.demonstrating(desks.demo()),
        passwords,
        sessions,
        tokens,
        new AccountSignIn(
            storage.accounts(),
            passwords,
            sessions,
            tokens,
            new Doors(storage.signInTries(), clock),
            front,
            clock),
        front,
        live,
        metrics,
        pipelines,
        clock);
  }

  /** Returns what carries messages there, counted. */
  Carrier carrier(Channel channel) {
    return metrics.counted(channel, outreach.carrier(channel));
  }
}
