package io.gigmate.scoring.growth;

import java.util.Arrays;
import java.util.Locale;

/** Whose number grows. */
public enum GrowthOf {
  /** Rooms and acts that had a show within sixty days. */
  MEMBERS,
  /** Leads that are known. */
  LEADS;

  /** Returns the name that the API carries, such as {@code members}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns those of this code.
   *
   * @throws IllegalArgumentException where there are none
   */
  public static GrowthOf parse(String code) {
    return Arrays.stream(values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("must be members or leads: '" + code + "'"));
  }
}
