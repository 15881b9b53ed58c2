package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Deals labelled texts into folds and labels each fold by what the others taught.
 *
 * @param fold of each text, from 0
 * @param labellings one a text, from a model that did not see it
 */
public record LabelBacktest(List<Integer> fold, List<Labelling> labellings) {
  public LabelBacktest {
    fold = List.copyOf(fold);
    labellings = List.copyOf(labellings);
  }

  /**
   * Runs it. Every label is spread evenly over the folds.
   *
   * @param texts at least as many as folds
   * @param folds at least 2
   * @param seed of the shuffle and of the models
   * @param foldDone is told each fold that is done; folds may be done in parallel
   */
  public static LabelBacktest run(
      List<LabelledText> texts, int folds, long seed, Consumer<Integer> foldDone) {
    if (folds < 2 || folds > texts.size()) {
      throw new IllegalArgumentException(folds + " folds for " + texts.size() + " texts");
    }
    int[] fold = dealt(texts, folds, seed);
    Labelling[] answers = new Labelling[texts.size()];
    IntStream.range(0, folds)
        .parallel()
        .forEach(
            number -> {
              List<LabelledText> taught =
                  IntStream.range(0, fold.length)
                      .filter(i -> fold[i] != number)
                      .mapToObj(texts::get)
                      .toList();
              TextClassifier model = TextClassifier.fit(taught, SplitMix.derive(seed, number));
              for (int i = 0; i < fold.length; i++) {
                if (fold[i] == number) {
                  answers[i] = model.label(texts.get(i).text());
                }
              }
              foldDone.accept(number);
            });
    return new LabelBacktest(
        Arrays.stream(fold).boxed().toList(),
        Arrays.stream(answers).map(Objects::requireNonNull).toList());
  }

  private static int[] dealt(List<LabelledText> texts, int folds, long seed) {
    TreeMap<String, List<Integer>> byLabel = new TreeMap<>();
    for (int i : new SplitMix(seed).permutation(texts.size())) {
      byLabel.computeIfAbsent(texts.get(i).label(), label -> new ArrayList<>()).add(i);
    }
    int[] fold = new int[texts.size()];
    int next = 0;
    for (List<Integer> rows : byLabel.values()) {
      for (int row : rows) {
        fold[row] = next++ % folds;
      }
    }
    return fold;
  }
}
