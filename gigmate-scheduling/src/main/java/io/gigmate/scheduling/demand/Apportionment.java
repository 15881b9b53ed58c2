package io.gigmate.scheduling.demand;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Deals whole shows out by shares. Nobody gets more than it can take; what one cannot take goes to
 * the others. Each gets its part rounded up or down, and by lot so that over many deals the shares
 * are kept to the last fraction. Source: systematic sampling; W. G. Madow, On the Theory of
 * Systematic Sampling II (1949).
 */
final class Apportionment {
  private static final double CLOSE = 1e-9;

  private Apportionment() {}

  /**
   * Returns how many of the shows each gets.
   *
   * @param shows how many there are
   * @param shares above 0, by what gets them
   * @param most how many each can take
   * @param lot from 0 to below 1, drawn for this deal
   */
  static <K extends Comparable<K>> SortedMap<K, Integer> of(
      int shows, SortedMap<K, Double> shares, Map<K, Integer> most, double lot) {
    SortedMap<K, Integer> dealt = new TreeMap<>();
    double before = lot;
    for (Map.Entry<K, Double> part : parts(shows, shares, most).entrySet()) {
      double after = before + part.getValue();
      dealt.put(part.getKey(), (int) (Math.floor(after + CLOSE) - Math.floor(before + CLOSE)));
      before = after;
    }
    return dealt;
  }

  /** Returns the parts before they are rounded; those that are full leave more to the others. */
  private static <K extends Comparable<K>> SortedMap<K, Double> parts(
      int shows, SortedMap<K, Double> shares, Map<K, Integer> most) {
    SortedMap<K, Double> parts = new TreeMap<>();
    SortedMap<K, Double> open = new TreeMap<>(shares);
    double left = shows;
    boolean fills = true;
    while (fills) {
      double wanted = left;
      double sum = open.values().stream().mapToDouble(Double::doubleValue).sum();
      SortedMap<K, Double> still = new TreeMap<>();
      for (Map.Entry<K, Double> one : open.entrySet()) {
        int room = most.getOrDefault(one.getKey(), 0);
        if (wanted * one.getValue() / sum >= room) {
          parts.put(one.getKey(), (double) room);
          left -= room;
        } else {
          still.put(one.getKey(), one.getValue());
          parts.put(one.getKey(), wanted * one.getValue() / sum);
        }
      }
      fills = still.size() < open.size() && !still.isEmpty();
      open = still;
    }
    return parts;
  }
}
