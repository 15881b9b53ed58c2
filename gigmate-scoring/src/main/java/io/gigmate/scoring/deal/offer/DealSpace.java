package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.deal.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All deals that can be offered for a night, and what each is worth. */
final class DealSpace {
  /** What a search may leave open where an offer depends on it. */
  static final double FINE = 3e-4;

  /** A bonus is one more clause; it must be worth that much, and so must a less simple one. */
  static final double WORTH_A_CLAUSE = 2e-4;

  private static final int MOST_BOXES = 20_000;
  private static final int DOUBTFUL = 2_000;

  private final OfferRequest request;
  private final List<Shape> shapes;
  private final List<Incentive> incentives;
  private final List<Worth> worths = new ArrayList<>();
  private final List<Limits> limits = new ArrayList<>();
  private final double artistElse;
  private final double sum;

  DealSpace(OfferRequest request, Terrain.NightMoney money, double artistElse) {
    this.request = request;
    this.artistElse = artistElse;
    this.shapes =
        Arrays.stream(Shape.values())
            .filter(shape -> request.promoter().kinds().contains(shape.kind()))
            .toList();
    this.incentives = Incentive.of(request);
    double none = request.show().capacity() + 1.0;
    Limits plain = addTerrain(money, none, null);
    for (Incentive incentive : incentives) {
      addTerrain(money, incentive.tickets(), plain);
    }
    this.sum = sum(money);
  }

  private Limits addTerrain(Terrain.NightMoney money, double bonusFrom, @Nullable Limits plain) {
    Terrain terrain = money.terrain(request.attendance(), bonusFrom);
    double artistAversion = request.artist().riskAversion();
    Worth worth = new Worth(terrain, artistAversion, request.promoter().riskAversion());
    worth.reckon(Shape.FLAT, new double[Worth.AMOUNTS]);
    PromoterSide promoter = request.promoter();
    Money guarantee = promoter.maxGuarantee();
    Portion share = promoter.maxShare();
    Portion loss = promoter.maxLossProbability();
    Money cash = promoter.cash();
    // A larger guarantee than what the night is worth leaves the promoter less than nothing; so
    // does a bonus that is expected to cost more than the night is expected to bring.
    double most = Math.max(0, worth.promoter);
    Limits made =
        new Limits(
            guarantee == null ? most : Math.min(most, guarantee.getAmount().doubleValue()),
            share == null ? 1 : share.value().doubleValue(),
            plain == null ? 0 : Math.max(0, worth.meanLeft()) / terrain.bonusProbability,
            loss == null ? 1 : loss.value().doubleValue(),
            cash == null ? Double.POSITIVE_INFINITY : cash.getAmount().doubleValue());
    worths.add(worth);
    limits.add(made);
    return made;
  }

  /**
   * What both certainty equivalents add up to at most, under any agreement whatsoever: risk shared
   * in proportion to both sides' tolerance, which adds up (K. Borch, Econometrica 30, 1962).
   */
  private double sum(Terrain.NightMoney money) {
    double one = request.artist().riskAversion();
    double other = request.promoter().riskAversion();
    double together = one == 0 || other == 0 ? 0 : 1 / (1 / one + 1 / other);
    return CertaintyEquivalent.of(money.surplus().outcomes(request.attendance()), together)
        + Terrain.CENT;
  }

  OfferRequest request() {
    return request;
  }

  double artistElse() {
    return artistElse;
  }

  /** What the night is worth to the promoter before the artist is paid. */
  double surplus() {
    Worth worth = worths.get(0);
    worth.reckon(Shape.FLAT, new double[Worth.AMOUNTS]);
    return worth.promoter;
  }

  double meanSurplus() {
    Worth worth = worths.get(0);
    worth.pay(Shape.FLAT, new double[Worth.AMOUNTS]);
    return worth.meanLeft();
  }

  double sum() {
    return sum;
  }

  List<Shape> shapes() {
    return shapes;
  }

  /**
   * A deal of this space.
   *
   * @param shape its structure
   * @param incentive for which its bonus is; null for none
   * @param point its amounts
   * @param value as the goal counts
   * @param bound of the structure
   */
  record Candidate(
      Shape shape, @Nullable Incentive incentive, Point point, double value, double bound) {
    double[] amounts() {
      return point.amounts();
    }
  }

  private int place(@Nullable Incentive incentive) {
    return incentive == null ? 0 : 1 + incentives.indexOf(incentive);
  }

  Worth worth(Shape shape, @Nullable Incentive incentive, double[] amounts) {
    Worth worth = worths.get(place(incentive));
    worth.reckon(shape, amounts);
    return worth;
  }

  /** Returns the value of a deal; none where it is beyond a limit. */
  double value(Goal goal, Shape shape, @Nullable Incentive incentive, double[] amounts) {
    Limits limit = limits.get(place(incentive));
    double[] most = limit.most(shape);
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] < 0 || amounts[i] > most[i]) {
        return Goal.NONE;
      }
    }
    Worth worth = worth(shape, incentive, amounts);
    return limit.allow(worth) ? goal.value(worth.artist, worth.promoter) : Goal.NONE;
  }

  private BoxSearch.Result search(
      Shape shape,
      @Nullable Incentive incentive,
      Goal goal,
      BoxSearch.Precision precision,
      double known) {
    int place = place(incentive);
    return BoxSearch.search(
        shape, worths.get(place), limits.get(place), goal, precision, known, goal.ceiling(sum));
  }

  /** Returns the best without a bonus of every structure that has any, the best first. */
  List<Candidate> plain(Goal goal) {
    List<Candidate> all = new ArrayList<>();
    for (Shape shape : shapes) {
      BoxSearch.Result result =
          search(shape, null, goal, BoxSearch.Precision.of(FINE, MOST_BOXES), Goal.NONE);
      if (result.found()) {
        all.add(new Candidate(shape, null, result.point(), result.value(), result.bound()));
      }
    }
    all.sort((one, other) -> Double.compare(other.value(), one.value()));
    return all;
  }

  /**
   * Looks for a better deal with a bonus. A versus deal gets none: its share rewards a good night
   * already, and a bend and a bonus together take the search too long.
   *
   * @param known the best without
   */
  Bonuses withBonus(Goal goal, double known) {
    double best = known;
    double bound = known;
    Candidate found = null;
    for (Incentive incentive : incentives) {
      for (Shape shape : shapes) {
        if (shape.kind() == OfferKind.VERSUS) {
          continue;
        }
        double bar = best * (1 + WORTH_A_CLAUSE);
        BoxSearch.Result result =
            search(shape, incentive, goal, BoxSearch.Precision.of(FINE, MOST_BOXES), bar);
        bound = Math.max(bound, result.bound());
        if (result.found()) {
          best = result.value();
          found = new Candidate(shape, incentive, result.point(), result.value(), result.bound());
        }
      }
    }
    return new Bonuses(found, bound);
  }

  /**
   * What bonuses bring.
   *
   * @param best with a bonus; null where none is worth its clause
   * @param bound that no deal with a bonus exceeds
   */
  record Bonuses(@Nullable Candidate best, double bound) {}

  /** Returns the best without a bonus of all structures; null where there is none above known. */
  @Nullable Candidate best(Goal goal, double share, double amount, double known) {
    Candidate best = null;
    double bar = known;
    for (Shape shape : shapes) {
      BoxSearch.Precision precision = new BoxSearch.Precision(share, amount, MOST_BOXES, false);
      BoxSearch.Result result = search(shape, null, goal, precision, bar);
      if (result.found()) {
        bar = result.value();
        best = new Candidate(shape, null, result.point(), result.value(), result.bound());
      }
    }
    return best;
  }

  /** Answers whether any deal without a bonus leaves both sides better off. */
  boolean works() {
    for (Shape shape : shapes) {
      Goal goal = new Goal.PromoterBest(artistElse + Terrain.CENT);
      BoxSearch.Precision any = BoxSearch.Precision.anyWithin(1e-4 * Math.max(0, sum), DOUBTFUL);
      if (search(shape, null, goal, any, 0).found()) {
        return true;
      }
    }
    return false;
  }

  /** Returns amounts to the cent and to the basis point. */
  double[] written(double[] amounts) {
    double minor = Math.pow(10, request.show().currency().getDecimalPlaces());
    return new double[] {
      Math.rint(amounts[Worth.GUARANTEE] * minor) / minor,
      Math.rint(amounts[Worth.SHARE] * 1e4) / 1e4,
      Math.rint(amounts[Worth.BONUS] * minor) / minor
    };
  }

  /** Returns the deal with these amounts, to the cent and to a millionth. */
  Deal deal(Shape shape, @Nullable Incentive incentive, double[] amounts) {
    Money guarantee = money(amounts[Worth.GUARANTEE]);
    Portion share =
        new Portion(BigDecimal.valueOf(amounts[Worth.SHARE]).setScale(6, RoundingMode.HALF_UP));
    Deal deal = Deal.of("artist", shape.terms(guarantee, share));
    return incentive == null || amounts[Worth.BONUS] == 0
        ? deal
        : deal.withBonuses(List.of(incentive.bonus(money(amounts[Worth.BONUS]))));
  }

  private Money money(double amount) {
    return Money.of(request.show().currency(), amount, RoundingMode.HALF_UP);
  }

  Limits limits(@Nullable Incentive incentive) {
    return limits.get(place(incentive));
  }
}
