package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.Bins;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets of bins as text, such as {@code 0-12 40}; none is the empty text. */
final class BinRanges {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?(?: |$)");

  private BinRanges() {}

  static String text(boolean[] bins) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < bins.length; from++) {
      if (bins[from]) {
        int to = from;
        while (to + 1 < bins.length && bins[to + 1]) {
          to++;
        }
        text.append(text.isEmpty() ? "" : " ").append(from).append(to > from ? "-" + to : "");
        from = to;
      }
    }
    return text.toString();
  }

  static BitSet parse(String text) {
    BitSet bins = new BitSet();
    Matcher range = RANGE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      DataChecks.require(range.find(at) && range.start() == at, refused(text));
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      DataChecks.require(from >= bins.length() && to >= from && to < Bins.MOST, refused(text));
      bins.set(from, to + 1);
      at = range.end();
    }
    return bins;
  }

  private static String refused(String text) {
    return "bins must be rising ranges below " + Bins.MOST + ", such as 0-12 40: '" + text + "'";
  }
}
