package io.gigmate.app.serve;

import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.template.EventTemplate;
import java.util.List;

/** What an empty database is filled with. */
record StartingMarket(
    List<Venue> venues,
    List<Artist> artists,
    List<EventTemplate> templates,
    List<Prospect> prospects) {
  /** The market that the app comes with. */
  static StartingMarket sample() {
    return new StartingMarket(
        SampleMarket.venues(),
        SampleMarket.artists(),
        SampleMarket.templates(),
        SampleMarket.prospects());
  }
}
