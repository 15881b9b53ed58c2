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

  /**
   * Answers whether at most {@code most} letters put in, left out, replaced or swapped make the two
   * equal.
   */
  static boolean fewSlips(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return false;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int slips = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          slips = Math.min(slips, before[j - 2] + 1);
        }
        row[j] = slips;
        least = Math.min(least, slips);
      }
      if (least > most) {
        return false;
      }
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[b.length()] <= most;
  }
}
