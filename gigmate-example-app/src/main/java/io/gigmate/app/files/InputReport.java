package io.gigmate.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What was found while inputs were read: problems, for which they are refused, and notes, for which
 * they are not.
 *
 * <p>A problem reads {@code venues.csv:3: capacity: must be a whole number: 'many'}. The first 20
 * are kept and the rest counted, so that a large file full of mistakes needs no more room than a
 * small one. This class is not thread-safe.
 */
public final class InputReport {
  /** The column that stands for the whole first line. */
  public static final String HEADER = "header";

  /** The column that stands for a row as a whole. */
  static final String ROW = "row";

  private static final int KEPT = 20;
  private static final int LONGEST_PROBLEM = 500;

  private final List<String> kept = new ArrayList<>();
  private final Consumer<String> notes;
  private final int most;
  private long count;
  private long refusedLines;
  private long lastLine;

  /** Creates an empty report that hands each note on as it comes. */
  public InputReport(Consumer<String> notes) {
    this(notes, KEPT);
  }

  /** Creates one that keeps so many problems word for word. */
  public InputReport(Consumer<String> notes, int most) {
    this.notes = notes;
    this.most = most;
  }

  /** Records what is wrong in a column of a line. */
  public void problem(String file, long line, String column, String what) {
    count++;
    // The problems of a row come one after the other.
    refusedLines += line == lastLine ? 0 : 1;
    lastLine = line;
    if (kept.size() < most) {
      kept.add(printable(file + ":" + line + ": " + column + ": " + what));
    }
  }

  /** Hands on something that is worth saying but stops nothing. */
  public void note(String file, String text) {
    notes.accept(printable(file + ": " + text));
  }

  /** Returns how many problems there are. */
  public long count() {
    return count;
  }

  /** Returns in how many lines something is wrong. */
  public long refusedLines() {
    return refusedLines;
  }

  /** Returns the first problems; a last line counts those that are left out. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(kept);
    if (count > kept.size()) {
      lines.add("… and " + (count - kept.size()) + " more");
    }
    return lines;
  }

  /**
   * Returns where nothing is wrong.
   *
   * @throws RefusedInputException with the problems, where there are any
   */
  public void refuseProblems() {
    if (count > 0) {
      throw new RefusedInputException(lines());
    }
  }

  /** One problem is one line, whatever a field held. */
  private static String printable(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    return line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM) + "…";
  }
}
