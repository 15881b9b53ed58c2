package io.gigmate.scoring.finance;

import java.util.List;
import org.joda.money.Money;

/**
 * What one number of paid tickets comes to, line by line. The lines add up to the profit to the
 * cent.
 *
 * @param tickets paid tickets
 * @param lines income above zero, costs below
 * @param profit their sum
 */
public record Statement(int tickets, List<Line> lines, Money profit) {
  public Statement {
    lines = List.copyOf(lines);
    Money sum = Money.zero(profit.getCurrencyUnit());
    for (Line line : lines) {
      sum = sum.plus(line.amount());
    }
    if (!sum.equals(profit)) {
      throw new IllegalArgumentException("lines add up to " + sum + ", not to " + profit);
    }
  }

  /**
   * One line.
   *
   * @param name what it is
   * @param amount what it adds
   */
  public record Line(String name, Money amount) {}
}
