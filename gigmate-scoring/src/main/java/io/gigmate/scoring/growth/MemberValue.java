package io.gigmate.scoring.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/**
 * What a member, or a lead that may become one, is worth in the year to come.
 *
 * @param id of the member or the lead
 * @param chance that there will be anything to earn, 0 to 1; 1 of a member
 * @param expectedShows in the year to come, if so
 * @param perShow what a show leaves, on average
 */
public record MemberValue(String id, double chance, double expectedShows, Money perShow) {
  public MemberValue {
    if (!(chance >= 0 && chance <= 1 && expectedShows >= 0) || perShow.isNegative()) {
      throw new IllegalArgumentException(
          "not a value: " + chance + ", " + expectedShows + ", " + perShow);
    }
  }

  /** Returns the value of a member by the shows that are expected of it. */
  public static MemberValue of(ChurnRisk risk, Money perShow) {
    return new MemberValue(risk.member().id(), 1, risk.expectedShows(), perShow);
  }

  /**
   * Returns the value of a lead: its chance to become a member, times what members of its kind are
   * worth on average.
   */
  public static MemberValue ofLead(
      String id, double chance, List<ChurnRisk> members, Money perShow) {
    double shows = members.stream().mapToDouble(ChurnRisk::expectedShows).average().orElse(0);
    return new MemberValue(id, chance, shows, perShow);
  }

  /** Returns the amount that is expected. */
  public Money expected() {
    return perShow.multipliedBy(BigDecimal.valueOf(chance * expectedShows), RoundingMode.HALF_EVEN);
  }

  /** Returns them by what is expected, the highest first; of one currency. */
  public static List<MemberValue> highestFirst(List<MemberValue> all) {
    return all.stream()
        .sorted(
            Comparator.comparing(MemberValue::expected).reversed().thenComparing(MemberValue::id))
        .toList();
  }
}
