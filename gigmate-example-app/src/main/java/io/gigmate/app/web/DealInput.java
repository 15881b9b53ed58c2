package io.gigmate.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input of the deal builder. Its name is the path of what it says in the deal sheet, so that
 * what is wrong with the sheet finds its input by itself.
 */
public record DealInput(
    String path,
    String label,
    String hint,
    String value,
    List<Option> options,
    @Nullable String problem) {
  /** Something to choose; none is chosen until somebody does. */
  public record Option(String code, String words) {}

  static DealInput of(String path, String label, String hint, String value) {
    return new DealInput(path, label, hint, value, List.of(), null);
  }

  DealInput withProblem(@Nullable String what) {
    return new DealInput(path, label, hint, value, options, what);
  }

  boolean isStated() {
    return !value.isBlank();
  }

  /** Answers whether it is a list to choose from rather than a text. */
  public boolean isChoice() {
    return !options.isEmpty();
  }

  /** Answers whether other inputs belong to the deal once this one changes. */
  public boolean reshapes() {
    return path.startsWith("deals[") && path.endsWith("kind");
  }

  /** Returns what the page knows it by. */
  public String id() {
    return "f-" + path.replaceAll("[^a-z0-9_]+", "-");
  }
}
