package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import io.gigmate.scoring.deal.offer.DealSpace.Candidate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.joda.money.Money;

/** Where the answer changes, and why there may be no deal. */
final class BreakPoints {
  /** A limit is worth a word when lifting it gains that much. */
  private static final double WORTH_A_WORD = 0.01;

  private static final int HALVINGS = 14;

  private final DealSpace space;
  private final OfferRequest request;
  private final Terrain.NightMoney money;

  BreakPoints(DealSpace space, Terrain.NightMoney money) {
    this.space = space;
    this.request = space.request();
    this.money = money;
  }

  /** Returns why nothing works. */
  String reason() {
    double wanted = space.artistElse();
    double mean = space.meanSurplus();
    if (space.surplus() <= 0) {
      return mean <= 0
          ? "the night loses "
              + amount(-mean)
              + " in expectation before the artist is paid, so that no deal can do"
          : "before the artist is paid the night brings "
              + amount(mean)
              + " in expectation, but its risk makes it worth "
              + amount(space.surplus())
              + " to this promoter, so that no deal can do";
    }
    double most = most();
    String offer =
        "the most that any deal is worth to the artist without leaving the promoter worse off is "
            + amount(most)
            + ", and the artist wants "
            + amount(wanted);
    List<String> limits = new ArrayList<>();
    for (Lifted lifted : lifted()) {
      if (lifted.space().works()) {
        limits.add(lifted.limit());
      }
    }
    if (!limits.isEmpty()) {
      return offer + "; without " + String.join(", or without ", limits) + ", there is a deal";
    }
    return wanted > mean
        ? offer
            + ", which is more than the "
            + amount(mean)
            + " that the night is expected to bring"
        : offer;
  }

  private double most() {
    Candidate most = space.best(new Goal.ArtistBest(0), 0, 1e-4 * space.sum(), Goal.NONE);
    return most == null ? 0 : most.value();
  }

  /** Returns where a booked night is no longer one. */
  List<BreakPoint> whenBooked(double value) {
    List<BreakPoint> points = new ArrayList<>();
    double most = most();
    points.add(
        new BreakPoint(
            "reservation",
            most,
            "an artist who wants more than " + amount(most) + ": do not book"));
    double factor = edge(0, 1, this::worksWithPeople);
    if (factor > 0) {
      double people = Math.ceil(people(factor).mean());
      points.add(
          new BreakPoint(
              "expected_attendance",
              people,
              "an expected attendance below " + Numerals.decimal(people, 0) + ": do not book"));
    }
    double fixed = fixedCosts();
    double more = edge(fixed + Math.max(1, space.sum()), fixed, this::worksWithCosts);
    points.add(
        new BreakPoint("fixed_costs", more, "fixed costs above " + amount(more) + ": do not book"));
    for (Lifted lifted : lifted()) {
      Candidate better =
          lifted
              .space()
              .best(
                  new Goal.Nash(space.artistElse(), 0),
                  WORTH_A_WORD / 10,
                  0,
                  value * (1 + WORTH_A_WORD));
      if (better != null) {
        double gain = better.value() / value - 1;
        points.add(
            new BreakPoint(
                lifted.key(),
                gain,
                "without %s, %s would gain %s of the product of both sides' gains"
                    .formatted(
                        lifted.limit(), better.shape().kind().code(), Numerals.percent(gain))));
      }
    }
    return points;
  }

  /** Returns where a night that is not booked becomes one. */
  List<BreakPoint> whenNotBooked() {
    List<BreakPoint> points = new ArrayList<>();
    double most = space.surplus() <= 0 ? 0 : most();
    if (most > 0) {
      points.add(
          new BreakPoint(
              "reservation",
              most,
              "an artist who wants less than " + amount(most) + ": there is a deal"));
    }
    // Nearly every night would be full.
    double few = request.attendance().quantile(0.05);
    double full = few > 0 ? request.show().capacity() / few : 1;
    if (full > 1 && worksWithPeople(full)) {
      double people = Math.ceil(people(edge(1, full, this::worksWithPeople)).mean());
      points.add(
          new BreakPoint(
              "expected_attendance",
              people,
              "an expected attendance of "
                  + Numerals.decimal(people, 0)
                  + " or more: there is a deal"));
    }
    if (worksWithCosts(0)) {
      double costs = edge(fixedCosts(), 0, this::worksWithCosts);
      points.add(
          new BreakPoint(
              "fixed_costs", costs, "fixed costs below " + amount(costs) + ": there is a deal"));
    }
    return points;
  }

  /** The last value that works, towards one that does not. */
  private static double edge(double bad, double good, DoublePredicate works) {
    if (works.test(bad)) {
      return bad;
    }
    double no = bad;
    double yes = good;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (no + yes) / 2;
      if (works.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }

  /** With as many more or fewer people at every probability; nobody above the capacity. */
  private AttendanceDistribution people(double factor) {
    return request.attendance().times(factor).clippedAt(request.show().capacity());
  }

  private boolean worksWithPeople(double factor) {
    return new DealSpace(request.withAttendance(people(factor)), money, space.artistElse()).works();
  }

  private boolean worksWithCosts(double fixed) {
    ShowEconomics show =
        request
            .show()
            .withFixedCosts(
                Money.of(request.show().currency(), Math.max(0, fixed), RoundingMode.HALF_UP));
    return new DealSpace(request.withShow(show), new Terrain.NightMoney(show), space.artistElse())
        .works();
  }

  private double fixedCosts() {
    return request.show().fixedCosts().getAmount().doubleValue();
  }

  private record Lifted(String key, String limit, DealSpace space) {}

  /** The same night with one limit less. */
  private List<Lifted> lifted() {
    PromoterSide side = request.promoter();
    List<Lifted> all = new ArrayList<>();
    if (side.maxGuarantee() != null) {
      all.add(
          lifted(
              "max_guarantee",
              "the limit of "
                  + amount(side.maxGuarantee().getAmount().doubleValue())
                  + " on the guarantee",
              new PromoterSide(
                  side.riskAversion(),
                  null,
                  side.maxShare(),
                  side.maxLossProbability(),
                  side.cash(),
                  side.kinds())));
    }
    if (side.maxShare() != null) {
      all.add(
          lifted(
              "max_share",
              "the limit of " + side.maxShare().percent() + " % on the share",
              new PromoterSide(
                  side.riskAversion(),
                  side.maxGuarantee(),
                  null,
                  side.maxLossProbability(),
                  side.cash(),
                  side.kinds())));
    }
    if (side.maxLossProbability() != null) {
      all.add(
          lifted(
              "max_loss_probability",
              "the limit of " + side.maxLossProbability().percent() + " % on the risk of a loss",
              new PromoterSide(
                  side.riskAversion(),
                  side.maxGuarantee(),
                  side.maxShare(),
                  null,
                  side.cash(),
                  side.kinds())));
    }
    if (side.cash() != null) {
      all.add(
          lifted(
              "cash",
              "the limit of " + amount(side.cash().getAmount().doubleValue()) + " on the loss",
              new PromoterSide(
                  side.riskAversion(),
                  side.maxGuarantee(),
                  side.maxShare(),
                  side.maxLossProbability(),
                  null,
                  side.kinds())));
    }
    return all;
  }

  private Lifted lifted(String key, String limit, PromoterSide side) {
    return new Lifted(
        key, limit, new DealSpace(request.withPromoter(side), money, space.artistElse()));
  }

  private String amount(double value) {
    return Numerals.decimal(value, request.show().currency().getDecimalPlaces());
  }
}
