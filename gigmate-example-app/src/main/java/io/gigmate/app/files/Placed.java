package io.gigmate.app.files;

import java.util.List;

/**
 * What a file says, and where.
 *
 * @param value what it says
 * @param line in which that begins
 */
public record Placed<T>(T value, long line) {
  /** Returns the values of a file that does not say where each stands: the first line. */
  public static <T> List<Placed<T>> nowhere(List<T> values) {
    return values.stream().map(value -> new Placed<>(value, 1)).toList();
  }
}
