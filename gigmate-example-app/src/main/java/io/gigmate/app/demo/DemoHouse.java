package io.gigmate.app.demo;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.artist.Artists;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.core.venue.Venues;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AudienceProfile;
import io.gigmate.scoring.booking.AudienceProfiles;
import io.gigmate.scoring.booking.AudienceTable;
import io.gigmate.scoring.booking.AudienceTable.Row;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import io.gigmate.scoring.booking.BookingDecisions;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.competition.ObservedShows;
import io.gigmate.scoring.competition.Watches;
import io.gigmate.scoring.market.MarketItems;
import io.gigmate.scoring.memory.InMemoryBreakoutAlerts;
import io.gigmate.scoring.talent.alert.BreakoutAlerts;
import io.gigmate.scoring.talent.desk.Discovery;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A room that does not exist, with its acts, two years of nights, its rivals and its news: the same
 * for the same day and seed. It is put beside what a port keeps, one port at a time; what somebody
 * decides about it is remembered until the process ends. That it was asked and decided stands in
 * the operations log, under an identifier that begins with {@code simulated-}; nothing else of it
 * reaches a database.
 */
public final class DemoHouse {
  private static final VenueId ROOM = VenueId.of(MadeUp.id("the lantern hall"));
  private static final int CAPACITY = 420;

  private final List<Artist> acts;
  private final Venue room;
  private final List<AdviceRecord> nights;
  private final AudienceProfiles audiences;
  private final List<MetricSeries> series;
  private final List<ObservedShow> rivals;
  private final MarketItems news;
  private final BreakoutAlerts alerts;
  private final Discovery discovered;

  private DemoHouse(TenantId tenant, ZoneId zone, Instant now, long seed) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<DemoAct> all = DemoAct.all();
    acts = all.stream().map(DemoAct::artist).toList();
    room =
        Venue.builder(ROOM, MadeUp.name("the Lantern Hall"), zone, CAPACITY)
            .city(DemoAct.TOWN)
            .genres(List.of(Genre.of("indie rock"), Genre.of("americana"), Genre.of("blues")))
            .build();
    nights = new DemoNights(ROOM, CAPACITY, zone, today, seed).of(all);
    audiences = audiences(all);
    series = DemoStreams.of(all, today, seed);
    rivals = DemoMarket.shows(all, today, seed);
    news = DemoMarket.news(tenant, now);
    DemoAlerts past = new DemoAlerts(today, seed);
    alerts = new InMemoryBreakoutAlerts();
    past.of(all).forEach(one -> alerts.add(tenant, one));
    discovered = past.past();
  }

  /** Returns the house as it is at a moment. */
  public static DemoHouse at(TenantId tenant, ZoneId zone, Instant now, long seed) {
    return new DemoHouse(tenant, zone, now, seed);
  }

  /** The young go to what rises, and everybody to the room. */
  private static AudienceProfiles audiences(List<DemoAct> acts) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(ages(Whose.VENUE, ROOM.value(), 0.34, 0.38));
    rows.add(new Row(Whose.VENUE, ROOM.value(), "location", "local", 0.72));
    for (DemoAct act : acts) {
      double young = 0.3 + Math.max(-0.1, Math.min(0.3, 3 * act.latePace()));
      String id = act.artist().id().value();
      rows.addAll(ages(Whose.ARTIST, id, young, 0.35));
      rows.add(new Row(Whose.ARTIST, id, "location", "local", act.everywhere() ? 0.64 : 0.81));
    }
    return AudienceTable.of(rows);
  }

  private static List<Row> ages(Whose whose, String id, double young, double middle) {
    return List.of(
        new Row(whose, id, "age", "18-24", young),
        new Row(whose, id, "age", "25-34", middle),
        new Row(whose, id, "age", "35-54", Math.max(0, 0.97 - young - middle)));
  }

  /** Returns what is counted of the acts. */
  public List<MetricSeries> series() {
    return series;
  }

  /** Returns what was made up of nights. */
  public List<AdviceRecord> nights() {
    return nights;
  }

  /** Returns who broke out in the past that was made up, and who of them was told of before. */
  public Discovery discovered() {
    return discovered;
  }

  /** Returns how many tickets a night of the room has. */
  public int capacity() {
    return CAPACITY;
  }

  /** Returns the acts beside those that are kept. */
  public Artists beside(Artists kept) {
    return new MoreArtists(kept, acts);
  }

  /** Returns the room beside those that are kept. */
  public Venues beside(Venues kept) {
    return new MoreVenues(kept, room);
  }

  /** Returns the nights beside those that are kept. */
  public BookingDecisions beside(BookingDecisions kept) {
    return new MoreDecisions(kept, nights);
  }

  /** Returns the audiences beside those that are known. */
  public AudienceProfiles beside(AudienceProfiles known) {
    return new AudienceProfiles() {
      @Override
      public Optional<AudienceProfile> find(ArtistId artist) {
        return known.find(artist).or(() -> audiences.find(artist));
      }

      @Override
      public Optional<AudienceProfile> find(VenueId venue) {
        return known.find(venue).or(() -> audiences.find(venue));
      }
    };
  }

  /** Returns the news beside what is kept. */
  public MarketItems beside(MarketItems kept) {
    return new MoreNews(kept, news);
  }

  /** Returns the alerts beside those that are kept; what becomes of them is seen by every port. */
  public BreakoutAlerts beside(BreakoutAlerts kept) {
    return new MoreAlerts(kept, alerts);
  }

  /** Returns what the rivals do beside what is kept. */
  public ObservedShows beside(ObservedShows kept) {
    return new MoreShows(kept, rivals);
  }

  /** Returns whom the room watches beside whom others do. */
  public Watches beside(Watches kept) {
    return new MoreWatches(kept, DemoMarket.watch(ROOM));
  }
}
