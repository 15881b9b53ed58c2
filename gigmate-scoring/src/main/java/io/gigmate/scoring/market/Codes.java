package io.gigmate.scoring.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads the names that our enumerations have in files. */
final class Codes {
  private Codes() {}

  static <E extends Enum<E>> Optional<E> find(E[] values, String code) {
    String name = code.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }
}
