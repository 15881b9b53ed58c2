package io.gigmate.adapters.http.json;

import java.util.ArrayList;
import java.util.List;

/** Keeps problems in the order in which they are found. This class is not thread-safe. */
public final class ListedProblems implements JsonProblems {
  private final List<Found> found = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * One that was found.
   *
   * @param path to the value, such as {@code deals[0].share}; empty for the text as a whole
   * @param what is wrong
   */
  public record Found(String path, String what) {}

  @Override
  public void problem(long line, String path, String what) {
    found.add(new Found(path, what));
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public long count() {
    return found.size();
  }

  /** Returns the problems so far. */
  public List<Found> found() {
    return List.copyOf(found);
  }

  /** Returns what else is worth saying. */
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
