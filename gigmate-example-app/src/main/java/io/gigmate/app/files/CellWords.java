package io.gigmate.app.files;

import io.gigmate.scoring.competition.MarketCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.Locale;

/** How the parts of a market stand in tables. */
final class CellWords {
  private CellWords() {}

  static String weekday(MarketCell cell) {
    return cell.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String rounded(double number, int digits) {
    return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
  }
}
