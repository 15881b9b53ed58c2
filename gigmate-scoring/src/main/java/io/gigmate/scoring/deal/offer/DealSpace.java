package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.Deal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All deals that can be offered for a night, and what each is worth. */
final class DealSpace {
  /** What a search may leave open where an offer depends on it. */
  static final double FINE = 3e-4;

  /** The same for a deal with both a bend and a threshold, which takes many more boxes. */
  static final double COARSE = 4.5e-4;

  /** A bonus is one more clause; it must be worth that much, and so must a less simple one. */
  static final double WORTH_A_CLAUSE = 2e-4;

  private static final int MOST_BOXES = 20_000;
  private static final int DOUBTFUL = 2_000;

  private final OfferRequest request;

  /** Without bonuses and scales; the scales where only these may be offered. */
  private final List<Search> simple;

  private final List<Search> richer;
  private final List<Target> targets;
  private final List<Worth> worths = new ArrayList<>();
  private final List<Limits> limits = new ArrayList<>();
  private final double artistElse;
  private final double sum;

  DealSpace(OfferRequest request, Terrain.NightMoney money, double artistElse) {
    this.request = request;
    this.artistElse = artistElse;
    this.targets = Target.of(request);
    double none = request.show().capacity() + 1.0;
    Limits plain = addTerrain(money, none, null);
    for (Target target : targets) {
      addTerrain(money, target.tickets(), plain);
    }
    this.sum = sum(money);
    List<Search> bare = new ArrayList<>();
    List<Search> clauses = new ArrayList<>();
    List<OfferKind> kinds = request.promoter().kinds();
    for (Shape shape : Shape.values()) {
      if (!kinds.contains(shape.kind()) || isAnotherName(shape, kinds, money)) {
        continue;
      }
      if (!shape.isScale()) {
        bare.add(search(shape, null, -1));
      }
      for (Target target : targets) {
        if (!hasRoom(shape, target)) {
          continue;
        }
        // Three amounts at most: who would haggle over four?
        if (shape.isScale()) {
          clauses.add(search(shape, target, Worth.BONUS));
        }
        clauses.add(search(shape, target, shape.isScale() ? Worth.GUARANTEE : -1));
      }
    }
    // What is quickly searched comes first: it raises the bar for what is not.
    clauses.sort(Comparator.comparing(each -> each.bends()));
    this.simple = bare.isEmpty() ? clauses : bare;
    this.richer = bare.isEmpty() ? List.of() : clauses;
  }

  /** What is searched at once: a structure, where its threshold is, and how far amounts go. */
  private record Search(Shape shape, @Nullable Target target, Point most) {
    boolean bends() {
      return most.guarantee() > 0 && (shape.hasFloor() || shape == Shape.PLUS_BEYOND_SPLIT);
    }
  }

  /** A search that leaves one amount out; -1 for none. */
  private Search search(Shape shape, @Nullable Target target, int without) {
    double[] most = limits(target).most(shape);
    if (without >= 0) {
      most[without] = 0;
    }
    return new Search(shape, target, Point.of(most));
  }

  /** Where every ticket brings the same, a sum for each is a share of what they bring. */
  private static boolean isAnotherName(
      Shape shape, List<OfferKind> kinds, Terrain.NightMoney money) {
    return shape == Shape.PER_TICKET
        && kinds.contains(OfferKind.DOOR)
        && money.isEachTicketTheSame();
  }

  /** Answers whether a band of this scale can begin there, above nothing and below everything. */
  boolean hasRoom(Shape shape, Target target) {
    return shape.kind() != OfferKind.TIERED
        || (!target.soldOut() && worths.get(place(target)).splitAt(shape) > 0);
  }

  private Limits addTerrain(Terrain.NightMoney money, double bonusFrom, @Nullable Limits plain) {
    Terrain terrain = money.terrain(request.attendance(), bonusFrom);
    double artistAversion = request.artist().riskAversion();
    Worth worth = new Worth(terrain, artistAversion, request.promoter().riskAversion());
    worth.reckon(Shape.FLAT, new double[Worth.AMOUNTS]);
    PromoterLimits promoter = PromoterLimits.of(request.promoter());
    // A larger guarantee than what the night is worth leaves the promoter less than nothing; so
    // does a bonus that is expected to cost more than the night is expected to bring.
    Limits made =
        new Limits(
            promoter,
            Math.min(Math.max(0, worth.promoter), promoter.guarantee()),
            money.perTicket(),
            plain == null ? 0 : Math.max(0, worth.meanLeft()) / terrain.probabilityAbove);
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

  /**
   * A deal of this space.
   *
   * @param shape its structure
   * @param target where its bonus or its other share begins; null for none
   * @param point its amounts
   * @param value as the goal counts
   * @param bound of the structure
   */
  record Candidate(Shape shape, @Nullable Target target, Point point, double value, double bound) {
    double[] amounts() {
      return point.amounts();
    }

    /** The better one, with what neither exceeds. */
    Candidate or(Candidate other) {
      Candidate better = other.value > value ? other : this;
      return new Candidate(
          shape, better.target, better.point, better.value, Math.max(bound, other.bound));
    }
  }

  private int place(@Nullable Target target) {
    return target == null ? 0 : 1 + targets.indexOf(target);
  }

  Worth worth(Shape shape, @Nullable Target target, double[] amounts) {
    Worth worth = worths.get(place(target));
    worth.reckon(shape, amounts);
    return worth;
  }

  /** Returns the value of a deal; none where it is beyond a limit. */
  double value(Goal goal, Shape shape, @Nullable Target target, double[] amounts) {
    Limits limit = limits.get(place(target));
    double[] most = limit.most(shape);
    for (int i = 0; i < amounts.length; i++) {
      if (amounts[i] < 0 || amounts[i] > most[i]) {
        return Goal.NONE;
      }
    }
    Worth worth = worth(shape, target, amounts);
    return limit.allow(worth) ? goal.value(worth.artist, worth.promoter) : Goal.NONE;
  }

  private BoxSearch.Result search(
      Search of, Goal goal, BoxSearch.Precision precision, double known) {
    int place = place(of.target());
    return BoxSearch.search(
        of.shape(),
        worths.get(place),
        limits.get(place),
        of.most(),
        goal,
        precision,
        known,
        goal.ceiling(sum));
  }

  /**
   * Returns the best of every structure that has any, the best first: without bonuses and scales,
   * or of the scales where only these may be offered.
   */
  List<Candidate> plain(Goal goal) {
    Map<Shape, Candidate> all = new EnumMap<>(Shape.class);
    for (Search each : simple) {
      BoxSearch.Result result =
          search(each, goal, BoxSearch.Precision.of(FINE, MOST_BOXES), Goal.NONE);
      if (result.found()) {
        all.merge(each.shape(), candidate(each, result), Candidate::or);
      }
    }
    List<Candidate> sorted = new ArrayList<>(all.values());
    sorted.sort((one, other) -> Double.compare(other.value(), one.value()));
    return sorted;
  }

  private static Candidate candidate(Search of, BoxSearch.Result result) {
    return new Candidate(of.shape(), of.target(), result.point(), result.value(), result.bound());
  }

  /**
   * Looks for a better deal with a bonus or a scale.
   *
   * @param known the best without
   */
  Richer richer(Goal goal, double known) {
    double best = known;
    double bound = known;
    Candidate found = null;
    for (Search each : richer) {
      double bar = best == Goal.NONE ? best : best * (1 + WORTH_A_CLAUSE);
      double precision = each.bends() ? COARSE : FINE;
      BoxSearch.Result result =
          search(each, goal, BoxSearch.Precision.of(precision, MOST_BOXES), bar);
      bound = Math.max(bound, result.bound());
      if (result.found()) {
        best = result.value();
        found = candidate(each, result);
      }
    }
    return new Richer(found, bound);
  }

  /**
   * What bonuses and scales bring.
   *
   * @param best with one; null where none is worth its clause
   * @param bound that no deal with one exceeds
   */
  record Richer(@Nullable Candidate best, double bound) {}

  /** Returns the best of the simple deals; null where there is none above known. */
  @Nullable Candidate best(Goal goal, double share, double amount, double known) {
    Candidate best = null;
    double bar = known;
    for (Search each : simple) {
      BoxSearch.Precision precision = new BoxSearch.Precision(share, amount, MOST_BOXES, false);
      BoxSearch.Result result = search(each, goal, precision, bar);
      if (result.found()) {
        bar = result.value();
        best = candidate(each, result);
      }
    }
    return best;
  }

  /** Answers whether any simple deal leaves both sides better off. */
  boolean works() {
    Goal goal = new Goal.PromoterBest(artistElse + Terrain.CENT);
    BoxSearch.Precision any = BoxSearch.Precision.anyWithin(1e-4 * Math.max(0, sum), DOUBTFUL);
    for (Search each : simple) {
      if (search(each, goal, any, 0).found()) {
        return true;
      }
    }
    return false;
  }

  /** Returns amounts to the cent and to the basis point. */
  double[] written(Shape shape, double[] amounts) {
    double minor = Math.pow(10, request.show().currency().getDecimalPlaces());
    double part = shape == Shape.PER_TICKET ? minor : 1e4;
    double[] written = new double[Worth.AMOUNTS];
    written[Worth.GUARANTEE] = Math.rint(amounts[Worth.GUARANTEE] * minor) / minor;
    written[Worth.SHARE] = Math.rint(amounts[Worth.SHARE] * part) / part;
    written[Worth.ABOVE] = Math.rint(amounts[Worth.ABOVE] * 1e4) / 1e4;
    written[Worth.BONUS] = Math.rint(amounts[Worth.BONUS] * minor) / minor;
    return written;
  }

  /** Returns the deal with these amounts, to the cent and to a millionth. */
  Deal deal(Shape shape, @Nullable Target target, double[] amounts) {
    Deal deal =
        Deal.of(
            "artist",
            shape.terms(
                money(amounts[Worth.GUARANTEE]),
                millionths(amounts[Worth.SHARE]),
                millionths(amounts[Worth.ABOVE]),
                target == null ? 0 : (long) target.tickets(),
                money(worths.get(place(target)).splitAt(shape))));
    return target == null || amounts[Worth.BONUS] == 0
        ? deal
        : deal.withBonuses(List.of(target.bonus(money(amounts[Worth.BONUS]))));
  }

  private static BigDecimal millionths(double share) {
    return BigDecimal.valueOf(share).setScale(6, RoundingMode.HALF_UP);
  }

  private Money money(double amount) {
    return Money.of(request.show().currency(), amount, RoundingMode.HALF_UP);
  }

  Limits limits(@Nullable Target target) {
    return limits.get(place(target));
  }
}
