package io.gigmate.adapters.http.table;

import java.util.regex.Pattern;

/**
 * Text in a cell of CSV that a spreadsheet will not run. What begins with {@code =}, {@code +},
 * {@code -}, {@code @} or a tab gets an apostrophe in front, which spreadsheets take for the mark
 * of text; reading takes it away again. Figures stay as they are: {@code -97.74}, {@code +1 512 555
 * 0100} and {@code -06:00} can call nothing.
 *
 * <p>{@code read(write(text))} is the text, whatever it is.
 */
public final class SafeCell {
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");
  private static final Pattern MARKED = Pattern.compile("'+[=+\\-@\\t\\r]");
  private static final Pattern FIGURES = Pattern.compile("[+-][0-9 ().:-]*");

  private SafeCell() {}

  /** Returns the text as it may stand in a cell. */
  public static String write(String text) {
    return FORMULA.matcher(text).lookingAt() && !FIGURES.matcher(text).matches()
        ? "'" + text
        : text;
  }

  /** Returns the text that a cell stands for. */
  public static String read(String cell) {
    return MARKED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }
}
