package io.gigmate.core.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** By when something has to be done, or ends. */
public final class Deadlines {
  private static final int OPT_OUT = 10;
  private static final int SALE_OPT_OUT = 15;
  private static final int CALIFORNIAN_REQUEST = 45;

  private Deadlines() {}

  /** CS-6, TC-4, CL-5: the last day for an opt-out; here it holds at once. */
  public static LocalDate optOut(LocalDate received) {
    return UsHolidays.plusBusinessDays(received, OPT_OUT);
  }

  /** CA-1: the last day for an opt-out of sale and sharing. */
  public static LocalDate saleOptOut(LocalDate received) {
    return UsHolidays.plusBusinessDays(received, SALE_OPT_OUT);
  }

  /** CA-4: the last day for a request to know or to delete. */
  public static LocalDate californianRequest(LocalDate received) {
    return received.plusDays(CALIFORNIAN_REQUEST);
  }

  /** EU-8: the last day for access and erasure. */
  public static LocalDate europeanRequest(LocalDate received) {
    return received.plusMonths(1);
  }

  /** TC-4: the last day on which an internal do-not-call entry has to be kept; here for ever. */
  public static LocalDate doNotCallKept(LocalDate received) {
    return received.plusYears(5);
  }

  /**
   * Returns the same local time so many calendar months later, on the last day of a month that is
   * too short: 31 August and six months is 28 February.
   */
  public static Instant monthsAfter(Instant given, int months, ZoneId zone) {
    return given.atZone(zone).plusMonths(months).toInstant();
  }
}
