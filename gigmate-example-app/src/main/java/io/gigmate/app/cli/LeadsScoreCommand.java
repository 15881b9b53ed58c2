package io.gigmate.app.cli;

import io.gigmate.app.files.AssessmentFile;
import io.gigmate.app.files.ConfigurationFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PointsModelFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.place.Regions;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadScorer;
import io.gigmate.scoring.lead.PointsModel;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate leads score}: one row of points for each prospect, in the order of the file. */
@Command(
    name = "score",
    description = {
      "Score each prospect by five factors whose points add up to 0..100.",
      "Reads FILE row by row, however large it is; writes prospect_id, score, qualified, grade,"
          + " factor_1, points_1 to factor_5, points_5, and model_version."
    },
    footer = {
      "",
      "The table of prospects: prospect_id, prospect_type (venue, musician, fan, sponsor, media or"
          + " event_planner) and name; further business_name, email, phone, website, address, city,"
          + " state, postal_code, latitude, longitude, source, source_url, capacity, genres,"
          + " followers, engagement_rate, posts_last_90d, last_active and shows_per_month, which"
          + " may be blank. Lists are separated by |."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class LeadsScoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The prospects as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings by their code, as JSON or as key=value lines, such as"
              + " {\"lead_score_threshold\": 70, \"geographic_focus\": [\"Texas\"]}; what is left"
              + " out has its default.")
  private @Nullable String config;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "The model that gives the points, as JSON. 'gigmate leads model' writes the one that is"
              + " taken without it.")
  private @Nullable String model;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that counts as today, such as 2026-03-02. Default: today (UTC).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the points go as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public LeadsScoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    refuseStandardInputTwice();
    InputReport report = terminal.report(spec);
    LeadScorer scorer = new LeadScorer(model(report), rules(report));
    Instant at =
        asOf == null ? terminal.clock().instant() : asOf.atStartOfDay(ZoneOffset.UTC).toInstant();
    InputFile prospects = InputFile.of(file);
    try (OutputFile scores = OutputFile.create(out, terminal.standardOutput());
        Progress progress =
            Progress.overBytes("scoring", prospects.size(), terminal.showsProgress())) {
      AssessmentFile rows = AssessmentFile.begin(scores);
      ProspectFile.read(
          prospects,
          report,
          prospect -> {
            rows.add(scorer.assess(prospect, at));
            progress.at(prospects.bytesRead());
          });
      rows.end();
      report.refuseProblems();
      scores.commit();
    }
    return 0;
  }

  private void refuseStandardInputTwice() {
    List<String> read = new ArrayList<>();
    if (InputFile.STANDARD.equals(file)) {
      read.add("FILE");
    }
    if (InputFile.STANDARD.equals(config)) {
      read.add("--config");
    }
    if (InputFile.STANDARD.equals(model)) {
      read.add("--model");
    }
    if (read.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "Standard input can be read once: " + String.join(" and ", read) + " are '-'");
    }
  }

  private PointsModel model(InputReport report) throws IOException {
    PointsModel read = model == null ? null : PointsModelFile.read(InputFile.of(model), report);
    report.refuseProblems();
    return read == null ? PointsModel.standard() : read;
  }

  private FitRules rules(InputReport report) throws IOException {
    Configuration configuration = Configuration.defaults();
    if (config != null) {
      configuration = ConfigurationFile.read(InputFile.of(config), Regions.standard(), report);
      report.refuseProblems();
    }
    return FitRules.from(configuration, Regions.standard());
  }
}
