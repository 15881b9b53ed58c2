package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.text.LabelLearner;
import java.util.List;
import java.util.TreeSet;

/**
 * Labels texts as it learned from labelled ones.
 *
 * <pre>{@code
 * TextClassifier classifier = TextClassifier.fit(labelled, 1);
 * Labelling answer = classifier.label("Council votes on a new noise ordinance");
 * }</pre>
 *
 * <p>The labels may be any words: sentiments, types, or what a house calls its own. It is
 * multinomial logistic regression over words, pairs of words, runs of letters and what {@link
 * MoodReader} says; the penalty is chosen by cross-validation. This class is immutable and
 * thread-safe.
 */
public final class TextClassifier {
  private static final int WORDS_SHOWN = 4;

  private final List<String> labels;
  private final LabelLearner learner;

  private TextClassifier(List<String> labels, LabelLearner learner) {
    this.labels = labels;
    this.learner = learner;
  }

  /**
   * Learns from texts.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static TextClassifier fit(List<LabelledText> texts, long seed) {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("there are no labelled texts to learn from");
    }
    List<String> labels =
        List.copyOf(new TreeSet<>(texts.stream().map(LabelledText::label).toList()));
    LabelLearner learner =
        LabelLearner.fit(
            texts.stream().map(LabelledText::text).toList(),
            texts.stream().mapToInt(text -> labels.indexOf(text.label())).toArray(),
            labels.size(),
            new MoodSigns(MoodReader.standard()),
            seed);
    return new TextClassifier(labels, learner);
  }

  /** Returns the labels that it knows, in order. */
  public List<String> labels() {
    return labels;
  }

  /** Returns the probability of each label, in their order. */
  public double[] probabilities(String text) {
    return learner.probabilities(text);
  }

  /** Returns the likeliest label. */
  public Labelling label(String text) {
    double[] probabilities = learner.probabilities(text);
    int best = 0;
    for (int c = 1; c < probabilities.length; c++) {
      best = probabilities[c] > probabilities[best] ? c : best;
    }
    List<String> evidence =
        learner.evidence(text, best, labels.size(), WORDS_SHOWN).stream()
            .map(LabelLearner.Evidence::words)
            .toList();
    return new Labelling(labels.get(best), Math.min(1, probabilities[best]), evidence);
  }
}
