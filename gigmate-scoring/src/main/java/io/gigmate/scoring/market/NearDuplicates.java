package io.gigmate.scoring.market;

import io.gigmate.scoring.internal.stats.SplitMix;
import io.gigmate.scoring.internal.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds texts that say the same in nearly the same words, as news do that several feeds carry.
 *
 * <p>A text is the set of its runs of three words; MinHash estimates which share of their runs two
 * texts have in common, and only texts that agree in a band of the signature are compared. Source:
 * A. Broder, On the resemblance and containment of documents, 1997; J. Leskovec, A. Rajaraman, J.
 * Ullman, Mining of Massive Datasets, chapter 3. No kept-up library of it is small enough to be
 * worth its weight; this class is not thread-safe.
 *
 * @param <K> names a text
 */
public final class NearDuplicates<K> {
  private static final int BANDS = 24;
  private static final int ROWS = 4;
  private static final int RUN = 3;

  /** From such a share of common runs on two texts are the same news. */
  private static final double SAME = 0.5;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final long SEED = 0x6769676d617465L;

  private final Map<Long, List<K>> buckets = new HashMap<>();
  private final Map<K, Set<Long>> runs = new HashMap<>();

  /** Adds a text; returns the first one before it that is nearly the same, if there is one. */
  public Optional<K> add(K key, String text) {
    Set<Long> own = runs(text);
    Optional<K> same = Optional.empty();
    List<Long> bands = bands(own);
    for (long band : bands) {
      for (K other : buckets.getOrDefault(band, List.of())) {
        if (same.isEmpty() && resemblance(own, runs.getOrDefault(other, Set.of())) >= SAME) {
          same = Optional.of(other);
        }
      }
    }
    // What repeats another is found under that one from now on.
    if (same.isEmpty() && runs.putIfAbsent(key, own) == null) {
      bands.forEach(band -> buckets.computeIfAbsent(band, b -> new ArrayList<>()).add(key));
    }
    return same;
  }

  /** The share of runs that two texts have in common; texts without words resemble nothing. */
  private static double resemblance(Set<Long> a, Set<Long> b) {
    long common = a.stream().filter(b::contains).count();
    long all = a.size() + b.size() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private static Set<Long> runs(String text) {
    // Numbers as they are: a date or a sum is what two notices of one kind differ in.
    List<String> words =
        NO_WORD
            .splitAsStream(Words.plain(text).toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    Set<Long> runs = new HashSet<>();
    for (int i = 0; i + RUN <= Math.max(RUN, words.size()) && !words.isEmpty(); i++) {
      runs.add(hash(String.join(" ", words.subList(i, Math.min(words.size(), i + RUN)))));
    }
    return runs;
  }

  private static long hash(String text) {
    long hash = SEED;
    for (int i = 0; i < text.length(); i++) {
      hash = new SplitMix(hash ^ text.charAt(i)).nextLong();
    }
    return hash;
  }

  private static List<Long> bands(Set<Long> runs) {
    List<Long> bands = new ArrayList<>();
    if (runs.isEmpty()) {
      return bands;
    }
    for (int band = 0; band < BANDS; band++) {
      long mark = band;
      for (int row = 0; row < ROWS; row++) {
        long salt = SplitMix.derive(SEED, (long) band * ROWS + row);
        long least = Long.MAX_VALUE;
        for (long run : runs) {
          least = Math.min(least, new SplitMix(run ^ salt).nextLong());
        }
        mark = new SplitMix(mark ^ least).nextLong();
      }
      bands.add(mark);
    }
    return bands;
  }
}
