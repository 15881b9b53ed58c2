package io.gigmate.scoring.deal.offer;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best deal of a shape, and knows how good any can be: branch and bound over boxes of
 * guarantee, share and bonus.
 *
 * <p>The payout is nowhere less where an amount is more. Certainty equivalents are concave in what
 * they are of, so that over a box none exceeds the tangent at its middle, but for what the payout
 * itself bends: at the strike, of which {@link Bend} says how much it can be, and by the product of
 * guarantee and share. A box in which no deal can be better than the best known is left; so is one
 * whose cheapest corner is beyond the promoter's limits.
 */
final class BoxSearch {
  /** How much of an amount's reach counts although the bound is straight in it. */
  private static final double LIMITED = 0.05;

  /** How often a start is looked for from which both gain. */
  private static final int STARTS = 6;

  private final Shape shape;
  private final Worth worth;
  private final Limits limits;
  private final Point most;
  private final Goal goal;
  private final Precision precision;
  private final Edge edge = new Edge();
  private final double[] reach = new double[Worth.AMOUNTS];

  private final double[] down = new double[Worth.AMOUNTS];
  private final double[] width = new double[Worth.AMOUNTS];

  /** Where tangents touch that are likely to bound best; null where nothing is known. */
  private double @Nullable [] peak;

  private double peakValue = Goal.NONE;
  private double[] best = new double[Worth.AMOUNTS];
  private double bestValue;
  private boolean found;
  private double left = Goal.NONE;
  private long made;

  private BoxSearch(
      Shape shape,
      Worth worth,
      Limits limits,
      Point most,
      Goal goal,
      Precision precision,
      double known) {
    this.shape = shape;
    this.worth = worth;
    this.limits = limits;
    this.most = most;
    this.goal = goal;
    this.precision = precision;
    this.bestValue = known;
  }

  private record Box(Point low, Point high, double bound, int widest, long number) {}

  /**
   * When a search may stop.
   *
   * @param share how far below the bound the best may stay, as a share of it
   * @param amount how far beside that, as an amount
   * @param boxes after how many it stops in any case
   * @param first whether any deal that is better than what was known is enough
   */
  record Precision(double share, double amount, int boxes, boolean first) {
    static Precision of(double share, int boxes) {
      return new Precision(share, 0, boxes, false);
    }

    static Precision anyWithin(double amount, int boxes) {
      return new Precision(0, amount, boxes, true);
    }
  }

  /**
   * What a search found.
   *
   * @param found whether any deal is better than what was known
   * @param point the amounts of the best deal
   * @param value of it, or what was known
   * @param bound that no deal of the shape exceeds, or what was known where that is more
   * @param boxes that were looked at
   */
  record Result(boolean found, Point point, double value, double bound, long boxes) {}

  /**
   * Searches.
   *
   * @param most how far each amount may go
   * @param known what a deal must exceed to be of interest
   * @param ceiling that no deal whatsoever exceeds
   */
  static Result search(
      Shape shape,
      Worth worth,
      Limits limits,
      Point most,
      Goal goal,
      Precision precision,
      double known,
      double ceiling) {
    return new BoxSearch(shape, worth, limits, most, goal, precision, known).run(ceiling);
  }

  private Result run(double ceiling) {
    PriorityQueue<Box> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Box box) -> -box.bound()).thenComparingLong(Box::number));
    climb();
    add(open, new double[Worth.AMOUNTS], most.amounts(), ceiling);
    while (!open.isEmpty()) {
      Box box = open.poll();
      boolean enough = made >= precision.boxes() || (found && precision.first());
      if (enough || !worthwhile(box.bound())) {
        left = Math.max(left, box.bound());
        break;
      }
      split(open, box);
    }
    return new Result(found, Point.of(best), bestValue, Math.max(left, bestValue), made);
  }

  private void climb() {
    if (!(goal instanceof Goal.Nash nash)) {
      return;
    }
    double[] ends = most.amounts();
    double[] start = new double[Worth.AMOUNTS];
    for (int i = 0; i < start.length; i++) {
      start[i] = ends[i] / 2;
    }
    for (int i = 0; i < STARTS; i++) {
      worth.reckon(shape, start);
      if (nash.value(worth.artist, worth.promoter) > Goal.NONE) {
        double[] top = new Ascent(shape, worth, nash, ends).from(start);
        worth.reckon(shape, top);
        if (limits.allow(worth)) {
          keep(top);
        } else {
          peak = top;
        }
        return;
      }
      boolean tooMuch = worth.promoter <= nash.promoterElse();
      for (int j = 0; j < start.length; j++) {
        start[j] += tooMuch ? -start[j] / 2 : (ends[j] - start[j]) / 2;
      }
    }
  }

  private boolean worthwhile(double bound) {
    return bestValue == Goal.NONE
        ? bound > Goal.NONE
        : bound > bestValue + precision.share() * Math.abs(bestValue) + precision.amount();
  }

  private void split(PriorityQueue<Box> open, Box box) {
    int widest = box.widest();
    double[] low = box.low().amounts();
    double[] high = box.high().amounts();
    double middle = low[widest] + (high[widest] - low[widest]) / 2;
    double[] under = high.clone();
    under[widest] = middle;
    double[] over = low.clone();
    over[widest] = middle;
    add(open, low, under, box.bound());
    add(open, over, high, box.bound());
  }

  private void add(PriorityQueue<Box> open, double[] low, double[] high, double parent) {
    made++;
    double[] middle = new double[Worth.AMOUNTS];
    for (int i = 0; i < middle.length; i++) {
      reach[i] = (high[i] - low[i]) / 2;
      middle[i] = low[i] + reach[i];
    }
    double bound = parent;
    if (peak != null) {
      double[] near = new double[Worth.AMOUNTS];
      for (int i = 0; i < near.length; i++) {
        near[i] = Math.max(low[i], Math.min(high[i], peak[i]));
      }
      bound = Math.min(bound, boundFrom(near, low, high));
      if (!worthwhile(bound)) {
        left = Math.max(left, bound);
        return;
      }
      if (limits.allow(worth)) {
        keep(near);
      }
    }
    bound = Math.min(bound, boundFrom(middle, low, high));
    if (!worthwhile(bound)) {
      left = Math.max(left, bound);
      return;
    }
    Bend bend = Bend.of(shape, low, middle, high);
    int widest = widest(middle, low, high, bend);
    if (limits.allow(worth)) {
      keep(middle);
      aim(low, high, middle, widest);
    } else {
      worth.pay(shape, low);
      if (!limits.allow(worth)) {
        return;
      }
      worth.reckon(shape, low);
      keep(low);
    }
    if (widest < 0 || !worthwhile(bound)) {
      left = Math.max(left, bound);
    } else {
      open.add(new Box(Point.of(low), Point.of(high), bound, widest, made));
    }
  }

  /** What no deal of a box exceeds, by the tangent at one of them. */
  private double boundFrom(double[] at, double[] low, double[] high) {
    worth.reckon(shape, at, Bend.of(shape, low, at, high));
    double product = 1;
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      down[i] = at[i] - low[i];
      width[i] = high[i] - low[i];
      if (i == Worth.GUARANTEE || i == Worth.SHARE) {
        product *= Math.max(down[i], high[i] - at[i]);
      }
    }
    double more = shape == Shape.PLUS_BEYOND_SPLIT ? product : 0;
    edge.lay(
        worth.artist + worth.artistBend + more,
        worth.promoter + more,
        worth.artistGains,
        worth.promoterLoses,
        down,
        width);
    return goal.bound(edge);
  }

  /**
   * The amount to split, by what its reach adds to the bound: most by a bend, less by what aversion
   * to risk curves, and a little by what the limits may cut; -1 where none can be split.
   */
  private int widest(double[] middle, double[] low, double[] high, Bend bend) {
    int widest = -1;
    double width = -1;
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      double straight = reach[i] * (worth.artistGains[i] + worth.promoterLoses[i]);
      double money =
          LIMITED * straight
              + worth.aversion() * straight * straight
              + (bend.isNone() ? 0 : reach[i] * bends(i, middle));
      if (money > width && middle[i] > low[i] && middle[i] < high[i]) {
        width = money;
        widest = i;
      }
    }
    return widest;
  }

  /** By how much more an amount decides how far the payout bends. */
  private double bends(int amount, double[] middle) {
    if (shape != Shape.PLUS_BEYOND_SPLIT) {
      return worth.bendBy[amount];
    }
    return switch (amount) {
      case Worth.GUARANTEE ->
          worth.bendBy[Worth.GUARANTEE] * middle[Worth.SHARE] + 2 * reach[Worth.SHARE];
      case Worth.SHARE -> 2 * reach[Worth.GUARANTEE];
      default -> 0;
    };
  }

  private void keep(double[] amounts) {
    double value = goal.value(worth.artist, worth.promoter);
    if (value > peakValue) {
      peakValue = value;
      peak = amounts.clone();
    }
    if (value > bestValue) {
      bestValue = value;
      best = amounts.clone();
      found = true;
    }
  }

  /** Moves one amount until the deal is just within the goal's conditions. */
  private void aim(double[] low, double[] high, double[] middle, int moved) {
    double off = goal.off(worth.artist, worth.promoter);
    if (!goal.hasEdge() || moved < 0) {
      return;
    }
    double[] at = middle.clone();
    for (int step = 0; step < 4 && off != 0; step++) {
      double rate =
          goal instanceof Goal.PromoterBest ? worth.artistGains[moved] : worth.promoterLoses[moved];
      if (!(rate > 0)) {
        return;
      }
      double to = at[moved] + (off + (goal instanceof Goal.PromoterBest ? 1e-6 : -1e-6)) / rate;
      at[moved] = Math.max(low[moved], Math.min(high[moved], to));
      worth.reckon(shape, at);
      if (limits.allow(worth)) {
        keep(at);
      }
      off = goal.off(worth.artist, worth.promoter);
    }
  }
}
