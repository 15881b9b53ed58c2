package io.gigmate.scoring.deal.offer;

import io.gigmate.scoring.deal.offer.DealSpace.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the amounts of a deal to numbers that people write: as coarse as it costs next to nothing.
 */
final class Marketable {
  /** Multiples of what amounts, shares and sums per ticket are, for a currency with cents. */
  private record Step(double money, double share, double ticket) {}

  private static final List<Step> STEPS =
      List.of(
          new Step(500, 0.05, 0.5),
          new Step(250, 0.05, 0.5),
          new Step(100, 0.05, 0.25),
          new Step(100, 0.01, 0.25),
          new Step(50, 0.01, 0.1),
          new Step(25, 0.01, 0.1),
          new Step(10, 0.01, 0.05),
          new Step(5, 0.005, 0.05),
          new Step(1, 0.001, 0.01),
          new Step(0.01, 0.0001, 0.01),
          new Step(0.01, 0.000001, 0.01));

  private static final int MOST_MOVES = 200;
  private static final List<int[]> WAYS = ways();

  private final DealSpace space;
  private final Goal goal;
  private final double unit;

  Marketable(DealSpace space, Goal goal) {
    this.space = space;
    this.goal = goal;
    this.unit = Math.pow(10, 2.0 - space.request().show().currency().getDecimalPlaces());
  }

  private static List<int[]> ways() {
    List<int[]> ways = new ArrayList<>();
    ways.add(new int[Worth.AMOUNTS]);
    for (int i = 0; i < Worth.AMOUNTS; i++) {
      for (int[] way : List.copyOf(ways)) {
        for (int turn : new int[] {-1, 1}) {
          int[] other = way.clone();
          other[i] = turn;
          ways.add(other);
        }
      }
    }
    return ways;
  }

  /**
   * Returns a deal of round amounts.
   *
   * @param least what it must be worth at least
   * @return of the finest step where none is worth that; null where that is worth nothing
   */
  @Nullable Candidate rounded(Candidate exact, double least) {
    Candidate found = null;
    for (Step step : STEPS) {
      boolean each = exact.shape() == Shape.PER_TICKET;
      double[] steps = new double[Worth.AMOUNTS];
      steps[Worth.GUARANTEE] = step.money() * unit;
      steps[Worth.SHARE] = each ? step.ticket() * unit : step.share();
      steps[Worth.ABOVE] = step.share();
      steps[Worth.BONUS] = step.money() * unit;
      found = climb(exact, steps);
      if (found.value() >= least) {
        return found;
      }
    }
    return found == null || found.value() == Goal.NONE ? null : found;
  }

  /** Goes from the nearest round amounts to the best among their neighbours, and on from there. */
  private Candidate climb(Candidate exact, double[] steps) {
    double[] at = new double[Worth.AMOUNTS];
    double[] wanted = exact.amounts();
    for (int i = 0; i < at.length; i++) {
      at[i] = Math.rint(wanted[i] / steps[i]);
    }
    double value = value(exact, at, steps);
    for (int move = 0; move < MOST_MOVES; move++) {
      double[] better = null;
      for (int[] way : WAYS) {
        double[] next = at.clone();
        for (int i = 0; i < next.length; i++) {
          next[i] += way[i];
        }
        double worth = value(exact, next, steps);
        if (worth > value) {
          value = worth;
          better = next;
        }
      }
      if (better == null) {
        break;
      }
      at = better;
    }
    return new Candidate(
        exact.shape(), exact.target(), Point.of(amounts(at, steps)), value, exact.bound());
  }

  private double value(Candidate exact, double[] at, double[] steps) {
    double[] amounts = amounts(at, steps);
    double[] wanted = exact.amounts();
    for (int i = 0; i < amounts.length; i++) {
      if (wanted[i] == 0 && amounts[i] != 0) {
        return Goal.NONE;
      }
    }
    return space.value(goal, exact.shape(), exact.target(), amounts);
  }

  /** Multiples, without the dust of binary fractions. */
  private static double[] amounts(double[] at, double[] steps) {
    double[] amounts = new double[Worth.AMOUNTS];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = Math.rint(at[i] * steps[i] * 1e6) / 1e6;
    }
    return amounts;
  }
}
