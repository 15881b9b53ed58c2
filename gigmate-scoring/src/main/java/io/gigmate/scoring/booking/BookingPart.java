package io.gigmate.scoring.booking;

import java.util.Arrays;

/** What a booking score is made of, in the order in which it is read. */
public enum BookingPart {
  /** How well artist, room and price fit together. */
  AUDIENCE("audience fit"),
  /** The part of the room that is expected to be filled. */
  ATTENDANCE("attendance"),
  /** The expected profit beside what a full house leaves. */
  MONEY("money"),
  /** The probability of not losing money. */
  NO_LOSS("no loss"),
  /** How likely cancellations and empty rooms are. */
  MISHAPS("mishaps"),
  /** The worth of the date beside the best date. */
  TIMING("timing"),
  /** The audience that competing shows leave. */
  COMPETITION("competition"),
  /** The artist's momentum. */
  TALENT("talent"),
  /** The market's gaps and prices. */
  MARKET("market");

  private final String code;

  BookingPart(String code) {
    this.code = code;
  }

  /** Returns the part of this name, such as {@code audience fit}. */
  public static BookingPart parse(String code) {
    return Arrays.stream(values())
        .filter(part -> part.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part of a score: '" + code + "'"));
  }

  /** Returns its name among the factors of an explanation. */
  public String code() {
    return code;
  }
}
