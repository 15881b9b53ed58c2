package io.gigmate.core.campaign;

import io.gigmate.core.outreach.RecipientId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought for what it cost, or why that cannot be said yet. It tells what came
 * after the campaign, not what came because of it.
 */
public sealed interface CampaignReturn {
  /** With fewer who bought something, an interval would promise more than it holds. */
  int FEWEST_CONVERSIONS = 10;

  /**
   * It can be said.
   *
   * @param revenue of all conversions
   * @param cost of the campaign
   * @param ratio revenue less cost, over cost: 0.5 is half of the cost on top of it
   * @param low where the interval of 95 % begins
   * @param high where it ends
   */
  record Known(Money revenue, Money cost, double ratio, double low, double high)
      implements CampaignReturn {}

  /**
   * It cannot.
   *
   * @param why in a few words
   */
  record NotYet(String why) implements CampaignReturn {}

  /** Returns what the function for this answer answers. */
  default <T> T fold(Function<Known, T> known, Function<NotYet, T> notYet) {
    return this instanceof Known one ? known.apply(one) : notYet.apply((NotYet) this);
  }

  /**
   * Returns the return of a campaign. The interval is of what messages like these bring on average:
   * how many recipients buy something, and how much those spend, each with its own uncertainty.
   *
   * <p>Source: E. B. Wilson, JASA 22 (1927), for the share; the delta method on the logarithm, with
   * Student's quantile, for the mean; G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008),
   * for the interval of their product from both.
   *
   * @param messages how many left
   * @param conversions what recipients did
   * @param cost what the campaign cost; null where nobody said
   */
  static CampaignReturn of(
      long messages, Collection<CampaignSignal> conversions, @Nullable Money cost) {
    if (cost == null || cost.isZero()) {
      return new NotYet("nobody said what the campaign cost");
    }
    Set<CurrencyUnit> currencies = new HashSet<>();
    Map<RecipientId, BigDecimal> spent = new TreeMap<>();
    long unvalued = 0;
    for (CampaignSignal each : conversions) {
      Money value = each.value();
      if (value == null) {
        unvalued++;
      } else {
        currencies.add(value.getCurrencyUnit());
        spent.merge(each.recipient(), value.getAmount(), BigDecimal::add);
      }
    }
    if (unvalued > 0) {
      return new NotYet(unvalued + " of " + conversions.size() + " conversions have no value");
    }
    if (!currencies.isEmpty() && !currencies.equals(Set.of(cost.getCurrencyUnit()))) {
      return new NotYet("conversions and cost are not in one currency");
    }
    List<BigDecimal> sums = spent.values().stream().filter(each -> each.signum() > 0).toList();
    if (sums.size() < FEWEST_CONVERSIONS) {
      return new NotYet(
          "not enough data yet: "
              + sums.size()
              + " of at least "
              + FEWEST_CONVERSIONS
              + " recipients bought something");
    }
    return known(messages, sums, cost);
  }

  private static CampaignReturn known(long messages, List<BigDecimal> sums, Money cost) {
    BigDecimal total = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    RevenueInterval factors =
        RevenueInterval.of(messages, sums.stream().mapToDouble(BigDecimal::doubleValue).toArray());
    double times = total.doubleValue() / cost.getAmount().doubleValue();
    return new Known(
        Money.of(cost.getCurrencyUnit(), total),
        cost,
        times - 1,
        times * factors.low() - 1,
        times * factors.high() - 1);
  }
}
