package io.gigmate.adapters.http.feed;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was said about a text. */
final class Heard implements FeedProblems {
  final List<String> problems = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  @Override
  public void problem(long line, String property, String what) {
    problems.add(line + ": " + property + ": " + what);
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }
}
