package io.gigmate.app.exchange;

import io.gigmate.adapters.http.rule.RulesJson;
import io.gigmate.adapters.http.rule.WrittenAgreements;
import io.gigmate.app.files.CalendarFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.Placed;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.feed.BusyTimes;
import io.gigmate.scheduling.feed.FeedEntry;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody's own calendar: the days of the coming year on which the room or the act is taken become
 * rules that the calendar keeps to. What was written before stays.
 */
final class CalendarTable implements ExchangeTable<Constraint> {
  private static final int DAYS_AHEAD = 365;

  /** As many as a sheet may hold. */
  private static final int MOST = 100_000;

  private final ExchangePorts ports;
  private final InstantSource clock;

  CalendarTable(ExchangePorts ports, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
  }

  @Override
  public List<Placed<Constraint>> read(ImportWish wish, InputReport report) throws IOException {
    String owner = wish.owner() == null ? "" : wish.owner();
    Optional<Venue> room =
        ports.venues().all(wish.tenant()).stream()
            .filter(venue -> venue.id().value().equals(owner))
            .findFirst();
    boolean act =
        ports.artists().all(wish.tenant()).stream()
            .anyMatch(artist -> artist.id().value().equals(owner));
    if (room.isEmpty() && !act) {
      report.problem(
          wish.file().name(), 1, "calendar", "there is no room and no act '" + owner + "'");
      return List.of();
    }
    ZoneId zone =
        room.map(Venue::timeZone)
            .orElseGet(() -> ports.tenants().required(wish.tenant()).timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<FeedEntry> entries =
        CalendarFile.read(
            wish.file(), zone, begin(today, zone), begin(today.plusDays(DAYS_AHEAD), zone), report);
    return Placed.nowhere(taken(room, owner, entries));
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static List<Constraint> taken(
      Optional<Venue> room, String owner, List<FeedEntry> entries) {
    if (room.isEmpty()) {
      return BusyTimes.ofArtist(ArtistId.of(owner), entries).constraints().stream()
          .distinct()
          .toList();
    }
    VenueId id = room.get().id();
    BusyTimes busy = BusyTimes.ofVenue(room.get(), entries);
    return Stream.concat(
            busy.constraints().stream(),
            busy.shows().stream()
                .filter(show -> show.venue().equals(id) && show.takesPlace())
                .map(show -> show.times().date())
                .map(day -> new Constraint.VenueBlackout(id, day, day)))
        .distinct()
        .toList();
  }

  @Override
  public Map<String, Constraint> kept(TenantId tenant) {
    return ExchangeTables.byId(
        new WrittenAgreements(ports.rules())
            .at(tenant, clock.instant(), ExchangeTables.FIRST_DAY, ExchangeTables.LAST_DAY),
        Constraint::toString);
  }

  @Override
  public String id(Constraint row) {
    return row.toString();
  }

  @Override
  public List<Placed<Constraint>> fitting(
      ImportWish wish,
      List<Placed<Constraint>> rows,
      Map<String, Constraint> kept,
      InputReport report) {
    if (rows.size() + kept.size() > MOST) {
      report.problem(
          wish.file().name(), 1, "calendar", "makes more than " + MOST + " rules in all");
    }
    return rows;
  }

  @Override
  public void save(TenantId tenant, List<Constraint> added, List<Constraint> changed, String by) {
    List<Constraint> all = new ArrayList<>(kept(tenant).values());
    all.addAll(added);
    ports.rules().save(tenant, new RuleSheet(RulesJson.write(all), by, clock.instant()));
  }
}
