package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.text.Words;
import java.util.Collection;
import java.util.List;

/**
 * A text in which whole words and phrases are looked for, in any case.
 *
 * @param spaced the words in lower case, each between blanks
 */
record Phrases(String spaced) {
  static Phrases of(String text) {
    return new Phrases(" " + String.join(" ", Words.lower(text)).replace('-', ' ') + " ");
  }

  /** Answers whether the phrase stands there, in the singular or with an s behind it. */
  boolean has(String phrase) {
    String words = String.join(" ", Words.lower(phrase)).replace('-', ' ');
    return !words.isBlank()
        && (spaced.contains(" " + words + " ")
            || spaced.contains(" " + words + "s ")
            || spaced.contains(" " + words + "'s "));
  }

  /** Returns those that stand there, in their order. */
  List<String> found(Collection<String> phrases) {
    return phrases.stream().filter(this::has).toList();
  }
}
