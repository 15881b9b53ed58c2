package io.gigmate.scoring.competition;

import io.gigmate.scoring.competition.Market.Groupings;
import io.gigmate.scoring.internal.stats.CrossedEffects;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tickets cost by genre, size of the room and day of the week.
 *
 * <p>The logarithm of a price lies around its cell's place: effects of genre, day, size, their
 * pairs and the cell, each drawn to nought by how much its levels differ. How prices scatter around
 * it is a mixture of the cell's own prices and of all shows' in the weight that predicts a price
 * best from the others. So a cell with many shows has its own quantiles, and one with few has those
 * of its kin. Free shows are counted apart: where a third are free, a third of the quantiles is 0.
 *
 * <p>Sources: R. Carroll, D. Ruppert, Transformation and Weighting in Regression (1988), for place
 * and scatter; R. Koenker, Quantile Regression (2005), for the loss.
 */
public final class PriceLevels {
  private static final double[] POOLED_WEIGHTS = {3, 10, 30, 100, 1000};
  private static final double[] JUDGED = {0.1, 0.25, 0.5, 0.75, 0.9};
  private static final int MOST_JUDGED = 1500;
  private static final double SCATTER_WEIGHT = 10;
  private static final double FREE_WEIGHT = 4;
  private static final double NORMAL_90 = 1.2815515655446004;
  private static final int BISECTIONS = 40;
  private static final double MOST_LEVERAGE = 0.75;

  /** Prices are rounded up from sums; a cent is no other price. */
  private static final double CENT = 0.01;

  private static final int[] PLACED = {
    Groupings.GENRE,
    Groupings.WEEKDAY,
    Groupings.SIZE,
    Groupings.GENRE_BY_WEEKDAY,
    Groupings.GENRE_BY_SIZE,
    Groupings.CELL
  };

  private final Groupings groupings;
  private final CrossedEffects effects;
  private final List<MarketCell> cells = new ArrayList<>();
  private final double[] rest;
  private final double[] pooled;
  private final TreeMap<MarketCell, double[]> own = new TreeMap<>();
  private final double[] sizeScale = new double[RoomSize.values().length];
  private final double usualVariance;
  private final double pooledWeight;

  private PriceLevels(Market market, List<ObservedShow> priced, List<MarketCell> cells) {
    this.groupings = market.groupings();
    this.cells.addAll(cells);
    double[] y =
        priced.stream()
            .mapToDouble(show -> Math.log(Objects.requireNonNull(show.price())))
            .toArray();
    int[][] levels = Arrays.copyOf(groupings.levels(cells, priced), PLACED.length);
    int[] sizes = Arrays.copyOf(groupings.sizes(), PLACED.length);
    this.effects = CrossedEffects.fit(y, new boolean[y.length], levels, sizes);
    this.rest = new double[y.length];
    double variance = 0;
    for (int i = 0; i < y.length; i++) {
      // As if the show itself had not helped to place its cell.
      double leverage = Math.min(MOST_LEVERAGE, uncertainty(cells.get(i)) / effects.noise());
      rest[i] = (y[i] - place(cells.get(i))) / (1 - leverage);
      variance += uncertainty(cells.get(i)) / y.length;
    }
    this.usualVariance = variance;
    scale();
    this.pooled = Market.sorted(rest);
    TreeMap<MarketCell, List<Double>> grouped = new TreeMap<>();
    for (int i = 0; i < rest.length; i++) {
      grouped.computeIfAbsent(cells.get(i), cell -> new ArrayList<>()).add(rest[i]);
    }
    grouped.forEach(
        (cell, list) ->
            own.put(cell, list.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
    this.pooledWeight = chosenWeight();
  }

  /**
   * Returns the level of every cell whose genre is played in rooms of that size, in order; those
   * without a show of their own are as wide as is known of them.
   */
  public static List<PriceLevel> of(List<ObservedShow> shows) {
    Market market = Market.of(shows.stream().filter(show -> show.price() != null).toList());
    List<ObservedShow> priced = new ArrayList<>();
    List<MarketCell> cells = new ArrayList<>();
    TreeMap<MarketCell, Integer> free = new TreeMap<>();
    for (int i = 0; i < market.shows().size(); i++) {
      if (Objects.requireNonNull(market.shows().get(i).price()) < CENT) {
        free.merge(market.cell(i), 1, Integer::sum);
      } else {
        priced.add(market.shows().get(i));
        cells.add(market.cell(i));
      }
    }
    TreeSet<MarketCell> asked = new TreeSet<>();
    for (MarketCell cell : market.counts().keySet()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        asked.add(new MarketCell(cell.genre(), day, cell.size()));
      }
    }
    if (priced.isEmpty()) {
      return asked.stream()
          .map(cell -> new PriceLevel(cell, free.getOrDefault(cell, 0), new double[5], 0, 0, 0))
          .toList();
    }
    PriceLevels levels = new PriceLevels(market, priced, cells);
    return asked.stream().map(cell -> levels.level(cell, free)).toList();
  }

  private PriceLevel level(MarketCell cell, Map<MarketCell, Integer> free) {
    double place = place(cell);
    double deviation = Math.sqrt(uncertainty(cell));
    int paid = own.getOrDefault(cell, new double[0]).length;
    int gratis = free.getOrDefault(cell, 0);
    double all = free.values().stream().mapToInt(Integer::intValue).sum();
    double usually = all / (all + rest.length);
    double share = (gratis + FREE_WEIGHT * usually) / (gratis + paid + FREE_WEIGHT);
    double[] shares = PriceLevel.shares();
    double[] quantiles = new double[shares.length];
    boolean isMostlyFree = share >= 0.5;
    for (int q = 0; q < shares.length; q++) {
      double left = (shares[q] - share) / (1 - share);
      quantiles[q] =
          left <= 0 ? 0 : Math.exp(place + quantile(cell, left, pooledWeight, Double.NaN));
    }
    return new PriceLevel(
        cell,
        paid + gratis,
        quantiles,
        isMostlyFree ? 0 : Math.exp(place),
        isMostlyFree ? 0 : Math.exp(place - NORMAL_90 * deviation),
        isMostlyFree ? 0 : Math.exp(place + NORMAL_90 * deviation));
  }

  private double place(MarketCell cell) {
    double sum = effects.constant();
    for (int g : PLACED) {
      sum += effects.effect(g, groupings.level(g, cell));
    }
    return sum;
  }

  private double uncertainty(MarketCell cell) {
    double sum = 0;
    for (int g : PLACED) {
      sum += effects.variance(g, groupings.level(g, cell));
    }
    return sum;
  }

  /** Rooms of some sizes differ more in price than others: their scatter is told apart. */
  private void scale() {
    double[] squares = new double[sizeScale.length];
    int[] count = new int[sizeScale.length];
    double all = 0;
    for (int i = 0; i < rest.length; i++) {
      int size = cells.get(i).size().number();
      squares[size] += rest[i] * rest[i];
      count[size]++;
      all += rest[i] * rest[i] / rest.length;
    }
    double usual = Math.max(1e-9, all);
    for (int s = 0; s < sizeScale.length; s++) {
      sizeScale[s] =
          Math.sqrt((squares[s] + SCATTER_WEIGHT * usual) / (count[s] + SCATTER_WEIGHT) / usual);
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] /= sizeScale[cells.get(i).size().number()];
    }
  }

  /** Returns how far the cell's quantile lies from its place; one price may be left out. */
  private double quantile(MarketCell cell, double share, double weight, double without) {
    double[] near = own.getOrDefault(cell, new double[0]);
    double variance = effects.noise();
    double wider =
        Math.sqrt((variance + uncertainty(cell)) / (variance + Math.max(1e-12, usualVariance)));
    double left = Double.isNaN(without) ? near.length : near.length - 1;
    double low = Math.min(pooled[0] * Math.max(1, wider), near.length > 0 ? near[0] : 0) - CENT;
    double high =
        Math.max(
                pooled[pooled.length - 1] * Math.max(1, wider),
                near.length > 0 ? near[near.length - 1] : 0)
            + CENT;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      double below = upTo(near, middle) - (without <= middle ? 1 : 0);
      double mixed =
          (below + weight * upTo(pooled, middle / wider) / pooled.length) / (left + weight);
      if (mixed < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high * sizeScale[cell.size().number()];
  }

  private static int upTo(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] <= value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The weight under which prices are told best by the others of their cell and by all. */
  private double chosenWeight() {
    double best = POOLED_WEIGHTS[POOLED_WEIGHTS.length - 1];
    double least = Double.POSITIVE_INFINITY;
    int stride = Math.max(1, rest.length / MOST_JUDGED);
    for (double weight : POOLED_WEIGHTS) {
      double loss = 0;
      for (int i = 0; i < rest.length; i += stride) {
        double scale = sizeScale[cells.get(i).size().number()];
        for (double share : JUDGED) {
          double miss = rest[i] * scale - quantile(cells.get(i), share, weight, rest[i]);
          loss += miss * (miss > 0 ? share : share - 1);
        }
      }
      if (loss < least) {
        least = loss;
        best = weight;
      }
    }
    return best;
  }
}
