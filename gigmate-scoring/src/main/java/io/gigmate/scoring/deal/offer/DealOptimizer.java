package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import io.gigmate.scoring.deal.offer.DealSpace.Candidate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Finds the deal to offer: of all structures that the promoter allows, with any guarantee, share
 * and bonus within the limits, the one with the largest product of both sides' gains. A gain is a
 * certainty equivalent less what the side has without a deal: the artist the reservation, the
 * promoter nothing. That is Nash's bargaining solution; it favours nobody by its form.
 *
 * <p>The search is global: what it returns is at most {@link OfferOutcome.Offers#gap()} below the
 * best there is, a thousandth. Amounts are rounded to numbers that people write as far as they stay
 * within that. The same request gives the same answer.
 *
 * <pre>{@code
 * OfferOutcome outcome = DealOptimizer.recommend(request);
 * String said = outcome.fold(o -> o.best().deal().toString(), n -> n.reason());
 * }</pre>
 */
public final class DealOptimizer {
  /** What an offer may lack of the best. */
  public static final double TOLERANCE = 1e-3;

  /** Two deals of one value, up to rounding. */
  private static final double SAME = 1e-9;

  private DealOptimizer() {}

  /** Returns what to offer, or why not to book. */
  public static OfferOutcome recommend(OfferRequest request) {
    double artistElse = request.artistElse();
    Terrain.NightMoney money = new Terrain.NightMoney(request.show());
    DealSpace space = new DealSpace(request, money, artistElse);
    Goal goal = new Goal.Nash(artistElse, 0);
    List<Candidate> plain = space.plain(goal);
    BreakPoints changes = new BreakPoints(space, money);
    if (plain.isEmpty()) {
      return new OfferOutcome.DoNotBook(changes.reason(), changes.whenNotBooked());
    }
    DealSpace.Richer richer = space.richer(goal, plain.get(0).value());
    double bound = richer.bound();
    for (Candidate each : plain) {
      bound = Math.max(bound, each.bound());
    }
    List<Found> chosen = chosen(space, goal, plain, richer.best(), bound);
    List<Offer> offers = new ArrayList<>();
    for (Found found : chosen) {
      offers.add(offer(space, found));
    }
    double gap = Math.max(0, 1 - chosen.get(0).rounded().value() / bound);
    return new OfferOutcome.Offers(
        offers,
        new Frontier(space).points(),
        gap,
        artistElse,
        changes.whenBooked(chosen.get(0).rounded().value()));
  }

  /**
   * Returns the deal that leaves the promoter most of all that are worth as much to the artist as
   * this one, within the limits: how much a deal on the table leaves there. Empty where no such
   * deal stays within the limits.
   */
  public static Optional<FrontierPoint> inPlaceOf(Deal deal, OfferRequest request) {
    DealSpace space =
        new DealSpace(request, new Terrain.NightMoney(request.show()), request.artistElse());
    double worth =
        DealValuation.of(deal, request.show(), request.attendance())
            .artistUtility(request.artist().riskAversion());
    return new Frontier(space).with(worth);
  }

  /** A deal as the search left it, and in round numbers. */
  private record Found(Candidate exact, Candidate rounded) {
    static Found of(Marketable numbers, Candidate exact, double least) {
      Candidate rounded = numbers.rounded(exact, least);
      return new Found(exact, rounded == null ? exact : rounded);
    }

    Shape shape() {
      return exact.shape();
    }

    double value() {
      return rounded.value();
    }
  }

  /** The simplest of those that are as good as the best, then the best of every other structure. */
  private static List<Found> chosen(
      DealSpace space, Goal goal, List<Candidate> plain, @Nullable Candidate richer, double bound) {
    Marketable numbers = new Marketable(space, goal);
    double good = bound * (1 - TOLERANCE);
    List<Found> all = new ArrayList<>();
    for (Candidate each : plain) {
      all.add(Found.of(numbers, each, Math.min(good, each.bound() * (1 - TOLERANCE))));
    }
    Found first = null;
    for (Found each : all) {
      if (each.value() >= good
          && (first == null || each.shape().kind().compareTo(first.shape().kind()) < 0)) {
        first = each;
      }
    }
    if (first == null) {
      first = Found.of(numbers, richer == null ? plain.get(0) : richer, good);
    }
    all.sort(
        Comparator.comparingDouble((Found found) -> -found.value()).thenComparing(Found::shape));
    List<Found> others = new ArrayList<>();
    for (boolean otherKind : new boolean[] {true, false}) {
      for (Found each : all) {
        if (others.size() < space.request().alternatives()
            && !others.contains(each)
            && differs(each, first, otherKind)
            && others.stream().allMatch(other -> differs(each, other, otherKind))) {
          others.add(each);
        }
      }
    }
    others.sort((one, other) -> Double.compare(other.value(), one.value()));
    others.add(0, first);
    return others;
  }

  /** A versus whose guarantee never counts is the door deal that it equals, by another name. */
  private static boolean differs(Found one, Found other, boolean inKind) {
    if (Math.abs(one.value() - other.value()) <= SAME * other.value()) {
      return false;
    }
    return inKind
        ? one.shape().kind() != other.shape().kind()
        : one.shape() != other.shape()
            || !Objects.equals(one.exact().target(), other.exact().target());
  }

  private static Offer offer(DealSpace space, Found found) {
    OfferRequest request = space.request();
    Candidate candidate = found.rounded();
    DealValuation value =
        DealValuation.of(
            space.deal(candidate.shape(), candidate.target(), candidate.amounts()),
            request.show(),
            request.attendance());
    CounterRange range = counterRange(space, candidate);
    Worth worth = space.worth(candidate.shape(), candidate.target(), candidate.amounts());
    OfferReasons reasons = new OfferReasons(request);
    return new Offer(
        value.deal(),
        space.deal(
            candidate.shape(),
            candidate.target(),
            space.written(candidate.shape(), found.exact().amounts())),
        value,
        worth.artist,
        worth.promoter,
        Math.max(0, 1 - candidate.value() / candidate.bound()),
        reasons.artist(value, worth, candidate.shape(), candidate.amounts()),
        reasons.promoter(value, worth),
        range);
  }

  private static CounterRange counterRange(DealSpace space, Candidate candidate) {
    Shape shape = candidate.shape();
    boolean perTicket = shape == Shape.PER_TICKET;
    int places = space.request().show().currency().getDecimalPlaces();
    return new CounterRange(
        shape.hasGuarantee() ? money(space, candidate, Worth.GUARANTEE, places) : null,
        perTicket ? money(space, candidate, Worth.SHARE, places) : null,
        shape.hasShare() && !perTicket ? share(space, candidate, Worth.SHARE) : null,
        shape.isScale() ? share(space, candidate, Worth.ABOVE) : null,
        candidate.amounts()[Worth.BONUS] > 0 ? money(space, candidate, Worth.BONUS, places) : null);
  }

  private static CounterRange.Range<Money> money(
      DealSpace space, Candidate candidate, int amount, int places) {
    double unit = Math.pow(10, -places);
    return new CounterRange.Range<>(
        Money.of(
            space.request().show().currency(),
            edge(space, candidate, amount, false, unit),
            RoundingMode.HALF_UP),
        Money.of(
            space.request().show().currency(),
            edge(space, candidate, amount, true, unit),
            RoundingMode.HALF_UP));
  }

  private static CounterRange.Range<Portion> share(
      DealSpace space, Candidate candidate, int amount) {
    return new CounterRange.Range<>(
        portion(edge(space, candidate, amount, false, 1e-4)),
        portion(edge(space, candidate, amount, true, 1e-4)));
  }

  private static Portion portion(double share) {
    return new Portion(BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP));
  }

  /** The last multiple of the unit that is still accepted. */
  private static double edge(
      DealSpace space, Candidate candidate, int amount, boolean up, double unit) {
    double most = space.limits(candidate.target()).most(candidate.shape())[amount];
    DoublePredicate accepted =
        at -> {
          double[] amounts = candidate.amounts().clone();
          amounts[amount] = at;
          Worth worth = space.worth(candidate.shape(), candidate.target(), amounts);
          return up
              ? worth.promoter >= 0 && space.limits(candidate.target()).allow(worth)
              : worth.artist >= space.artistElse();
        };
    long good = Math.round(candidate.amounts()[amount] / unit);
    long bad = up ? (long) Math.floor(most / unit + 1e-6) : 0;
    if (accepted.test(bad * unit)) {
      return bad * unit;
    }
    while (Math.abs(good - bad) > 1) {
      long middle = (good + bad) / 2;
      if (accepted.test(middle * unit)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return good * unit;
  }
}
