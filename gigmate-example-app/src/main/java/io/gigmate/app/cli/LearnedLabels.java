package io.gigmate.app.cli;

import io.gigmate.app.files.TextFile;
import io.gigmate.scoring.market.ItemType;
import io.gigmate.scoring.market.LabelBacktest;
import io.gigmate.scoring.market.LabelMetrics;
import io.gigmate.scoring.market.LabelledText;
import io.gigmate.scoring.market.Labelling;
import io.gigmate.scoring.market.MarketReader;
import io.gigmate.scoring.market.Reading;
import io.gigmate.scoring.market.Sentiment;
import io.gigmate.scoring.market.TextClassifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file's own labels taught: an answer for each row, from a model that did not see it. */
final class LearnedLabels {
  private final List<@Nullable String> truth;
  private final List<Labelling> labellings;
  private final List<@Nullable Integer> folds;
  private final int parts;

  private LearnedLabels(
      List<@Nullable String> truth,
      List<Labelling> labellings,
      List<@Nullable Integer> folds,
      int parts) {
    this.truth = truth;
    this.labellings = labellings;
    this.folds = folds;
    this.parts = parts;
  }

  /** Learns; rows without a label are answered by a model of all that have one. */
  static LearnedLabels of(
      List<TextFile.Row> rows, List<LabelledText> taught, int parts, long seed, Runnable foldDone) {
    LabelBacktest backtest = LabelBacktest.run(taught, parts, seed, fold -> foldDone.run());
    TextClassifier all = taught.size() == rows.size() ? null : TextClassifier.fit(taught, seed);
    List<@Nullable String> truth = new ArrayList<>();
    List<Labelling> labellings = new ArrayList<>();
    List<@Nullable Integer> folds = new ArrayList<>();
    int next = 0;
    for (TextFile.Row row : rows) {
      truth.add(row.label());
      if (row.label() != null) {
        labellings.add(backtest.labellings().get(next));
        folds.add(backtest.fold().get(next) + 1);
        next++;
      } else {
        labellings.add(Objects.requireNonNull(all).label(row.text()));
        folds.add(null);
      }
    }
    return new LearnedLabels(truth, labellings, folds, parts);
  }

  Labelling labelling(int row) {
    return labellings.get(row);
  }

  @Nullable Integer fold(int row) {
    return folds.get(row);
  }

  /** Returns the reading with what was learned in the place of what the rules say. */
  Reading corrected(int row, Reading reading) {
    Labelling labelling = labellings.get(row);
    String evidence =
        labelling.evidence().isEmpty()
            ? "learned from the labels"
            : "learned: " + String.join(", ", labelling.evidence());
    if (areSentiments()) {
      return reading.withSentiment(Sentiment.find(labelling.label()).orElseThrow(), evidence);
    }
    if (areTypes()) {
      return reading.withType(ItemType.find(labelling.label()).orElseThrow(), evidence);
    }
    return reading;
  }

  private boolean areSentiments() {
    return labels().stream().allMatch(label -> Sentiment.find(label).isPresent());
  }

  private boolean areTypes() {
    return labels().stream().allMatch(label -> ItemType.find(label).isPresent());
  }

  private List<String> labels() {
    return truth.stream().filter(Objects::nonNull).distinct().toList();
  }

  /** Returns how often the rules alone are right; null where the labels are not theirs. */
  @Nullable LabelMetrics rulesAlone(List<TextFile.Row> rows, MarketReader reader) {
    boolean sentiments = areSentiments();
    if (!sentiments && !areTypes()) {
      return null;
    }
    List<String> said = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (truth.get(i) != null) {
        Reading reading = reader.read(rows.get(i).text());
        said.add(sentiments ? reading.sentiment().code() : reading.type().code());
      }
    }
    return LabelMetrics.of(
        known().stream().map(label -> label.toLowerCase(Locale.ROOT)).toList(), said);
  }

  private List<String> known() {
    return truth.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  /** Returns the report: what was learned, and beside it what is had without learning. */
  Map<String, Object> report(@Nullable LabelMetrics rules) {
    List<String> known = known();
    List<String> said = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      if (truth.get(i) != null) {
        said.add(labellings.get(i).label());
      }
    }
    LabelMetrics metrics = LabelMetrics.of(known, said);
    Map<String, Object> report = new HashMap<>(figures(metrics));
    report.put("rows", metrics.rows());
    report.put("folds", parts);
    report.put("labels", metrics.labels().stream().map(LearnedLabels::json).toList());
    String commonest =
        known.stream()
            .distinct()
            .max((a, b) -> Collections.frequency(known, a) - Collections.frequency(known, b))
            .orElseThrow();
    report.put(
        "always_commonest",
        figures(LabelMetrics.of(known, Collections.nCopies(known.size(), commonest))));
    Optional.ofNullable(rules).ifPresent(alone -> report.put("rules_alone", figures(alone)));
    return report;
  }

  private static Map<String, Object> figures(LabelMetrics metrics) {
    return Map.of("accuracy", metrics.accuracy(), "macro_f1", metrics.macroF1());
  }

  private static Map<String, Object> json(LabelMetrics.PerLabel label) {
    return Map.of(
        "label", label.label(),
        "rows", label.rows(),
        "precision", label.precision(),
        "recall", label.recall(),
        "f1", label.f1());
  }
}
