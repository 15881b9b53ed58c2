package io.gigmate.scoring.market;

/**
 * A text and what somebody says it is.
 *
 * @param text what it says
 * @param label any word, such as {@code negative} or {@code regulation}
 */
public record LabelledText(String text, String label) {
  public LabelledText {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a label must not be blank");
    }
  }
}
