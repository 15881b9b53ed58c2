package io.gigmate.scoring.deal.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Adds up nights that were settled one by one. */
final class Totals {
  private Totals() {}

  static Settled of(List<Settled> nights) {
    return new Settled(
        sum(nights, Settled::gross),
        sum(nights, Settled::adjustedGross),
        sum(nights, Settled::tax),
        sum(nights, Settled::netGross),
        sum(nights, Settled::expenses),
        sumOrNull(nights, Settled::splitPoint),
        sumOrNull(nights, Settled::netToSplit),
        payouts(nights),
        sum(nights, Settled::promoterResult),
        sum(nights, Settled::moneyIn),
        sum(nights, Settled::thirdParties),
        partners(nights),
        lines(nights),
        nights);
  }

  private static Money sum(List<Settled> nights, Function<Settled, Money> part) {
    return Money.total(nights.stream().map(part).toList());
  }

  private static @Nullable Money sumOrNull(
      List<Settled> nights, Function<Settled, @Nullable Money> part) {
    Money sum = Money.zero(nights.get(0).currency());
    for (Settled night : nights) {
      Money amount = part.apply(night);
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }

  private static List<ArtistPayout> payouts(List<Settled> nights) {
    List<ArtistPayout> sums = new ArrayList<>();
    for (int i = 0; i < nights.get(0).payouts().size(); i++) {
      int deal = i;
      sums.add(
          new ArtistPayout(
              nights.get(0).payouts().get(deal).artist(),
              sum(nights, night -> night.payouts().get(deal).payout()),
              sum(nights, night -> night.payouts().get(deal).withholding()),
              sum(nights, night -> night.payouts().get(deal).deposit()),
              sum(nights, night -> night.payouts().get(deal).adjustments()),
              sum(nights, night -> night.payouts().get(deal).due())));
    }
    return sums;
  }

  private static List<PartnerResult> partners(List<Settled> nights) {
    List<PartnerResult> sums = new ArrayList<>();
    for (int i = 0; i < nights.get(0).partners().size(); i++) {
      int partner = i;
      sums.add(
          new PartnerResult(
              nights.get(0).partners().get(partner).name(),
              sum(nights, night -> night.partners().get(partner).perTicket()),
              sum(nights, night -> night.partners().get(partner).share()),
              sum(nights, night -> night.partners().get(partner).total())));
    }
    return sums;
  }

  private static List<SettledLine> lines(List<Settled> nights) {
    List<SettledLine> lines = new ArrayList<>();
    Money balance = Money.zero(nights.get(0).currency());
    for (int i = 0; i < nights.size(); i++) {
      for (SettledLine line : nights.get(i).lines()) {
        balance = balance.plus(line.amount());
        lines.add(
            new SettledLine(
                "nights[" + i + "]." + line.clause(), line.label(), line.amount(), balance));
      }
    }
    return lines;
  }
}
