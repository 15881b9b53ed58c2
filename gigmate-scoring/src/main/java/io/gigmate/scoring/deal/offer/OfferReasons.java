package io.gigmate.scoring.deal.offer;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.Base;
import java.util.ArrayList;
import java.util.List;

/** What both sides' utilities add up from, to the minor unit. */
final class OfferReasons {
  private final OfferRequest request;
  private final double minor;

  OfferReasons(OfferRequest request) {
    this.request = request;
    this.minor = Math.pow(10, request.show().currency().getDecimalPlaces());
  }

  /** The parts of the payout, and what its uncertainty costs the artist. */
  Explanation artist(DealValuation value, Worth worth, Shape shape, double[] amounts) {
    double sure = shape.sure(amounts[Worth.GUARANTEE]);
    double bonus = amounts[Worth.BONUS] * worth.probabilityAbove();
    double expected = value.expectedArtist();
    List<Part> parts = new ArrayList<>();
    if (shape.hasGuarantee()) {
      parts.add(new Part("guarantee", sure, "paid whoever comes"));
    }
    if (shape.hasShare()) {
      String split =
          value.splitTickets().isPresent()
              ? "expected; it begins at %s tickets"
                  .formatted(
                      Numerals.plain(
                          Math.max(0, Math.ceil(value.splitTickets().getAsDouble() - 1e-9))))
              : "it never begins";
      parts.add(new Part("share", expected - sure - bonus, split));
    }
    if (amounts[Worth.BONUS] > 0) {
      parts.add(
          new Part(
              "bonus",
              bonus,
              "expected; due with a probability of " + Numerals.percent(worth.probabilityAbove())));
    }
    parts.add(
        new Part(
            "uncertainty",
            worth.artist - expected,
            "what it costs an artist with a risk aversion of "
                + Numerals.plain(request.artist().riskAversion())));
    return explanation(parts, worth.artist);
  }

  /** What comes in and goes out, and what its uncertainty costs the promoter. */
  Explanation promoter(DealValuation value, Worth worth) {
    ShowEconomics show = request.show();
    AttendanceDistribution attendance = request.attendance();
    double heads = attendance.mean();
    double expected = value.expectedPromoter();
    double tickets = DealValuation.base(show, Base.NET_GROSS).expectation(attendance);
    double income = show.perHeadIncome().getAmount().doubleValue() * heads;
    double costs =
        show.fixedCosts().getAmount().doubleValue()
            + show.perHeadCost().getAmount().doubleValue() * heads;
    String people = Numerals.decimal(heads, 1) + " expected";
    return explanation(
        List.of(
            new Part("tickets", tickets, "net of fees and tax, with " + people),
            new Part("income per head", income, "of " + people),
            new Part("costs", -costs, "fixed, and per head"),
            new Part("artist", -value.expectedArtist(), "the expected payout"),
            new Part(
                "uncertainty",
                worth.promoter - expected,
                "what it costs a promoter with a risk aversion of "
                    + Numerals.plain(request.promoter().riskAversion()))),
        worth.promoter);
  }

  private record Part(String name, double amount, String evidence) {}

  /** Whole minor units that add up: what rounding leaves goes to the last part. */
  private Explanation explanation(List<Part> parts, double answer) {
    double left = Math.rint(answer * minor);
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double whole = i + 1 < parts.size() ? Math.rint(part.amount() * minor) : left;
      left -= whole;
      factors.add(Factor.of(part.name(), whole + 0.0, part.evidence()));
    }
    return Explanation.of(Scale.MONEY, factors);
  }
}
