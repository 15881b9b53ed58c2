package io.gigmate.scoring.narration;

import io.gigmate.scoring.internal.text.TextChecks;
import org.jspecify.annotations.Nullable;

/**
 * A text, and who wrote it.
 *
 * @param text as it may be shown
 * @param author {@code template}, or the name of a model
 * @param note what went wrong on the way to it, such as a model that made up a number; null where
 *     nothing did
 */
public record Narration(String text, String author, @Nullable String note) {
  private static final int LONGEST = 8000;

  public Narration {
    text = TextChecks.text("text", text, LONGEST);
    author = TextChecks.text("author", author, 200);
    note = note == null ? null : TextChecks.text("note", note, 500);
  }

  Narration noting(String what) {
    return new Narration(text, author, what);
  }
}
