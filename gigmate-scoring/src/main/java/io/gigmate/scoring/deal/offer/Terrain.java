package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Base;
import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.DealTerms.Flat;
import io.gigmate.scoring.deal.settlement.TicketCurve;
import io.gigmate.scoring.finance.PiecewiseLinear;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;

/**
 * The night as the search sees it: stretches of attendance, each of one weight, on which every
 * amount before the deal is straight.
 */
final class Terrain {
  /** Less than this is no loss: what is left of a cent by rounding. */
  static final double CENT = 1e-9;

  final int stretches;
  final double[] weight;

  /** What is left before the artist is paid, at both ends. */
  final double[] surplusFrom;

  final double[] surplusTo;

  /** By base: the net gross, the net. */
  final double[][] baseFrom;

  final double[][] baseTo;
  final boolean[] bonus;
  final double bonusProbability;

  private Terrain(List<Stretch> all, double bonusProbability) {
    stretches = all.size();
    weight = all.stream().mapToDouble(Stretch::weight).toArray();
    surplusFrom = all.stream().mapToDouble(each -> each.surplus().from()).toArray();
    surplusTo = all.stream().mapToDouble(each -> each.surplus().to()).toArray();
    baseFrom =
        new double[][] {
          all.stream().mapToDouble(each -> each.netGross().from()).toArray(),
          all.stream().mapToDouble(each -> each.net().from()).toArray()
        };
    baseTo =
        new double[][] {
          all.stream().mapToDouble(each -> each.netGross().to()).toArray(),
          all.stream().mapToDouble(each -> each.net().to()).toArray()
        };
    bonus = new boolean[stretches];
    for (int i = 0; i < stretches; i++) {
      bonus[i] = all.get(i).bonus();
    }
    this.bonusProbability = bonusProbability;
  }

  /** The values at both ends of a stretch. */
  private record Ends(double from, double to) {}

  private record Stretch(double weight, Ends surplus, Ends netGross, Ends net, boolean bonus) {}

  static int indexOf(Base base) {
    return base == Base.NET ? 1 : 0;
  }

  /**
   * Returns the terrain.
   *
   * @param bonusFrom tickets from which a bonus is paid
   */
  static Terrain of(ShowEconomics show, AttendanceDistribution attendance, double bonusFrom) {
    return new NightMoney(show).terrain(attendance, bonusFrom);
  }

  /** The night's money as functions of the tickets. */
  static final class NightMoney {
    private final PiecewiseLinear surplus;
    private final PiecewiseLinear netGross;
    private final PiecewiseLinear net;

    NightMoney(ShowEconomics show) {
      Deal nothing = Deal.of("artist", new Flat(Money.zero(show.currency())));
      surplus =
          DealValuation.function(
              TicketCurve.of(show.sheet(nothing, show.capacity())).promoterResult());
      netGross = DealValuation.base(show, Base.NET_GROSS);
      net = DealValuation.base(show, Base.NET);
    }

    PiecewiseLinear surplus() {
      return surplus;
    }

    PiecewiseLinear base(Base base) {
      return base == Base.NET ? net : netGross;
    }

    Terrain terrain(AttendanceDistribution attendance, double bonusFrom) {
      TreeSet<Double> kinks = new TreeSet<>(List.of(bonusFrom));
      for (PiecewiseLinear function : List.of(surplus, netGross, net)) {
        for (int i = 0; i < function.pieces(); i++) {
          kinks.add(function.startOf(i));
        }
      }
      List<Stretch> all = new ArrayList<>();
      for (int knot = 1; knot < attendance.knots(); knot++) {
        double from = attendance.headsAt(knot - 1);
        double to = attendance.headsAt(knot);
        double weight = attendance.probabilityAt(knot) - attendance.probabilityAt(knot - 1);
        double start = from;
        for (double kink : to > from ? kinks.subSet(from, false, to, false) : kinks.headSet(0.0)) {
          all.add(stretch(weight * ((kink - start) / (to - from)), start, kink, bonusFrom));
          start = kink;
        }
        double rest = to > from ? (to - start) / (to - from) : 1;
        all.add(stretch(weight * rest, start, to, bonusFrom));
      }
      return new Terrain(all, attendance.probabilityAtLeast(bonusFrom));
    }

    private Stretch stretch(double weight, double from, double to, double bonusFrom) {
      double middle = from + (to - from) / 2;
      return new Stretch(
          weight,
          ends(surplus, middle, from, to),
          ends(netGross, middle, from, to),
          ends(net, middle, from, to),
          middle >= bonusFrom);
    }

    private static Ends ends(PiecewiseLinear function, double middle, double from, double to) {
      int piece = function.pieces() - 1;
      while (function.startOf(piece) > middle) {
        piece--;
      }
      double value = function.valueOf(piece);
      double slope = function.slopeOf(piece);
      double start = function.startOf(piece);
      return new Ends(value + slope * (from - start), value + slope * (to - start));
    }
  }
}
