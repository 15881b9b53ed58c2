package io.gigmate.app.cli;

import io.gigmate.app.files.ExperimentFile;
import io.gigmate.app.files.ExperimentJson;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.core.outreach.ExperimentId;
import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.experiment.Arm;
import io.gigmate.scoring.experiment.ArmResult;
import io.gigmate.scoring.experiment.DecidingMetric;
import io.gigmate.scoring.experiment.Experiment;
import io.gigmate.scoring.experiment.ExperimentAnalysis;
import io.gigmate.scoring.experiment.TestPlan;
import io.gigmate.scoring.experiment.TrafficRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gigmate experiment analyse}: which variant does better, and whether one may say so. */
@Command(
    name = "analyse",
    description = {
      "Compare the variants of an experiment with its control.",
      "Reads a row a contact and writes JSON to standard output: n and mean of each arm, the lift of"
          + " each over the control with its interval, a p-value that may be looked at any time"
          + " beside the one for a single look, the sample-ratio check, and a verdict."
    },
    footer = {
      "",
      "Outcomes are 0 and 1, or any numbers. mean, lift and interval are in the outcome's own unit:"
          + " a lift of 0.05 on a share is five points. The interval (95 %%) and p_always_valid"
          + " count all variants together; p_fixed is of each alone.",
      "Variants go by name, in --split as well. docs/experiments.md says how it is reckoned."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required before it calls.
public final class ExperimentAnalyseCommand implements Callable<Integer> {
  private static final VariantId USUAL_CONTROL = VariantId.of("control");

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "The contacts as CSV; - is standard input, and .gz is unpacked.")
  private String file;

  @Option(
      names = "--variant",
      paramLabel = "COL",
      required = true,
      description = "The column that names the variant.")
  private String variant;

  @Option(
      names = "--outcome",
      paramLabel = "COL",
      required = true,
      description = "The column that says what came of it: 0 or 1, or a number.")
  private String outcome;

  @Option(
      names = "--control",
      paramLabel = "NAME",
      description =
          "The variant that the others are compared with. Default: 'control', otherwise the first"
              + " by name.")
  private @Nullable String control;

  @Option(
      names = "--split",
      paramLabel = "a:b:c",
      description = "How contacts were to be spread, by the variants' names. Default: equally.")
  private @Nullable String split;

  /** Creates the command on its terminal. */
  public ExperimentAnalyseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (variant.equals(outcome)) {
      throw wrong("--variant and --outcome are the same column: '" + variant + "'");
    }
    List<Double> weights = weights();
    InputReport report = terminal.report(spec);
    InputFile input = InputFile.of(file);
    List<ArmResult> results =
        Progress.during(
            "reading",
            terminal.showsProgress(),
            () -> ExperimentFile.read(input, variant, outcome, report));
    report.refuseProblems();
    ExperimentAnalysis analysis = experiment(results, weights, input, report).analyse(results);
    PrintWriter out = spec.commandLine().getOut();
    out.println(ExperimentJson.text(analysis));
    out.flush();
    return 0;
  }

  private Experiment experiment(
      List<ArmResult> results, List<Double> weights, InputFile input, InputReport report) {
    List<VariantId> variants = results.stream().map(ArmResult::variant).toList();
    VariantId base = control(variants, input, report);
    if (!weights.isEmpty() && weights.size() != variants.size()) {
      report.problem(
          input.name(),
          1,
          variant,
          "--split has " + weights.size() + " parts for " + variants.size() + " variants");
    }
    report.refuseProblems();
    List<Arm> arms = new ArrayList<>();
    for (int i = 0; i < variants.size(); i++) {
      arms.add(new Arm(variants.get(i), weights.isEmpty() ? 1 : weights.get(i)));
    }
    return new Experiment(
        ExperimentId.of("analysed"),
        DecidingMetric.CONVERSION,
        arms,
        base,
        TrafficRule.FIXED,
        TestPlan.standard());
  }

  private VariantId control(List<VariantId> variants, InputFile input, InputReport report) {
    String name = control;
    if (name == null) {
      return variants.stream()
          .filter(each -> each.value().equalsIgnoreCase(USUAL_CONTROL.value()))
          .findFirst()
          .orElse(variants.get(0));
    }
    return variants.stream()
        .filter(each -> each.value().equals(name.strip()))
        .findFirst()
        .orElseGet(
            () -> {
              report.problem(
                  input.name(),
                  1,
                  variant,
                  "no variant is called '"
                      + name
                      + "'; there are "
                      + variants.stream()
                          .map(each -> "'" + each + "'")
                          .collect(Collectors.joining(", ")));
              return variants.get(0);
            });
  }

  /** None where the split is left out. */
  private List<Double> weights() {
    String parts = split;
    if (parts == null) {
      return List.of();
    }
    List<Double> weights = new ArrayList<>();
    for (String part : parts.split(":", -1)) {
      double weight;
      try {
        weight = Double.parseDouble(part.strip());
      } catch (NumberFormatException e) {
        weight = Double.NaN;
      }
      if (!(weight > 0 && weight <= 1e9)) {
        throw wrong("--split takes positive numbers such as 1:1:2: '" + parts + "'");
      }
      weights.add(weight);
    }
    return List.copyOf(weights);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
