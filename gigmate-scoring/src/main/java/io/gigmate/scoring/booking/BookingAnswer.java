package io.gigmate.scoring.booking;

import java.util.Locale;

/** What a person made of an advice. */
public enum BookingAnswer {
  /** The night is booked, on the terms advised where there were any. */
  BOOKED,
  /** The night is booked, on terms that were not advised. */
  BOOKED_ON_OTHER_TERMS,
  /** The night is left, for a reason. */
  DECLINED,
  /** It is to be asked again on a day. */
  SNOOZED;

  /** Returns whether the night is booked. */
  public boolean booked() {
    return this == BOOKED || this == BOOKED_ON_OTHER_TERMS;
  }

  /** Returns the name in files, such as {@code booked_on_other_terms}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the answer of this name. */
  public static BookingAnswer parse(String code) {
    for (BookingAnswer answer : values()) {
      if (answer.code().equals(code)) {
        return answer;
      }
    }
    throw new IllegalArgumentException(
        "no answer: '" + code + "'; it is booked, booked_on_other_terms, declined or snoozed");
  }
}
