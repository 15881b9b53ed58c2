package io.gigmate.app.cli;

import io.gigmate.adapters.http.feed.FeedFormat;
import io.gigmate.app.files.CalendarFile;
import io.gigmate.app.files.EventFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.RulesFile;
import io.gigmate.core.event.Event;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.place.Distance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.calendar.CalendarPlan;
import io.gigmate.scheduling.calendar.CalendarPlanner;
import io.gigmate.scheduling.calendar.PlanProgress;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.calendar.UnmetTarget;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.feed.CalendarFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gigmate calendar plan}: shows for the weeks ahead, in the sample market or one's own. */
@Command(
    name = "plan",
    description = {
      "Plan shows for the weeks ahead, without one clash, and print a report as JSON.",
      "Without files it plans for the sample market: the Texas Hill Country, Austin and San"
          + " Antonio, with acts that drive up to 65 miles."
    },
    footer = {
      "",
      "Tables (CSV; .gz is unpacked; lists are separated by |):",
      "  venues: venue_id, name, city, state, latitude, longitude, time_zone, venue_type,"
          + " capacity, genres",
      "  artists: artist_id, name, home_city, state, latitude, longitude, genres, expected_draw",
      "  templates: name, title_template, genre, min_price, max_price, min_capacity,"
          + " max_capacity, preferred_days, preferred_slots, duration_minutes,"
          + " description_template, valid_from, valid_until, weight, active",
      "  slots: slot, earliest_start, latest_start",
      "  events: event_id, venue_id, artist_id, template, title, doors, start, end, time_zone,"
          + " genre, price, capacity, status",
      "Coordinates that are blank come from the town where it is known. A genre-families.csv"
          + " (genre, family) beside the templates says which acts fit a bill; without it the"
          + " standard families do.",
      "The report: events, unmet (venue_id, week, missing, reason), value, bound and gap. It goes"
          + " to standard output, or to standard error where OUT or ICS is -."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class CalendarPlanCommand implements Callable<Integer> {
  private static final int PER_CENT = 100;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(names = "--venues", paramLabel = "FILE", description = "The rooms.")
  private @Nullable String venues;

  @Option(names = "--artists", paramLabel = "FILE", description = "The acts.")
  private @Nullable String artists;

  @Option(names = "--templates", paramLabel = "FILE", description = "What shows can be made from.")
  private @Nullable String templates;

  @Option(
      names = "--slots",
      paramLabel = "FILE",
      description =
          "When shows may start. Default: morning 11-13, afternoon 15-18, evening 19-21 and night"
              + " 21-23 h.")
  private @Nullable String slots;

  @Option(
      names = "--existing",
      paramLabel = "FILE",
      description = "Shows that stand already, CSV or .ics; none of them is planned again.")
  private @Nullable String existing;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "What rooms, acts and templates keep to, as JSON: opening hours, curfews, blackouts,"
              + " holds, radius clauses and more; see docs/feeds.md.")
  private @Nullable String rules;

  @Option(
      names = "--radius-miles",
      paramLabel = "MILES",
      description = "How far from home an act plays. Default: 20; in the sample market 65.")
  private @Nullable Double radiusMiles;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "The first day, such as 2026-03-02. Default: the next Monday.")
  private @Nullable LocalDate start;

  @Option(
      names = "--weeks",
      paramLabel = "W",
      defaultValue = "4",
      description = "How many weeks, 1 to 104. Default: ${DEFAULT-VALUE}.")
  private int weeks;

  @Option(
      names = "--shows-per-week",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many shows a room wants in a week, 0 to 50. Default: ${DEFAULT-VALUE}.")
  private int showsPerWeek;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "The same input and seed give the same calendar, byte by byte. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that counts as today where --start is left out. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      description = "Where the new shows go as CSV; - is standard output, and .gz is packed.")
  private @Nullable String out;

  @Option(
      names = "--ics",
      paramLabel = "ICS",
      description = "Where the new shows go as iCalendar as well.")
  private @Nullable String ics;

  @Option(
      names = "--export-market",
      paramLabel = "DIR",
      description =
          "Write the sample market's tables into this directory, to start one's own from; with or"
              + " without --out.")
  private @Nullable String exportMarket;

  /** Creates the command on its terminal. */
  public CalendarPlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkUsage();
    // Everything is drafted before the first file takes its place.
    try (OutputFiles files = new OutputFiles(terminal.standardOutput())) {
      if (exportMarket != null) {
        SampleMarketExport.write(files, exportMarket);
      }
      if (out == null) {
        files.commit();
        return 0;
      }
      Market market = market();
      CalendarPlan plan = plan(market);
      EventFile.write(files.create(out), plan.events());
      if (ics != null) {
        CalendarFeed feed =
            new CalendarFeed("GigMate", CalendarFeed.all(plan.events(), market.venues()));
        files.create(ics).stream().write(FeedFormat.ICS.write(feed, stamp(market)));
      }
      files.commit();
      print(plan);
    }
    return 0;
  }

  private void checkUsage() {
    long tables = Stream.of(venues, artists, templates).filter(Objects::nonNull).count();
    if (tables % 3 != 0) {
      throw wrong("--venues, --artists and --templates belong together");
    }
    if (slots != null && tables == 0) {
      throw wrong("--slots goes with --venues, --artists and --templates");
    }
    if (out == null && exportMarket == null) {
      throw wrong("Missing required option: '--out=OUT'");
    }
    if (out == null && ics != null) {
      throw wrong("--ics goes with --out");
    }
    if (out != null && out.equals(ics)) {
      throw wrong("--out and --ics are the same file: '" + out + "'");
    }
    if (weeks < 1 || weeks > 104) {
      throw wrong("--weeks must lie in 1..104: " + weeks);
    }
    if (showsPerWeek < 0 || showsPerWeek > 50) {
      throw wrong("--shows-per-week must lie in 0..50: " + showsPerWeek);
    }
    if (radiusMiles != null && !(radiusMiles >= 0 && radiusMiles <= 12_500)) {
      throw wrong("--radius-miles must lie in 0..12500: " + radiusMiles);
    }
    Set<String> once = new LinkedHashSet<>();
    for (String input : new String[] {venues, artists, templates, slots, existing, rules}) {
      if (input != null && input.equals(InputFile.STANDARD) && !once.add(input)) {
        throw wrong("Standard input can be read once: two options are '-'");
      }
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Market market() throws IOException {
    InputReport report = terminal.report(spec);
    Market market =
        venues == null || artists == null || templates == null
            ? Market.sample()
            : Market.read(venues, artists, templates, slots, report);
    if (existing != null) {
      market = market.with(standing(InputFile.of(existing), firstDay(market), report));
    }
    report.refuseProblems();
    return market;
  }

  /** Far enough around the plan that nothing of it is missed. */
  private List<Event> standing(InputFile file, LocalDate first, InputReport report)
      throws IOException {
    return CalendarFile.isICalendar(file.name())
        ? CalendarFile.shows(
            file,
            first.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            first.plusWeeks(weeks).plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
            report)
        : EventFile.read(file, report);
  }

  private List<Constraint> constraints(Market market) throws IOException {
    if (rules == null) {
      return List.of();
    }
    InputReport report = terminal.report(spec);
    List<Constraint> read = RulesFile.read(InputFile.of(rules), market.ids()::contains, report);
    report.refuseProblems();
    return read;
  }

  private CalendarPlan plan(Market market) throws Exception {
    PlanRequest request =
        PlanRequest.builder(market.venues(), market.artists(), market.templates(), firstDay(market))
            .slots(market.slots())
            .existing(market.existing())
            .genres(market.genres())
            .weeks(weeks)
            .showsPerWeek(showsPerWeek)
            .radius(radiusMiles == null ? market.radius() : Distance.ofMiles(radiusMiles))
            .seed(seed)
            .constraints(constraints(market))
            .build();
    return Progress.marking(
        "planning",
        PER_CENT,
        terminal.showsProgress(),
        bar -> new CalendarPlanner().plan(request, progress -> mark(bar, progress)));
  }

  private static void mark(Progress.Mark bar, PlanProgress progress) {
    bar.at(
        Math.round(PER_CENT * progress.share()),
        String.format(
            Locale.ROOT,
            " worth %.0f of at most %.0f (gap %.1f %%)",
            progress.value(),
            progress.bound(),
            PER_CENT * progress.gap()));
  }

  /** The next Monday by the clock of the rooms, those of the first id where they differ. */
  private LocalDate firstDay(Market market) {
    if (start != null) {
      return start;
    }
    ZoneId zone =
        market.venues().stream()
            .min(Comparator.comparing(Venue::id))
            .map(Venue::timeZone)
            .orElse(ZoneOffset.UTC);
    LocalDate today = asOf == null ? LocalDate.ofInstant(terminal.clock().instant(), zone) : asOf;
    return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  /** Not the clock: the same plan has the same bytes tomorrow. */
  private Instant stamp(Market market) {
    LocalDate day = asOf == null ? firstDay(market) : asOf;
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private void print(CalendarPlan plan) {
    boolean taken = OutputFile.STANDARD.equals(out) || OutputFile.STANDARD.equals(ics);
    PrintWriter target = taken ? spec.commandLine().getErr() : spec.commandLine().getOut();
    List<Event> events = plan.events();
    target.println(
        CanonicalJson.write(
            Map.of(
                "events", events.size(),
                "unmet", plan.unmet().stream().map(CalendarPlanCommand::json).toList(),
                "value", plan.value(),
                "bound", plan.bound(),
                "gap", plan.gap())));
    target.flush();
  }

  private static Map<String, Object> json(UnmetTarget target) {
    return Map.of(
        "venue_id", target.venue().value(),
        "week", target.weekStart().toString(),
        "missing", target.missing(),
        "reason", target.reason());
  }
}
