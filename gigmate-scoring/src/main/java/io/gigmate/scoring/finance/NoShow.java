package io.gigmate.scoring.finance;

import io.gigmate.scoring.attendance.AttendanceDistribution;

/**
 * Which share of ticket holders stays away, how sure that is, and who says so.
 *
 * <p>A house that counts its own scans should state its own; the constants are for one that does
 * not. Their rates are published, their ranges are not: half to one and a half times the rate is
 * our assumption, meant to hold nine shows of ten.
 *
 * @param rate the expected share, 0 to below 1
 * @param low the share that one show of twenty stays below
 * @param high the share that one show of twenty exceeds, below 1
 * @param source where the numbers are from
 */
public record NoShow(double rate, double low, double high, String source) {
  /** Everyone comes: for a count of people rather than tickets. */
  public static final NoShow NONE = new NoShow(0, 0, 0, "stated: everyone with a ticket comes");

  /** A free event. */
  public static final NoShow FREE =
      new NoShow(0.28, 0.14, 0.42, "median of free events, pheedloop.com report 06; range assumed");

  /** A paid event. */
  public static final NoShow PAID =
      new NoShow(
          0.17, 0.085, 0.255, "median of 860+ paid events, pheedloop.com report 06; range assumed");

  /** A concert, before 2020. */
  public static final NoShow CONCERT_BEFORE_2020 =
      new NoShow(0.05, 0.025, 0.075, "concerts before 2020, Billboard; range assumed");

  public NoShow {
    if (!(low >= 0 && low <= rate && rate <= high && high < 1)) {
      throw new IllegalArgumentException(
          "a no-show rate must lie in its range, from 0 to below 1: "
              + low
              + " <= "
              + rate
              + " <= "
              + high);
    }
    if (!HeadCount.isLaw(1 - rate, low, high)) {
      throw new IllegalArgumentException(
          "no law of a share has the rate " + rate + " and a range from " + low + " to " + high);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("a no-show rate needs a source: '" + source + "'");
    }
  }

  /** Returns the people to expect for each ticket. */
  public double headsPerTicket() {
    return 1 - rate;
  }

  /**
   * Returns the tickets that lie behind a forecast of people, at the expected rate. The chance that
   * is in each holder's mind is left out: of 300 tickets it moves the heads by some six, while the
   * forecast itself moves by dozens.
   */
  public AttendanceDistribution ticketsFor(AttendanceDistribution heads) {
    return heads.times(1 / headsPerTicket());
  }

  /** Returns the people who come with so many tickets out, exactly, one by one. */
  public HeadCount heads(int tickets) {
    return HeadCount.of(tickets, this);
  }
}
