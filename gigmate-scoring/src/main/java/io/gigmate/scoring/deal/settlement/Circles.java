package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.internal.exact.ExactNumbers;
import io.gigmate.scoring.internal.exact.Fraction;
import io.gigmate.scoring.internal.exact.Pieces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Deals that count each other's payout as an expense. What one pays is then a function of itself,
 * made of straight pieces, so that every amount that settles it is found, exactly; one is settled,
 * none or several are refused.
 */
final class Circles {
  private static final ExactNumbers EXACT = new ExactNumbers(false);

  private final Waterfall<Fraction> night;
  private final CurrencyUnit currency;
  private final List<Deal> deals;
  private final List<List<Part<Fraction>>> bonuses;

  Circles(
      Waterfall<Fraction> night,
      CurrencyUnit currency,
      List<Deal> deals,
      List<List<Part<Fraction>>> bonuses) {
    this.night = night;
    this.currency = currency;
    this.deals = deals;
    this.bonuses = bonuses;
  }

  /** Returns the deals that come round to themselves, a list a circle. */
  static List<List<Integer>> of(List<Deal> deals) {
    List<List<Integer>> circles = new ArrayList<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (int i = 0; deals.size() > 1 && i < deals.size(); i++) {
      List<Integer> way = new ArrayList<>();
      int at = i;
      while (at >= 0 && !seen.contains(at)) {
        seen.add(at);
        way.add(at);
        at = indexOf(deals, deals.get(at).expenseOf());
      }
      int start = way.indexOf(at);
      if (start >= 0) {
        circles.add(way.subList(start, way.size()));
      }
    }
    return circles;
  }

  private static int indexOf(List<Deal> deals, @Nullable String artist) {
    for (int i = 0; artist != null && i < deals.size(); i++) {
      if (deals.get(i).artist().equals(artist)) {
        return i;
      }
    }
    return -1;
  }

  /** Settles every circle in the billing; problems say which have no one answer. */
  void settle(Billing<Fraction> billing, List<Problem> problems) {
    for (List<Integer> circle : of(deals)) {
      int first = circle.get(0);
      Billing<Pieces> curves =
          new Billing<>(
              night.in(new Pieces.Arithmetic(), Pieces::constant),
              currency,
              deals,
              bonuses.stream().map(Circles::constant).toList());
      curves.settle(first, Pieces.VARIABLE);
      Pieces.Crossings crossings = curves.payout(first).total().fixedPoints();
      List<Fraction> answers =
          crossings.at().stream().filter(amount -> holds(first, amount)).distinct().toList();
      if (crossings.everywhere() || answers.size() != 1) {
        problems.add(new Problem("deals[" + first + "]", refusal(circle, crossings, answers)));
      } else {
        billing.settle(first, answers.get(0));
      }
    }
  }

  private static List<Part<Pieces>> constant(List<Part<Fraction>> parts) {
    return parts.stream()
        .map(part -> new Part<>(part.clause(), part.label(), Pieces.constant(part.amount())))
        .toList();
  }

  /** A scale can jump exactly where its curve seems to meet the diagonal. */
  private boolean holds(int deal, Fraction amount) {
    Billing<Fraction> trial =
        new Billing<>(night.in(EXACT, same -> same), currency, deals, bonuses);
    trial.settle(deal, amount);
    return trial.payout(deal).total().equals(amount);
  }

  private String refusal(List<Integer> circle, Pieces.Crossings crossings, List<Fraction> answers) {
    String names =
        circle.stream()
            .map(index -> "'" + deals.get(index).artist() + "'")
            .collect(Collectors.joining(" and "));
    String why =
        crossings.everywhere()
            ? "any amount would settle them"
            : answers.isEmpty() ? "no amounts settle them" : amounts(answers) + " settle them";
    return names + " each count the other's payout as an expense, and " + why;
  }

  private String amounts(List<Fraction> answers) {
    return answers.stream()
        .map(answer -> Ledger.money(currency, answer.roundHalfUp()).getAmount().toPlainString())
        .collect(Collectors.joining(" as well as "));
  }
}
