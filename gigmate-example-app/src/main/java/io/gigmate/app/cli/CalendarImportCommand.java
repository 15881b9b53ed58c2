package io.gigmate.app.cli;

import io.gigmate.app.files.CalendarFile;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.RulesFile;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.feed.BusyTimes;
import io.gigmate.scheduling.feed.FeedEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate calendar import}: when a room or an act is taken, from its own calendar. */
@Command(
    name = "import",
    description = {
      "Read the calendar of a room or an act, and write when it is taken: shows for calendar plan"
          + " --existing, and days away for calendar plan --rules.",
      "What recurs is written out. Entries that are cancelled or take nobody are passed over."
    },
    footer = {
      "",
      "The calendar is iCalendar (.ics) or a table (CSV): start, end, title, status, uid. The last"
          + " three may be left out; start and end are days, or times such as 2026-03-06T19:00.",
      "An entry of a room by the clock becomes a show of somebody; whole days become days on which"
          + " the room or the act is away, or a hold of the act where they are tentative and both"
          + " are given. An act's calendar names no room, so all of it becomes days away."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class CalendarImportCommand implements Callable<Integer> {
  private static final int DAYS_AHEAD = 365;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The calendar; .ics, a table, or - for either.")
  private String calendar;

  @Option(names = "--venue", paramLabel = "ID", description = "The room that it is of.")
  private @Nullable String venue;

  @Option(names = "--artist", paramLabel = "ID", description = "The act that it is of.")
  private @Nullable String artist;

  @Option(
      names = "--venues",
      paramLabel = "FILE",
      description = "The rooms. Default: those of the sample market.")
  private @Nullable String venues;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "The time zone of times that name none. Default: that of the room.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "What ends before is passed over. Default: today.")
  private @Nullable LocalDate from;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "What starts after this day is passed over. Default: a year on.")
  private @Nullable LocalDate until;

  @Option(names = "--out", paramLabel = "OUT", description = "Where the shows go, as CSV.")
  private @Nullable String out;

  @Option(names = "--rules", paramLabel = "RULES", description = "Where days away go, as JSON.")
  private @Nullable String rules;

  /** Creates the command on its terminal. */
  public CalendarImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (venue == null && artist == null) {
      throw wrong("--venue or --artist says whose calendar it is");
    }
    if (out == null && rules == null) {
      throw wrong("--out or --rules says where the result goes");
    }
    InputReport report = terminal.report(spec);
    BusyTimes busy = busy(report);
    report.refuseProblems();
    if (out == null && !busy.shows().isEmpty()) {
      report.note(
          calendar, "has " + busy.shows().size() + " shows, which go nowhere without --out");
    }
    if (rules == null && !busy.constraints().isEmpty()) {
      report.note(
          calendar,
          "has " + busy.constraints().size() + " days away, which go nowhere without --rules");
    }
    write(busy);
    print(busy);
    return 0;
  }

  private BusyTimes busy(InputReport report) throws IOException {
    Venue room = venue == null ? null : Rooms.named(spec, Rooms.of(venues, report), venue);
    ZoneId own = zone != null ? zone : room == null ? null : room.timeZone();
    ZoneId counting = own == null ? ZoneOffset.UTC : own;
    LocalDate first =
        from != null ? from : LocalDate.ofInstant(terminal.clock().instant(), counting);
    LocalDate last = until != null ? until : first.plusDays(DAYS_AHEAD);
    if (last.isBefore(first)) {
      throw wrong("--until must not be before --from: " + first + ", " + last);
    }
    List<FeedEntry> entries =
        CalendarFile.read(
            InputFile.of(calendar),
            own,
            begin(first, counting),
            begin(last.plusDays(1), counting),
            report);
    if (room == null) {
      return BusyTimes.ofArtist(ArtistId.of(String.valueOf(artist)), entries);
    }
    return artist == null
        ? BusyTimes.ofVenue(room, entries)
        : BusyTimes.ofBoth(room, ArtistId.of(artist), entries);
  }

  private static Instant begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private void write(BusyTimes busy) throws IOException {
    try (OutputFiles files = new OutputFiles(terminal.standardOutput())) {
      if (out != null) {
        EventFile.write(files.create(out), busy.shows());
      }
      if (rules != null) {
        RulesFile.write(files.create(rules), busy.constraints());
      }
      files.commit();
    }
  }

  private void print(BusyTimes busy) {
    boolean taken = InputFile.STANDARD.equals(out) || InputFile.STANDARD.equals(rules);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    target.println(
        CanonicalJson.write(
            Map.of(
                "shows", busy.shows().size(),
                "rules", busy.constraints().size(),
                "passed_over", busy.passedOver().size())));
    target.flush();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
