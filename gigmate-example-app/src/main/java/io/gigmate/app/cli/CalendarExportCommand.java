package io.gigmate.app.cli;

import io.gigmate.adapters.http.feed.FeedFormat;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.place.City;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.feed.CalendarFeed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate calendar export}: shows as a calendar for others. */
@Command(
    name = "export",
    description = {
      "Write shows as iCalendar, CSV or JSON: all of them, or those of a room, an act or a town.",
      "What is written as iCalendar or CSV can be read again, and gives the same shows."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class CalendarExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The shows, as calendar plan writes them.")
  private String events;

  @Option(
      names = "--venues",
      paramLabel = "FILE",
      description = "The rooms, for names and places. Default: those of the sample market.")
  private @Nullable String venues;

  @Option(names = "--venue", paramLabel = "ID", description = "Only the shows in this room.")
  private @Nullable String venue;

  @Option(names = "--artist", paramLabel = "ID", description = "Only the shows of this act.")
  private @Nullable String artist;

  @Option(
      names = "--region",
      paramLabel = "TOWN-STATE",
      description = "Only the shows in this town, such as san-marcos-tx.")
  private @Nullable String region;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which the calendar counts as made. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where it goes; its name ends in .ics, .csv or .json.")
  private String out;

  /** Creates the command on its terminal. */
  public CalendarExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (Stream.of(venue, artist, region).filter(Objects::nonNull).count() > 1) {
      throw wrong("--venue, --artist and --region exclude each other");
    }
    FeedFormat format =
        FeedFormat.ofName(out)
            .orElseThrow(() -> wrong("--out must end in .ics, .csv or .json: '" + out + "'"));
    InputReport report = terminal.report(spec);
    List<Venue> rooms = Rooms.of(venues, report);
    List<Event> shows = EventFile.read(InputFile.of(events), report);
    report.refuseProblems();
    try (OutputFiles files = new OutputFiles(terminal.standardOutput())) {
      files.create(out).stream().write(format.write(feed(shows, rooms), stamp()));
      files.commit();
    }
    return 0;
  }

  private CalendarFeed feed(List<Event> shows, List<Venue> rooms) {
    if (venue != null) {
      return CalendarFeed.ofVenue(Rooms.named(spec, rooms, venue), shows);
    }
    if (artist != null) {
      return CalendarFeed.ofArtist(
          Artist.builder(ArtistId.of(artist), artist).build(), shows, rooms);
    }
    return region == null
        ? new CalendarFeed("GigMate", CalendarFeed.all(shows, rooms))
        : CalendarFeed.ofRegion(town(region, rooms), shows, rooms);
  }

  private City town(String slug, List<Venue> rooms) {
    return rooms.stream()
        .map(Venue::city)
        .filter(town -> town != null && CalendarFeed.slug(town).equals(slug))
        .findFirst()
        .orElseThrow(() -> wrong("--region: no room is in '" + slug + "'"));
  }

  private Instant stamp() {
    Instant now = terminal.clock().instant();
    LocalDate day = asOf == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : asOf;
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
