package io.gigmate.app.serve;

import io.gigmate.app.files.AudienceFile;
import io.gigmate.app.files.FeedFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.JudgementFile;
import io.gigmate.app.files.MarketShowFile;
import io.gigmate.app.files.MetricFile;
import io.gigmate.app.files.RefusedInputException;
import io.gigmate.app.files.ResultFile;
import io.gigmate.app.files.ShowFile;
import io.gigmate.app.files.SourceFile;
import io.gigmate.app.files.TighteningFile;
import io.gigmate.core.compliance.RuleBook;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.scheduling.demand.ShowResult;
import io.gigmate.scoring.attendance.AttendanceHistory;
import io.gigmate.scoring.booking.desk.BookingKnowledge;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.feed.FeedSource;
import io.gigmate.scoring.talent.content.ContentSignals;
import io.gigmate.scoring.talent.series.MetricSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that {@code gigmate serve} is given, and what stands in them. */
final class ServeFiles {
  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = {
        "The files and addresses to ask for prospects, as JSON; see docs/sources.md. None is",
        "asked before a person has accepted its policy."
      })
  private @Nullable String sources;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = {
        "Shows with their attendance as CSV, to forecast nights from; .gz is unpacked. Without",
        "it whoever asks for advice says how many people they expect."
      })
  private @Nullable String history;

  @Option(
      names = "--audience",
      paramLabel = "FILE",
      description = "Audiences of artists and rooms as CSV; see docs/booking.md.")
  private @Nullable String audience;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = {
        "What past shows really sold, as CSV, for the calendar to learn from: event_id, template,",
        "slot, genre, region, price, capacity, sold, date. It is kept; .gz is unpacked."
      })
  private @Nullable String results;

  @Option(
      names = "--tighten",
      paramLabel = "FILE",
      description = {
        "What to make stricter in the rules of outreach, as JSON; see docs/compliance.md. It is",
        "kept: leaving it out later loosens nothing."
      })
  private @Nullable String tighten;

  @Option(
      names = "--market",
      paramLabel = "FILE",
      description = {
        "Shows that others put on or announced, as CSV for 'market gaps'; what they mean stands",
        "on the page of the market. They are kept; .gz is unpacked."
      })
  private @Nullable String market;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = {
        "What was counted of artists, as CSV for 'talent scan', with a region where one is known;",
        "who may break out stands on the page of talent. It is kept; .gz is unpacked."
      })
  private @Nullable String metrics;

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      description = {
        "The feeds to read the market from by the hour, as JSON; see docs/market.md. None is asked",
        "before a person has accepted its terms."
      })
  private @Nullable String feeds;

  @Option(
      names = "--judgements",
      paramLabel = "FILE",
      description = {
        "What somebody judges of recordings and of what people say, as CSV, for the chances of a",
        "breakout: artist, aspect (quality or sentiment), value, weight, date, evidence. Nobody is",
        "heard without it; see docs/talent.md."
      })
  private @Nullable String judgements;

  /** The sources to ask for prospects; none where no file names any. */
  List<ProspectSource> sources(InstantSource clock) throws CannotStartException {
    if (sources == null) {
      return List.of();
    }
    Path folder = Path.of(sources).toAbsolutePath().getParent();
    return read(
        sources,
        (file, report) ->
            SourceFile.read(file, Objects.requireNonNull(folder, "a file"), clock, report));
  }

  /** What the house knows beside its calendar. */
  BookingKnowledge known(InstantSource clock) throws CannotStartException {
    BookingKnowledge known = BookingKnowledge.none();
    if (audience != null) {
      known = known.withAudiences(read(audience, AudienceFile::read));
    }
    if (history != null) {
      AttendanceHistory past = read(history, ShowFile::readHistory);
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      known = known.withForecasts(HistoryForecasts.of(past, today).orElse(null));
    }
    return known;
  }

  List<FeedSource> feeds(InstantSource clock) throws CannotStartException {
    return feeds == null
        ? List.of()
        : read(feeds, (file, report) -> FeedFile.read(file, clock, report));
  }

  List<ShowResult> results() throws CannotStartException {
    return results == null ? List.of() : read(results, ResultFile::read);
  }

  List<ObservedShow> shows() throws CannotStartException {
    return market == null ? List.of() : read(market, MarketShowFile::read);
  }

  Optional<MetricSource> metrics() throws CannotStartException {
    return metrics == null
        ? Optional.empty()
        : Optional.of(MetricSource.of(metrics, read(metrics, MetricFile::readings)));
  }

  Optional<ContentSignals> judgements() throws CannotStartException {
    return judgements == null
        ? Optional.empty()
        : Optional.of(read(judgements, JudgementFile::read));
  }

  List<Tightening> tightenings(RuleBook book) throws CannotStartException {
    return tighten == null
        ? List.of()
        : read(tighten, (file, report) -> TighteningFile.read(file, book, report));
  }

  private interface Table<T> {
    T read(InputFile file, InputReport report) throws IOException;
  }

  private static <T> T read(String name, Table<T> table) throws CannotStartException {
    try {
      InputReport report = new InputReport(note -> {});
      T rows = table.read(InputFile.of(name), report);
      report.refuseProblems();
      return rows;
    } catch (IOException | RefusedInputException e) {
      throw new CannotStartException(String.valueOf(e.getMessage()), e);
    }
  }
}
