package io.gigmate.scoring.market;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number went, such as up in {@code sold 900 tickets, compared with 700 last year}. A loss
 * that shrank is a gain.
 */
final class NumberMove {
  private static final String NUMBER = "([0-9][0-9 ]*+(?:[.,] ?[0-9]++)*+)";

  /** Between the number and what it is held against stand a unit and a few words at most. */
  private static final String GAP = "[^0-9;]{0,40}?";

  private static final Pattern AGAINST =
      Pattern.compile(
          NUMBER
              + GAP
              + "\\b(?:from|compared (?:to|with)|against|versus|vs\\.?)\\b"
              + GAP
              + NUMBER);

  private static final Pattern FROM_TO =
      Pattern.compile("\\bfrom\\b" + GAP + NUMBER + GAP + "\\bto\\b" + GAP + NUMBER);

  private static final Pattern LOSS = Pattern.compile("\\b(?:loss|losses|deficit|debt)\\b");
  private static final int READ = 2000;

  private NumberMove() {}

  /** Returns 1 for the better, -1 for the worse, 0 where no number is held against another. */
  static int of(String text) {
    String start = text.length() > READ ? text.substring(0, READ) : text;
    String lower = start.toLowerCase(Locale.ROOT);
    Matcher turned = FROM_TO.matcher(lower);
    int move = 0;
    if (turned.find()) {
      move = Double.compare(value(turned.group(2)), value(turned.group(1)));
    } else {
      Matcher against = AGAINST.matcher(lower);
      if (against.find()) {
        move = Double.compare(value(against.group(1)), value(against.group(2)));
      }
    }
    return LOSS.matcher(lower).find() ? -move : move;
  }

  /**
   * The last point or comma before one or two digits begins the fraction; others part thousands.
   */
  private static double value(String digits) {
    String packed = digits.replace(" ", "");
    int cut = Math.max(packed.lastIndexOf('.'), packed.lastIndexOf(','));
    boolean fraction = cut >= 0 && packed.length() - cut <= 3;
    String whole = (fraction ? packed.substring(0, cut) : packed).replaceAll("[.,]", "");
    String rest = fraction ? packed.substring(cut + 1) : "0";
    return Double.parseDouble(whole + "." + rest);
  }
}
