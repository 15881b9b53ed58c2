package io.gigmate.scoring.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextClassifierTest {
  /** Headlines made of parts; of each label's own words one is left out now and then. */
  static List<LabelledText> headlines(int count, long seed) {
    Random random = new Random(seed);
    String[] towns = {"Austin", "Waco", "Dallas", "Boerne", "Gruene"};
    String[][] parts = {
      {"council", "ordinance", "permits", "senate", "fine"},
      {"festival", "lineup", "headliner", "encore", "stage"},
      {"streams", "charts", "listeners", "playlist", "viral"}
    };
    String[] labels = {"law", "show", "trend"};
    List<LabelledText> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int label = random.nextInt(3);
      int said = random.nextInt(10) == 0 ? random.nextInt(3) : label;
      String text =
          towns[random.nextInt(5)]
              + " "
              + parts[said][random.nextInt(5)]
              + " news of day "
              + random.nextInt(31)
              + " "
              + parts[said][random.nextInt(5)];
      texts.add(new LabelledText(text, labels[label]));
    }
    return texts;
  }

  private static double accuracy(List<LabelledText> texts, int folds) {
    LabelBacktest backtest = LabelBacktest.run(texts, folds, 1, fold -> {});
    return LabelMetrics.of(
            texts.stream().map(LabelledText::label).toList(),
            backtest.labellings().stream().map(Labelling::label).toList())
        .accuracy();
  }

  @Test
  void learnsWhatIsThereToLearn() {
    // One in ten has another label's words, a third of which are right by chance.
    assertThat(accuracy(headlines(300, 1), 5)).isGreaterThan(0.85);
    assertThat(accuracy(headlines(40, 2), 4)).isGreaterThan(0.6);
  }

  @Test
  void theSameSeedGivesTheSameAnswer() {
    List<LabelledText> texts = headlines(120, 3);
    assertThat(LabelBacktest.run(texts, 3, 7, fold -> {}))
        .isEqualTo(LabelBacktest.run(texts, 3, 7, fold -> {}));
  }

  @Test
  void saysWhichWordsSpeakForALabel() {
    TextClassifier classifier = TextClassifier.fit(headlines(200, 4), 1);
    Labelling labelling = classifier.label("A new ordinance in Austin");
    assertThat(labelling.label()).isEqualTo("law");
    assertThat(labelling.evidence()).contains("ordinance");
    assertThat(classifier.labels()).containsExactly("law", "show", "trend");
    assertThat(Arrays.stream(classifier.probabilities("ordinance")).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aTextWithoutWordsGetsTheCommonestLabel() {
    List<LabelledText> texts = new ArrayList<>(headlines(90, 5));
    for (int i = 0; i < 200; i++) {
      texts.add(new LabelledText("nothing in particular " + i, "other"));
    }
    assertThat(TextClassifier.fit(texts, 1).label("").label()).isEqualTo("other");
  }

  @Test
  void oneLabelIsAnAnswerToo() {
    TextClassifier classifier = TextClassifier.fit(List.of(new LabelledText("a", "b")), 1);
    assertThat(classifier.label("c").label()).isEqualTo("b");
    assertThatIllegalArgumentException().isThrownBy(() -> TextClassifier.fit(List.of(), 1));
  }

  @Test
  void measuresAsTheBooksDo() {
    LabelMetrics metrics =
        LabelMetrics.of(List.of("a", "a", "b", "c"), List.of("a", "b", "b", "a"));
    assertThat(metrics.accuracy()).isEqualTo(0.5);
    // a: 1 of 2 and 1 of 2; b: 1 of 2 and 1 of 1; c: none.
    assertThat(metrics.macroF1()).isCloseTo((0.5 + 2.0 / 3 + 0) / 3, within(1e-12));
  }
}
