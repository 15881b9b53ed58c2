package io.gigmate.scoring.deal.offer;

import java.util.Comparator;
import java.util.PriorityQueue;

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
  private final Shape shape;
  private final Worth worth;
  private final Limits limits;
  private final Goal goal;
  private final Precision precision;
  private final Edge edge = new Edge();
  private final double[] reach = new double[Worth.AMOUNTS];

  private double[] best = new double[Worth.AMOUNTS];
  private double bestValue;
  private boolean found;
  private double left = Goal.NONE;
  private long made;

  private BoxSearch(
      Shape shape, Worth worth, Limits limits, Goal goal, Precision precision, double known) {
    this.shape = shape;
    this.worth = worth;
    this.limits = limits;
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
   * @param known what a deal must exceed to be of interest
   * @param ceiling that no deal whatsoever exceeds
   */
  static Result search(
      Shape shape,
      Worth worth,
      Limits limits,
      Goal goal,
      Precision precision,
      double known,
      double ceiling) {
    return new BoxSearch(shape, worth, limits, goal, precision, known).run(ceiling);
  }

  private Result run(double ceiling) {
    PriorityQueue<Box> open =
        new PriorityQueue<>(
            Comparator.comparingDouble((Box box) -> -box.bound()).thenComparingLong(Box::number));
    add(open, new double[Worth.AMOUNTS], limits.most(shape), ceiling);
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
    Bend bend = Bend.of(shape, low, middle, high);
    worth.reckon(shape, middle, bend);
    double product =
        shape == Shape.PLUS_BEYOND_SPLIT ? reach[Worth.GUARANTEE] * reach[Worth.SHARE] : 0;
    edge.lay(
        worth.artist + worth.artistBend + product,
        worth.promoter + product,
        worth.artistGains,
        worth.promoterLoses,
        reach);
    double bound = Math.min(parent, goal.bound(edge));
    if (!worthwhile(bound)) {
      left = Math.max(left, bound);
      return;
    }
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

  /** The amount whose reach is worth most; -1 where none can be split. */
  private int widest(double[] middle, double[] low, double[] high, Bend bend) {
    // What the bend adds is about its height times how likely the base is to be there.
    double near = bend.top() > 0 ? 4 * worth.artistBend / bend.top() : 0;
    int widest = -1;
    double width = -1;
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      double money =
          reach[i] * (worth.artistGains[i] + worth.promoterLoses[i] + bends(i, middle, near));
      if (money > width && middle[i] > low[i] && middle[i] < high[i]) {
        width = money;
        widest = i;
      }
    }
    return widest;
  }

  /** By how much more an amount decides how far the payout bends. */
  private double bends(int amount, double[] middle, double near) {
    double share = middle[Worth.SHARE];
    if (shape.kind() == OfferKind.VERSUS && amount == Worth.SHARE) {
      return share > 0 ? near * middle[Worth.GUARANTEE] / share : 0;
    }
    if (shape.kind() == OfferKind.VERSUS && amount == Worth.GUARANTEE) {
      return near;
    }
    if (shape == Shape.PLUS_BEYOND_SPLIT && amount == Worth.SHARE) {
      return 2 * reach[Worth.GUARANTEE];
    }
    return shape == Shape.PLUS_BEYOND_SPLIT && amount == Worth.GUARANTEE
        ? near * share + 2 * reach[Worth.SHARE]
        : 0;
  }

  private void keep(double[] amounts) {
    double value = goal.value(worth.artist, worth.promoter);
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
