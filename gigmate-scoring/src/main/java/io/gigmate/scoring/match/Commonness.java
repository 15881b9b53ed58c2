package io.gigmate.scoring.match;

import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.NormalName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How common words, names and towns are: agreeing on a rare one says more.
 *
 * <p>The share is counted in the records at hand, less the pair that asks, beside a background that
 * carries small files: most names are rare, and a few words are common everywhere. Source: W. E.
 * Winkler, Frequency-Based Matching in Fellegi-Sunter Model of Record Linkage, Bureau of the Census
 * RR2000/06 (2000).
 */
final class Commonness {
  /** Records, beyond those at hand, in which a rare value is thought to stand once in five. */
  private static final double UNSEEN = 0.2;

  private static final double BACKGROUND_RECORDS = 20_000;

  /** So many records are needed before a count in the file outweighs the background. */
  private static final double CAUTION = 500;

  /** From so many records on one point on, it is the middle of a town. */
  private static final int CENTRE = 4;

  /** Shares of records with a word in lists of businesses, rounded; declared, not fitted. */
  private static final Map<String, Double> COMMON_WORDS =
      words(
          0.03,
          "restaurant cafe bar",
          0.02,
          "grill club hall theater house hotel band de la le el san",
          0.01,
          "bistro lounge pub room music live center inn kitchen pizza coffee tavern dj events"
              + " entertainment productions prods studio company los new st",
          0.005,
          "saloon brewery brewing steakhouse deli garden gardens park city event records radio"
              + " ballroom market food wine bbq and dining dance main texas");

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> towns = new HashMap<>();
  private final Map<GeoPoint, Integer> points = new HashMap<>();
  private final int records;

  Commonness(int records) {
    this.records = records;
  }

  void addName(NormalName name) {
    name.words().stream().distinct().forEach(word -> words.merge(word, 1, Integer::sum));
    names.merge(name.key(), 1, Integer::sum);
  }

  void addTown(String town) {
    towns.merge(town, 1, Integer::sum);
  }

  void addPoint(GeoPoint point) {
    points.merge(point, 1, Integer::sum);
  }

  /** Answers whether so many records stand on this point that it is a town's and not a door's. */
  boolean isCentre(GeoPoint point) {
    return points.getOrDefault(point, 0) >= CENTRE;
  }

  /** Returns the chance that a word of one name and a word of another are equal. */
  double ofAgreeingWord() {
    double all = words.values().stream().mapToInt(count -> count).sum();
    double squares =
        words.values().stream().mapToDouble(count -> count / all * (count - 1) / all).sum();
    return Math.max(squares, 1e-4);
  }

  /** Returns the share of records, other than the two that ask, that hold this word. */
  double ofWord(String word) {
    return share(words.getOrDefault(word, 0)) + COMMON_WORDS.getOrDefault(word, 0.0);
  }

  /** Returns the share of records, other than the two that ask, that have this name. */
  double ofName(String key) {
    return share(names.getOrDefault(key, 0));
  }

  /** Returns the share of records, other than the two that ask, in this town. */
  double ofTown(String town) {
    return (Math.max(0, towns.getOrDefault(town, 0) - 2) + 0.5) / (records + 50.0);
  }

  private double share(int count) {
    return Math.max(0, count - 2) / (records + CAUTION) + UNSEEN / (records + BACKGROUND_RECORDS);
  }

  private static Map<String, Double> words(Object... sharesAndWords) {
    Map<String, Double> shares = new HashMap<>();
    for (int i = 0; i < sharesAndWords.length; i += 2) {
      Double share = (Double) sharesAndWords[i];
      shares.putAll(
          Arrays.stream(((String) sharesAndWords[i + 1]).split(" ", -1))
              .collect(Collectors.toMap(word -> word, word -> share)));
    }
    return Map.copyOf(shares);
  }
}
