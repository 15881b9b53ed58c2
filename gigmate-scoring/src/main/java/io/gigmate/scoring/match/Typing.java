package io.gigmate.scoring.match;

/** Slips of the hand. */
final class Typing {
  private Typing() {}

  /**
   * Answers whether one letter put in, left out, replaced or swapped with its neighbour makes the
   * two equal.
   */
  static boolean oneSlip(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restA = a.length() - head - tail;
    int restB = b.length() - head - tail;
    if (restA <= 1 && restB <= 1) {
      return true;
    }
    return restA == 2
        && restB == 2
        && a.charAt(head) == b.charAt(head + 1)
        && a.charAt(head + 1) == b.charAt(head);
  }
}
