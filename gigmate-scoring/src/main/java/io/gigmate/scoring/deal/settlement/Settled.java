package io.gigmate.scoring.deal.settlement;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A night, or a run of nights, settled.
 *
 * @param gross what the tickets brought
 * @param adjustedGross without the fees in the price
 * @param tax on the tickets, in the price or on top
 * @param netGross without the tax in the price
 * @param expenses that the first deal counts
 * @param splitPoint where the share of the first deal begins to pay; null where it has none
 * @param netToSplit what its share is taken of; null where there is none
 * @param payouts one a deal, in the order of the sheet
 * @param promoterResult what is left, other income included
 * @param moneyIn all that came in
 * @param thirdParties what went to neither artist nor promoter
 * @param partners how the promoter's result is divided; empty where nobody shares it
 * @param lines every movement; they add up to the promoter's result
 * @param nights of a run that is not cross-collateralised; empty otherwise
 */
public record Settled(
    Money gross,
    Money adjustedGross,
    Money tax,
    Money netGross,
    Money expenses,
    @Nullable Money splitPoint,
    @Nullable Money netToSplit,
    List<ArtistPayout> payouts,
    Money promoterResult,
    Money moneyIn,
    Money thirdParties,
    List<PartnerResult> partners,
    List<SettledLine> lines,
    List<Settled> nights)
    implements SettlementOutcome {
  public Settled {
    payouts = List.copyOf(payouts);
    partners = List.copyOf(partners);
    lines = List.copyOf(lines);
    nights = List.copyOf(nights);
  }

  /** Returns what the artist of the first deal gets by it. */
  public Money artistPayout() {
    return payouts.get(0).payout();
  }

  /** Returns what the artist of the first deal is paid on the night. */
  public Money dueAtSettlement() {
    return payouts.get(0).due();
  }

  /** Returns the currency of every amount. */
  public CurrencyUnit currency() {
    return gross.getCurrencyUnit();
  }
}
