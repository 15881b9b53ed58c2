package io.gigmate.scheduling.calendar;

/** How often rooms wanted to play on a day: once at least, twice at least, and so on. */
final class DayWishes {
  /** Beyond so many shows of a room on one day nothing is counted. */
  private static final int MOST = 4;

  private final int days;
  private final int[] counts;

  DayWishes(Market market) {
    days = market.days;
    counts = new int[market.rooms.size() * days * MOST];
  }

  /** The room wants one show more than so many on the day. */
  void want(int room, int day, int shows) {
    if (shows < MOST) {
      counts[(room * days + day) * MOST + shows]++;
    }
  }

  /** Returns in what share of so many rounds the room wanted one show more than so many. */
  double share(int room, int day, int shows, int rounds) {
    return shows < 0 || shows >= MOST
        ? 0
        : (double) counts[(room * days + day) * MOST + shows] / rounds;
  }
}
