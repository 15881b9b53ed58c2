package io.gigmate.app.cli;

import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.MetricRows;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.PlatformExportFile;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import io.gigmate.scoring.talent.series.SeriesCleaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gigmate talent import}: what an account's owner downloaded, as a table of metrics. */
@Command(
    name = "import",
    description = {
      "Read what the owner of accounts downloaded from platforms, put right what these are known to"
          + " report wrongly, and say what was done.",
      "Writes artist, date, metric and value."
    },
    footer = {
      "",
      "One --from for each file, such as --from audience-timeline.csv=spotify --from"
          + " Overview.csv=tiktok. Platforms are spotify, youtube, tiktok, instagram and other.",
      "Left out are noughts between other values, and jumps on one platform that were gone in weeks"
          + " while no other metric moved; counts of all time that fell are carried on, and made"
          + " into differences where what happens in a day was meant. --as-is changes nothing."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class TalentImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--artist",
      paramLabel = "NAME",
      required = true,
      description = "Whose accounts they are.")
  private String artist;

  @Option(
      names = "--from",
      paramLabel = "FILE=PLATFORM",
      required = true,
      description = "A download and its platform.")
  private Map<String, Platform> files;

  @Option(names = "--as-is", description = "Change nothing.")
  private boolean asIs;

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the table goes as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public TalentImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (artist.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--artist must not be blank");
    }
    InputReport report = terminal.report(spec);
    try (OutputFile target = OutputFile.create(out, terminal.standardOutput())) {
      List<MetricSeries> series = new ArrayList<>();
      for (Map.Entry<String, Platform> each : files.entrySet()) {
        InputFile file = InputFile.of(each.getKey());
        series.addAll(PlatformExportFile.read(file, each.getValue(), artist, report));
      }
      report.refuseProblems();
      SeriesCleaning cleaning =
          asIs ? new SeriesCleaning(series, List.of()) : SeriesCleaning.of(series);
      cleaning
          .corrections()
          .forEach(
              each ->
                  report.note(
                      each.metric(),
                      each.date()
                          + ": "
                          + each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                          + ", values concerned: "
                          + each.points()
                          + "; "
                          + each.evidence()));
      MetricRows rows = MetricRows.begin(target);
      cleaning.series().forEach(rows::add);
      rows.end();
      target.commit();
    }
    return 0;
  }
}
