package io.gigmate.scoring.competition;

import io.gigmate.scoring.internal.stats.Logistic;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from others' wins and losses which shows do well: by genre, day, size of the room, and by
 * pairs of them. A kind's share of wins is drawn to all shows' with the weight of as many shows as
 * the kinds' own differences ask for (beta-binomial, by moments).
 */
public final class SuccessPatterns {
  /** A show is won from such a share of the seats on. */
  private static final double WON = 0.7;

  private static final double NORMAL_90 = 1.2815515655446004;
  private static final double LEAST_WEIGHT = 4;
  private static final double MOST_WEIGHT = 200;

  private SuccessPatterns() {}

  /** Returns every kind with a show whose end is known, the best first. */
  public static List<SuccessPattern> of(List<ObservedShow> shows) {
    Market market = Market.of(shows);
    Map<String, int[]> kinds = new TreeMap<>();
    int wins = 0;
    int all = 0;
    for (int i = 0; i < market.shows().size(); i++) {
      Double fill = Market.fill(market.shows().get(i));
      if (fill != null) {
        int won = fill >= WON ? 1 : 0;
        wins += won;
        all++;
        for (String kind : kinds(market.cell(i))) {
          int[] count = kinds.computeIfAbsent(kind, name -> new int[2]);
          count[0]++;
          count[1] += won;
        }
      }
    }
    double usual = (wins + 0.5) / (all + 1);
    double weight = weight(kinds, usual);
    List<SuccessPattern> patterns = new ArrayList<>();
    kinds.forEach((kind, count) -> patterns.add(pattern(kind, count, usual, weight)));
    patterns.sort(
        Comparator.comparingDouble((SuccessPattern pattern) -> -pattern.lower())
            .thenComparing(SuccessPattern::kind));
    return patterns;
  }

  private static List<String> kinds(MarketCell cell) {
    String day = cell.weekday().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String size = "in rooms of " + cell.size().code();
    return List.of(
        cell.genre().name(),
        "on " + day,
        size,
        cell.genre() + " on " + day,
        cell.genre() + " " + size);
  }

  /** How many shows' weight all have in a kind: few where kinds differ much. */
  private static double weight(Map<String, int[]> kinds, double usual) {
    double over = 0;
    double scale = 0;
    for (int[] count : kinds.values()) {
      double n = count[0];
      double miss = count[1] - n * usual;
      over += miss * miss - n * usual * (1 - usual);
      scale += n * (n - 1) * usual * (1 - usual);
    }
    double likeness = scale > 0 ? over / scale : 0;
    return likeness <= 0
        ? MOST_WEIGHT
        : Math.max(LEAST_WEIGHT, Math.min(MOST_WEIGHT, 1 / likeness - 1));
  }

  private static SuccessPattern pattern(String kind, int[] count, double usual, double weight) {
    double n = count[0] + weight;
    double share = (count[1] + weight * usual) / n;
    // The logarithm of the odds of a beta is nearly normal, and stays inside of 0 and 1.
    double logOdds = Math.log(share / (1 - share));
    double deviation = 1 / Math.sqrt(n * share * (1 - share));
    return new SuccessPattern(
        kind,
        count[0],
        count[1],
        share,
        Logistic.probability(logOdds - NORMAL_90 * deviation),
        Logistic.probability(logOdds + NORMAL_90 * deviation),
        usual);
  }
}
