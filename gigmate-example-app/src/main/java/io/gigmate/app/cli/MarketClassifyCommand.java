package io.gigmate.app.cli;

import static java.util.Locale.ROOT;

import io.gigmate.app.files.ConfigurationFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.OutputFile;
import io.gigmate.app.files.ReadingFile;
import io.gigmate.app.files.TextFile;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.operations.CanonicalJson;
import io.gigmate.core.place.Regions;
import io.gigmate.scoring.market.ItemType;
import io.gigmate.scoring.market.LabelMetrics;
import io.gigmate.scoring.market.LabelledText;
import io.gigmate.scoring.market.MarketInterest;
import io.gigmate.scoring.market.MarketReader;
import io.gigmate.scoring.market.Reading;
import io.gigmate.scoring.market.Sentiment;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate market classify}: what news are, how they sound, how much they matter. */
@Command(
    name = "classify",
    description = {
      "Say of each text what it is, how it sounds and how much it matters to the house.",
      "Writes id, type (news, trend, competitor, opportunity, threat or regulation), sentiment"
          + " (positive, neutral or negative), relevance from 0 to 100, and reason_1 to reason_7."
    },
    footer = {
      "",
      "The table of texts: id and text; a title may stand beside it.",
      "With --label the texts that have one teach: every text is labelled by a model that did not"
          + " see it, predicted, probability and fold are written too, and accuracy and macro_f1 go"
          + " to standard output as JSON (to standard error where OUT is -). Where the labels are"
          + " sentiments or types, they take the place of what the rules say."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class MarketClassifyCommand implements Callable<Integer> {
  private static final int USUAL_FOLDS = 5;
  private static final int MOST_FOLDS = 100;

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The texts as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "The column that says what a text is, in any words; it may be blank.")
  private @Nullable String label;

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Shuffle the labelled rows into so many folds. Default: " + USUAL_FOLDS + ".")
  private @Nullable Integer folds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the folds and of the models. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Settings as for 'leads score': geographic_focus and target_musician_genres say what"
              + " matters.")
  private @Nullable String config;

  @Option(
      names = "--venue",
      paramLabel = "NAME",
      description = "A room of the house or one that it watches; may be given more than once.")
  private List<String> venues = List.of();

  @Option(
      names = "--out",
      paramLabel = "OUT",
      required = true,
      description = "Where the answers go as CSV; - is standard output, and .gz is packed.")
  private String out;

  /** Creates the command on its terminal. */
  public MarketClassifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    checkUsage();
    InputReport report = terminal.report(spec);
    try (OutputFile target = OutputFile.create(out, terminal.standardOutput())) {
      MarketReader reader = MarketReader.of(interest(report));
      InputFile input = InputFile.of(file);
      List<TextFile.Row> rows = TextFile.read(input, label, report);
      report.refuseProblems();
      if (label == null) {
        ReadingFile table = ReadingFile.begin(target, false);
        rows.forEach(row -> table.add(row.id(), reader.read(row.text())));
        table.end();
        target.commit();
      } else {
        learn(rows, reader, input, target, report);
      }
    }
    return 0;
  }

  private void checkUsage() {
    if (label != null && Set.of("id", "title", "text").contains(label.strip().toLowerCase(ROOT))) {
      throw new ParameterException(
          spec.commandLine(), "--label must be another column than id, title and text: " + label);
    }
    if (label == null && folds != null) {
      throw new ParameterException(spec.commandLine(), "--folds needs --label");
    }
    if (folds != null && (folds < 2 || folds > MOST_FOLDS)) {
      throw new ParameterException(
          spec.commandLine(), "--folds must lie in 2.." + MOST_FOLDS + ": " + folds);
    }
  }

  private MarketInterest interest(InputReport report) throws Exception {
    Configuration settings =
        config == null
            ? Configuration.defaults()
            : ConfigurationFile.read(InputFile.of(config), Regions.standard(), report);
    report.refuseProblems();
    return MarketInterest.from(settings).withVenues(venues);
  }

  /** Sentiments and types are read in any case: they are no labels of their own for that. */
  private static List<TextFile.Row> spelled(List<TextFile.Row> rows) {
    List<String> labels = rows.stream().flatMap(row -> Stream.ofNullable(row.label())).toList();
    boolean ours =
        labels.stream().allMatch(one -> Sentiment.find(one).isPresent())
            || labels.stream().allMatch(one -> ItemType.find(one).isPresent());
    return ours
        ? rows.stream()
            .map(
                row -> {
                  String said = row.label();
                  return said == null
                      ? row
                      : new TextFile.Row(row.id(), row.text(), said.toLowerCase(ROOT));
                })
            .toList()
        : rows;
  }

  private void learn(
      List<TextFile.Row> read,
      MarketReader reader,
      InputFile input,
      OutputFile target,
      InputReport report)
      throws Exception {
    String column = Objects.requireNonNull(label);
    List<TextFile.Row> rows = spelled(read);
    List<LabelledText> taught =
        rows.stream()
            .filter(row -> row.label() != null)
            .map(row -> new LabelledText(row.text(), Objects.requireNonNull(row.label())))
            .toList();
    long kinds = taught.stream().map(LabelledText::label).distinct().count();
    int parts = folds == null ? Math.max(2, Math.min(USUAL_FOLDS, taught.size())) : folds;
    if (kinds < 2) {
      report.problem(input.name(), 1, column, "needs two labels at the least, has " + kinds);
    } else if (parts > taught.size()) {
      report.problem(
          input.name(), 1, column, parts + " folds are too many for " + taught.size() + " labels");
    }
    report.refuseProblems();
    LearnedLabels learned =
        Progress.during(
            "learning",
            parts,
            terminal.showsProgress(),
            foldDone -> LearnedLabels.of(rows, taught, parts, seed, foldDone));
    ReadingFile table = ReadingFile.begin(target, true);
    for (int i = 0; i < rows.size(); i++) {
      Reading reading = learned.corrected(i, reader.read(rows.get(i).text()));
      table.add(rows.get(i).id(), reading, learned.labelling(i), learned.fold(i));
    }
    table.end();
    target.commit();
    print(learned, reader, rows);
  }

  private void print(LearnedLabels learned, MarketReader reader, List<TextFile.Row> rows) {
    LabelMetrics rules = learned.rulesAlone(rows, reader);
    PrintWriter writer =
        OutputFile.STANDARD.equals(out) ? spec.commandLine().getErr() : spec.commandLine().getOut();
    writer.println(CanonicalJson.write(learned.report(rules)));
    writer.flush();
  }
}
