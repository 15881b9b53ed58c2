package io.gigmate.scoring.competition;

import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.competition.Market.Groupings;
import io.gigmate.scoring.internal.stats.CrossedEffects;
import io.gigmate.scoring.internal.stats.Normal;
import io.gigmate.scoring.internal.stats.TwoGroups;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds what is offered less than it is wanted.
 *
 * <p>How full a show is for its seats says how much is wanted; a full house says "at least". What
 * the day of the week, the size of the room and the room itself have in it is taken out, so that
 * what every genre has on a Saturday is not a gap. What is left of a cell is its demand. Of cells
 * most differ as usual, and a few stand out: their shows are fuller and, as far as the data say so,
 * fewer than their genre and day would have. The chance that a cell is one of them is told, and
 * cells are named from the surest on, down to where a fifth of those named would be wrong.
 *
 * <p>A cell without a show has no demand to measure; it is named where those that stand out have
 * few shows and it should have had many. Without any attendance only the numbers of shows are left,
 * and the answer is what they say about supply (gamma-Poisson): read it so.
 */
public final class MarketGaps {
  /** From so much of the seats on a house is full: the last ones are held back or not collected. */
  private static final double FULL = 0.97;

  private static final double LEAST_HEADS = 0.5;
  private static final double TENTH = Math.log(1.1);
  private static final double WRONG_SHARE = 0.2;
  private static final double NORMAL_90 = 1.2815515655446004;
  private static final int LEAST_RATED = 10;
  private static final double LEAST_WEIGHT = 4;
  private static final double MOST_WEIGHT = 200;

  private static final double LEAST_EXPECTED = 0.01;

  private static final int[] TAKEN_OUT = {Groupings.WEEKDAY, Groupings.SIZE, Groupings.ROOM};

  private MarketGaps() {}

  /** Returns every cell whose genre is played in rooms of that size, the surest gap first. */
  public static List<MarketGap> of(List<ObservedShow> shows) {
    Market market = Market.of(shows.stream().filter(show -> show.genre() != null).toList());
    NavigableMap<MarketCell, Integer> counts = market.counts();
    Map<MarketCell, Double> expected = expected(counts);
    List<Integer> rated = new ArrayList<>();
    for (int i = 0; i < market.shows().size(); i++) {
      if (Market.fill(market.shows().get(i)) != null) {
        rated.add(i);
      }
    }
    List<MarketGap> gaps =
        rated.size() < LEAST_RATED
            ? bySupply(counts, expected)
            : byDemand(market, rated, counts, expected);
    gaps.sort(
        Comparator.comparingDouble((MarketGap gap) -> -gap.probability())
            .thenComparing(MarketGap::cell));
    return named(gaps);
  }

  /** So many shows a cell would have if its genre's shows fell on the days as all shows do. */
  private static Map<MarketCell, Double> expected(NavigableMap<MarketCell, Integer> counts) {
    record Bill(Genre genre, RoomSize size) {}

    record Night(DayOfWeek weekday, RoomSize size) {}

    Map<Bill, Integer> bills = Market.sums(counts, cell -> new Bill(cell.genre(), cell.size()));
    Map<Night, Integer> nights =
        Market.sums(counts, cell -> new Night(cell.weekday(), cell.size()));
    Map<RoomSize, Integer> sizes = Market.sums(counts, MarketCell::size);
    Map<MarketCell, Double> expected = new TreeMap<>();
    bills.forEach(
        (bill, shows) -> {
          for (DayOfWeek day : DayOfWeek.values()) {
            int that = nights.getOrDefault(new Night(day, bill.size()), 0);
            int all = sizes.getOrDefault(bill.size(), 1);
            expected.put(
                new MarketCell(bill.genre(), day, bill.size()), (double) shows * that / all);
          }
        });
    return expected;
  }

  /** How many shows' weight the expected has: many where cells differ no more than by chance. */
  private static double supplyWeight(
      Map<MarketCell, Integer> counts, Map<MarketCell, Double> expected) {
    double over = 0;
    double squares = 0;
    for (Map.Entry<MarketCell, Double> entry : expected.entrySet()) {
      double wanted = entry.getValue();
      double miss = counts.getOrDefault(entry.getKey(), 0) - wanted;
      over += miss * miss - wanted;
      squares += wanted * wanted;
    }
    return over <= 0 ? MOST_WEIGHT : Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, squares / over));
  }

  private static List<MarketGap> byDemand(
      Market market,
      List<Integer> rated,
      NavigableMap<MarketCell, Integer> counts,
      Map<MarketCell, Double> expected) {
    int n = rated.size();
    double[] y = new double[n];
    boolean[] full = new boolean[n];
    List<MarketCell> cells = new ArrayList<>();
    List<ObservedShow> shows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ObservedShow show = market.shows().get(rated.get(i));
      MarketCell cell = market.cell(rated.get(i));
      int seats = show.capacity() == null ? 1 : show.capacity();
      int heads = show.attendance() == null ? 0 : show.attendance();
      full[i] = heads >= FULL * seats;
      y[i] = Math.log(Math.max(LEAST_HEADS, Math.min(heads, seats)) / seats);
      cells.add(cell);
      shows.add(show);
    }
    Groupings groupings = market.groupings();
    int[][] levels = groupings.levels(cells, shows);
    CrossedEffects effects = CrossedEffects.fit(y, full, levels, groupings.sizes());
    TreeMap<MarketCell, CellDemand> demands = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      double usual = effects.constant();
      for (int g : TAKEN_OUT) {
        usual += effects.effect(g, levels[g][i]);
      }
      demands.computeIfAbsent(cells.get(i), cell -> new CellDemand()).add(y[i] - usual, full[i]);
    }
    return standingOut(demands, effects.noise(), counts, expected);
  }

  private static List<MarketGap> standingOut(
      Map<MarketCell, CellDemand> demands,
      double noise,
      NavigableMap<MarketCell, Integer> counts,
      Map<MarketCell, Double> expected) {
    List<MarketCell> cells = List.copyOf(expected.keySet());
    double[] demand = new double[cells.size()];
    double[] error = new double[cells.size()];
    int[] there = new int[cells.size()];
    double[] wanted = new double[cells.size()];
    for (int i = 0; i < demand.length; i++) {
      CellDemand.Measured measured =
          demands.getOrDefault(cells.get(i), new CellDemand()).measure(noise);
      demand[i] = measured.mean();
      error[i] = measured.variance();
      there[i] = counts.getOrDefault(cells.get(i), 0);
      wanted[i] = Math.max(LEAST_EXPECTED, expected.getOrDefault(cells.get(i), 0.0));
    }
    TwoGroups groups = TwoGroups.fit(demand, error, there, wanted);
    List<MarketGap> gaps = new ArrayList<>();
    for (int i = 0; i < demand.length; i++) {
      double low = groups.quantile(i, 0.1);
      double high = groups.quantile(i, 0.9);
      double mean = Math.max(low, Math.min(high, groups.mean(i)));
      gaps.add(
          new MarketGap(
              cells.get(i),
              there[i],
              expected.getOrDefault(cells.get(i), 0.0),
              Math.exp(mean - groups.usual()),
              Math.exp(low - groups.usual()),
              Math.exp(high - groups.usual()),
              groups.chance(i),
              false));
    }
    return gaps;
  }

  /** The rate of shows against the expected one is gamma around 1, as wide as cells differ. */
  private static List<MarketGap> bySupply(
      NavigableMap<MarketCell, Integer> counts, Map<MarketCell, Double> expected) {
    double weight = supplyWeight(counts, expected);
    List<MarketGap> gaps = new ArrayList<>();
    expected.forEach(
        (cell, wanted) -> {
          int there = counts.getOrDefault(cell, 0);
          double shortage = Math.log((wanted + weight) / (there + weight));
          gaps.add(gap(cell, there, wanted, shortage, 1 / Math.sqrt(there + weight)));
        });
    return gaps;
  }

  private static MarketGap gap(
      MarketCell cell, int shows, double expected, double mean, double deviation) {
    return new MarketGap(
        cell,
        shows,
        expected,
        Math.exp(mean),
        Math.exp(mean - NORMAL_90 * deviation),
        Math.exp(mean + NORMAL_90 * deviation),
        Math.min(1, Math.max(0, Normal.below((mean - TENTH) / deviation))),
        false);
  }

  /** Names gaps from the surest on, as long as the mean chance of being wrong stays in bounds. */
  private static List<MarketGap> named(List<MarketGap> gaps) {
    List<MarketGap> named = new ArrayList<>();
    double wrong = 0;
    boolean naming = true;
    for (MarketGap gap : gaps) {
      wrong += 1 - gap.probability();
      naming = naming && wrong <= WRONG_SHARE * (named.size() + 1);
      named.add(naming ? gap.named() : gap);
    }
    return named;
  }
}
