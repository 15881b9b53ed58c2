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
import org.jspecify.annotations.Nullable;

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

  /** By base: the net gross, the net, the tickets. */
  final double[][] baseFrom;

  final double[][] baseTo;

  /** What each base is at the threshold, as it is written. */
  final double[] split;

  /** Whether the stretch is beyond the threshold. */
  final boolean[] above;

  final double probabilityAbove;

  private Terrain(List<Stretch> all, double[] split, double probabilityAbove) {
    stretches = all.size();
    weight = all.stream().mapToDouble(Stretch::weight).toArray();
    surplusFrom = all.stream().mapToDouble(each -> each.surplus().from()).toArray();
    surplusTo = all.stream().mapToDouble(each -> each.surplus().to()).toArray();
    baseFrom =
        new double[][] {
          all.stream().mapToDouble(each -> each.netGross().from()).toArray(),
          all.stream().mapToDouble(each -> each.net().from()).toArray(),
          all.stream().mapToDouble(each -> each.tickets().from()).toArray()
        };
    baseTo =
        new double[][] {
          all.stream().mapToDouble(each -> each.netGross().to()).toArray(),
          all.stream().mapToDouble(each -> each.net().to()).toArray(),
          all.stream().mapToDouble(each -> each.tickets().to()).toArray()
        };
    above = new boolean[stretches];
    for (int i = 0; i < stretches; i++) {
      above[i] = all.get(i).above();
    }
    this.split = split;
    this.probabilityAbove = probabilityAbove;
  }

  /** The values at both ends of a stretch. */
  private record Ends(double from, double to) {}

  private record Stretch(
      double weight, Ends surplus, Ends netGross, Ends net, Ends tickets, boolean above) {}

  /** By its place in an array; null for the tickets. */
  static int indexOf(@Nullable Base base) {
    return base == null ? 2 : base == Base.NET ? 1 : 0;
  }

  /** The night's money as functions of the tickets. */
  static final class NightMoney {
    private final PiecewiseLinear surplus;
    private final PiecewiseLinear netGross;
    private final PiecewiseLinear net;
    private final double minorUnits;

    NightMoney(ShowEconomics show) {
      Deal nothing = Deal.of("artist", new Flat(Money.zero(show.currency())));
      surplus =
          DealValuation.function(
              TicketCurve.of(show.sheet(nothing, show.capacity())).promoterResult());
      netGross = DealValuation.base(show, Base.NET_GROSS);
      net = DealValuation.base(show, Base.NET);
      minorUnits = Math.pow(10, show.currency().getDecimalPlaces());
    }

    PiecewiseLinear surplus() {
      return surplus;
    }

    PiecewiseLinear base(Base base) {
      return base == Base.NET ? net : netGross;
    }

    /** Answers whether every ticket brings the same, so that a share of it is a sum per ticket. */
    boolean isEachTicketTheSame() {
      return netGross.pieces() == 1 && netGross.at(0) == 0;
    }

    /** Returns what one more ticket brings, net. */
    double perTicket() {
      return netGross.slopeOf(netGross.pieces() - 1);
    }

    /**
     * Returns the terrain.
     *
     * @param threshold tickets from which on a bonus or another share is paid
     */
    Terrain terrain(AttendanceDistribution attendance, double threshold) {
      TreeSet<Double> kinks = new TreeSet<>(List.of(threshold));
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
          all.add(stretch(weight * ((kink - start) / (to - from)), start, kink, threshold));
          start = kink;
        }
        double rest = to > from ? (to - start) / (to - from) : 1;
        all.add(stretch(weight * rest, start, to, threshold));
      }
      double[] split = {
        minor(netGross.at(threshold)), minor(net.at(threshold)), Math.rint(threshold)
      };
      return new Terrain(all, split, attendance.probabilityAtLeast(threshold));
    }

    private double minor(double amount) {
      return Math.rint(amount * minorUnits) / minorUnits;
    }

    private Stretch stretch(double weight, double from, double to, double threshold) {
      double middle = from + (to - from) / 2;
      return new Stretch(
          weight,
          ends(surplus, middle, from, to),
          ends(netGross, middle, from, to),
          ends(net, middle, from, to),
          new Ends(from, to),
          middle >= threshold);
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
