package io.gigmate.scoring.lead;

import java.util.Arrays;
import java.util.function.Function;

/** Finds a constant by the name that files carry. */
final class Codes {
  private Codes() {}

  static <E> E parse(String what, E[] values, Function<E, String> code, String text) {
    for (E value : values) {
      if (code.apply(value).equals(text)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "no "
            + what
            + " is called '"
            + text
            + "'; known are "
            + Arrays.stream(values).map(code).toList());
  }
}
