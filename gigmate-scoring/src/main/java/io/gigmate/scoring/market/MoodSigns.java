package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.text.TextSigns;

/** What the word list says of a text and where its numbers went, as numbers to learn from. */
final class MoodSigns implements TextSigns {
  private static final int WIDTH = 7;
  private static final double SHARE = 0.25;

  private final MoodReader reader;

  MoodSigns(MoodReader reader) {
    this.reader = reader;
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public double[] of(String text) {
    Mood mood = reader.read(text);
    int move = NumberMove.of(text);
    double good = 0;
    double bad = 0;
    for (MoodWord word : mood.words()) {
      good += Math.max(0, word.weight());
      bad += Math.max(0, -word.weight());
    }
    return new double[] {
      mood.valence(),
      Math.abs(mood.valence()),
      SHARE * Math.log1p(good),
      SHARE * Math.log1p(bad),
      mood.words().isEmpty() ? SHARE : 0,
      Math.max(0, move),
      Math.max(0, -move)
    };
  }
}
