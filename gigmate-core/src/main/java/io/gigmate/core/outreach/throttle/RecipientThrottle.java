package io.gigmate.core.outreach.throttle;

import io.gigmate.core.internal.Checks;

/**
 * A daily and a weekly limit for each of very many recipients, exact in any 24 hours and any seven
 * days, in few bytes: the times of a recipient's last admissions in seconds, in one table without
 * an object a recipient.
 *
 * <p>Times are whole seconds since 1970. A time before a recipient's latest counts as that one, so
 * that a clock that runs backwards admits no more. Not thread-safe.
 */
public final class RecipientThrottle {
  private static final int DAY = 24 * 60 * 60;
  private static final int WEEK = 7 * DAY;

  private final long[] recipients;
  private final int[] admissions;
  private final byte[] newest;
  private final int daily;
  private final int weekly;
  private final int most;
  private int size;

  /**
   * Creates a throttle for up to so many recipients.
   *
   * @param capacity the most recipients that it can tell apart
   * @param daily messages in any 24 hours, 1 up to the weekly limit
   * @param weekly messages in any seven days, 1 to 100
   */
  public RecipientThrottle(int capacity, int daily, int weekly) {
    this.most = Checks.between("recipients", capacity, 1, 20_000_000);
    this.weekly = Checks.between("messages a week", weekly, 1, 100);
    this.daily = Checks.between("messages a day", daily, 1, weekly);
    // A third of the places stays free, which keeps the search for one short.
    int places = capacity + capacity / 2 + 1;
    recipients = new long[places];
    admissions = new int[Math.multiplyExact(places, weekly)];
    newest = new byte[places];
  }

  /**
   * Admits a message to the recipient at this time, or refuses it and stays as it was.
   *
   * @param recipient any number but 0 that tells recipients apart
   * @param second since 1970, 1 to 2<sup>31</sup> − 1
   * @throws IllegalStateException where there are more recipients than it was made for
   */
  public boolean admit(long recipient, int second) {
    if (recipient == 0 || second < 1) {
      throw new IllegalArgumentException(
          "recipient and second must be other than nothing: " + recipient + ", " + second);
    }
    int place = placeOf(recipient);
    int row = place * weekly;
    int last = newest[place];
    int time = Math.max(second, admissions[row + last]);
    int next = last + 1 == weekly ? 0 : last + 1;
    int weekAgo = admissions[row + next];
    int back = last - daily + 1;
    int dayAgo = admissions[row + (back < 0 ? back + weekly : back)];
    // 0 is a place of the ring that was never used.
    if ((weekAgo != 0 && time - weekAgo < WEEK) || (dayAgo != 0 && time - dayAgo < DAY)) {
      return false;
    }
    admissions[row + next] = time;
    newest[place] = (byte) next;
    return true;
  }

  /** Returns the bytes of its table. */
  public long bytes() {
    return (long) recipients.length * (Long.BYTES + 1) + (long) admissions.length * Integer.BYTES;
  }

  private int placeOf(long recipient) {
    long mixed = recipient * 0x9E3779B97F4A7C15L;
    mixed ^= mixed >>> 32;
    // The upper half of the product of the low 32 bits and the length: a remainder without
    // division.
    int place = (int) (((mixed & 0xFFFFFFFFL) * recipients.length) >>> 32);
    while (recipients[place] != recipient) {
      if (recipients[place] == 0) {
        if (size == most) {
          throw new IllegalStateException("more than " + most + " recipients");
        }
        size++;
        recipients[place] = recipient;
        return place;
      }
      place = place + 1 == recipients.length ? 0 : place + 1;
    }
    return place;
  }
}
