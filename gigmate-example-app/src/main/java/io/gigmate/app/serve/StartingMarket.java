package io.gigmate.app.serve;

import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.template.EventTemplate;
import java.time.Instant;
import java.util.List;

/** What an empty database is filled with. */
record StartingMarket(
    List<Venue> venues,
    List<Artist> artists,
    List<EventTemplate> templates,
    List<Prospect> prospects) {
  /** The market that the app comes with; its prospects were had when it is first opened. */
  static StartingMarket sample(Instant now) {
    return new StartingMarket(
        SampleMarket.venues(),
        SampleMarket.artists(),
        SampleMarket.templates(),
        SampleMarket.prospects().stream().map(one -> had(one, now)).toList());
  }

  private static Prospect had(Prospect prospect, Instant now) {
    Provenance where = prospect.provenance();
    return where == null ? prospect : prospect.foundAt(where.had(now));
  }
}
