package io.gigmate.scoring.internal.text;

/** A few numbers about a text beside its words, such as how good it sounds by a word list. */
public interface TextSigns {
  /** Returns how many numbers there are. */
  int width();

  /** Returns the numbers of a text, each about 1 in size. */
  double[] of(String text);

  /** Returns no numbers. */
  static TextSigns none() {
    return new TextSigns() {
      @Override
      public int width() {
        return 0;
      }

      @Override
      public double[] of(String text) {
        return new double[0];
      }
    };
  }
}
