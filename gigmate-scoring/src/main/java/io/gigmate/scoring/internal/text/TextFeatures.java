package io.gigmate.scoring.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the words, pairs of words and runs of letters of a text: the logarithm of how often each
 * stands there, times how rare it is elsewhere, each kind scaled to length 1.
 *
 * <p>Source: G. Salton, C. Buckley, Term-weighting approaches in automatic text retrieval,
 * Information Processing and Management 24 (1988) 513-523; runs of letters after W. Cavnar, J.
 * Trenkle, N-Gram-based text categorization, 1994.
 */
final class TextFeatures {
  /** So many numbers may be learned in all, over columns and classes. */
  private static final int MOST_WEIGHTS = 1_500_000;

  private static final int MOST_COLUMNS = 150_000;

  /** Of a long text the letters say nothing that its words do not. */
  private static final int LETTERS_UP_TO = 600;

  private static final int SHORTEST_RUN = 2;
  private static final int LONGEST_RUN = 5;

  /** From so many texts on a feature must stand in two of them. */
  private static final int MANY_TEXTS = 60;

  private final Map<String, Integer> columns;
  private final double[] rarity;
  private final boolean[] letters;
  private final int width;
  private final TextSigns signs;

  private TextFeatures(
      Map<String, Integer> columns, double[] rarity, boolean[] letters, TextSigns signs) {
    this.columns = columns;
    this.rarity = rarity;
    this.letters = letters;
    this.signs = signs;
    this.width = columns.size() + signs.width();
  }

  /** Learns which features there are and how rare each is. */
  static TextFeatures of(List<String> texts, int classes, TextSigns signs) {
    Map<String, int[]> seen = new LinkedHashMap<>();
    for (String text : texts) {
      counts(text).keySet().forEach(name -> seen.computeIfAbsent(name, n -> new int[1])[0]++);
    }
    int least = texts.size() < MANY_TEXTS ? 1 : 2;
    int most = Math.min(MOST_COLUMNS, MOST_WEIGHTS / Math.max(1, classes));
    List<Map.Entry<String, int[]>> kept =
        new ArrayList<>(seen.entrySet().stream().filter(e -> e.getValue()[0] >= least).toList());
    if (kept.size() > most) {
      kept.sort(
          Comparator.comparingInt((Map.Entry<String, int[]> e) -> -e.getValue()[0])
              .thenComparing(Map.Entry::getKey));
      kept = kept.subList(0, most);
    }
    Map<String, Integer> columns = new HashMap<>();
    double[] rarity = new double[kept.size()];
    boolean[] letters = new boolean[kept.size()];
    for (int i = 0; i < rarity.length; i++) {
      String name = kept.get(i).getKey();
      columns.put(name, i);
      rarity[i] = 1 + Math.log((1.0 + texts.size()) / (1.0 + kept.get(i).getValue()[0]));
      letters[i] = name.charAt(0) == '#';
    }
    return new TextFeatures(columns, rarity, letters, signs);
  }

  /** Returns the texts as rows. */
  SparseTexts rows(List<String> texts) {
    int[] begin = new int[texts.size() + 1];
    int[] column = new int[1024];
    float[] value = new float[1024];
    int size = 0;
    for (int row = 0; row < texts.size(); row++) {
      Row features = row(texts.get(row));
      int end = size + features.size;
      if (end > column.length) {
        column = Arrays.copyOf(column, Math.max(end, 2 * column.length));
        value = Arrays.copyOf(value, column.length);
      }
      System.arraycopy(features.column, 0, column, size, features.size);
      System.arraycopy(features.value, 0, value, size, features.size);
      size = end;
      begin[row + 1] = size;
    }
    return new SparseTexts(begin, Arrays.copyOf(column, size), Arrays.copyOf(value, size), width);
  }

  /** Returns the column of a word or of a pair of words that follow each other. */
  @Nullable Integer column(String words) {
    return columns.get(words);
  }

  private Row row(String text) {
    Map<String, Integer> counts = counts(text);
    double[] sign = signs.of(text);
    Row row = new Row(counts.size() + sign.length);
    double words = 0;
    double runs = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      Integer at = columns.get(each.getKey());
      if (at != null) {
        double weight = (1 + Math.log(each.getValue())) * rarity[at];
        row.add(at, weight);
        if (letters[at]) {
          runs += weight * weight;
        } else {
          words += weight * weight;
        }
      }
    }
    for (int k = 0; k < row.size; k++) {
      row.value[k] /= (float) Math.sqrt(letters[row.column[k]] ? runs : words);
    }
    for (int s = 0; s < sign.length; s++) {
      if (sign[s] != 0) {
        row.add(columns.size() + s, sign[s]);
      }
    }
    return row;
  }

  /** Words as they are, pairs with a blank between them, runs of letters behind a {@code #}. */
  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<String> words = Words.lower(text);
    String before = "";
    for (String word : words) {
      counts.merge(word, 1, Integer::sum);
      if (!before.isEmpty()) {
        counts.merge(before + " " + word, 1, Integer::sum);
      }
      before = word;
    }
    int read = 0;
    for (String word : words) {
      String framed = "_" + word + "_";
      for (int run = SHORTEST_RUN; run <= LONGEST_RUN; run++) {
        for (int at = 0; at + run <= framed.length(); at++) {
          counts.merge("#" + framed.substring(at, at + run), 1, Integer::sum);
        }
      }
      read += framed.length();
      if (read > LETTERS_UP_TO) {
        break;
      }
    }
    return counts;
  }

  /** A row while it is filled. */
  private static final class Row {
    private final int[] column;
    private final float[] value;
    private int size;

    Row(int most) {
      column = new int[most];
      value = new float[most];
    }

    void add(int at, double v) {
      column[size] = at;
      value[size] = (float) v;
      size++;
    }
  }
}
