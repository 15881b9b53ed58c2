package io.gigmate.scoring.deal.shorthand;

import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about the night beside what the artist gets: in a sheet it stands outside the
 * deals.
 *
 * @param expenseCap what counts of the expenses at most; null where it does not say
 * @param merchHouseShare what the house gets of the merch; null where it does not say
 * @param partners the shares of those who promote together; empty where it does not say
 */
public record NightClauses(
    @Nullable Money expenseCap, @Nullable Portion merchHouseShare, List<Portion> partners) {
  /** Nothing. */
  public static final NightClauses NONE = new NightClauses(null, null, List.of());

  public NightClauses {
    partners = List.copyOf(partners);
    BigDecimal sum = partners.stream().map(Portion::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!partners.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "the shares of the partners must add up to 100 %: "
              + sum.movePointRight(2).stripTrailingZeros().toPlainString());
    }
  }

  /** Answers whether it says nothing. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
