package io.gigmate.scheduling.rolling;

/** What the values of this package ask of names and counts. */
final class Names {
  private static final int LONGEST = 100;

  private Names() {}

  static void check(String what, String value) {
    if (value.isBlank()
        || value.length() > LONGEST
        || !value.equals(value.strip())
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          what
              + " must have 1 to "
              + LONGEST
              + " characters, trimmed and none of them control: '"
              + value
              + "'");
    }
  }

  static void checkCount(String what, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " must be 0 or more: " + value);
    }
  }
}
