package io.gigmate.scoring.lead.learned;

import io.gigmate.scoring.internal.stats.EffectCodes;
import io.gigmate.scoring.internal.stats.EffectSettings;
import io.gigmate.scoring.internal.stats.EffectsModel;
import io.gigmate.scoring.internal.stats.Logistic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for columns that say how common a lead's value, or two of its values together, is: leads of
 * a busy day convert unlike those of a quiet one, whatever the day.
 *
 * <p>One is taken only where a score test on what the columns' own effects leave is far beyond
 * chance, as many pairs are looked at.
 */
final class CommonValues {
  private static final int MOST = 3;
  private static final double LEAST_Z = 4.5;
  private static final int MOST_CELLS = 4_000_000;
  private static final int FEWEST_VALUES = 12;
  private static final int FEWEST_PAIRS = 24;

  /** A column with rarer values than this names single rows. */
  private static final int ROWS_PER_VALUE = 10;

  private final LeadTable table;
  private final int[] outcomes;
  private final List<ValueIds> ids = new ArrayList<>();
  private final List<int[]> values = new ArrayList<>();
  private final Set<List<Integer>> taken = new HashSet<>();
  private final double[] weight;
  private final double[] residual;

  private record Found(int first, int second, double z) {}

  private CommonValues(LeadTable table, LearnedColumns columns) {
    this.table = table;
    this.outcomes = table.outcomes();
    this.weight = new double[table.rows()];
    this.residual = new double[table.rows()];
    for (int j = 0; j < columns.size(); j++) {
      ValueIds id = new ValueIds(table, columns.get(j).name());
      if (id.size() <= table.rows() / ROWS_PER_VALUE) {
        ids.add(id);
        values.add(id.of(table));
      }
    }
  }

  /** Returns the columns with those added that say how common something is. */
  static LearnedColumns added(LeadTable table, LearnedColumns columns) {
    CommonValues search = new CommonValues(table, columns);
    LearnedColumns all = columns;
    for (int round = 0; round < MOST; round++) {
      search.observe(all);
      Found found = search.best();
      if (found == null) {
        break;
      }
      search.taken.add(List.of(found.first, found.second));
      all =
          all.with(
              LearnedColumn.Count.learn(
                  table, search.ids.get(found.first), search.ids.get(found.second)));
    }
    return all;
  }

  private void observe(LearnedColumns columns) {
    EffectCodes x = columns.encode(table, true).effects();
    EffectsModel model =
        EffectsModel.fit(
            x,
            outcomes,
            IntStream.range(0, table.rows()).toArray(),
            EffectSettings.standard().withoutPairs());
    for (int i = 0; i < weight.length; i++) {
      double p = Logistic.probability(model.logOdds(x, i));
      weight[i] = p * (1 - p);
      residual[i] = outcomes[i] - p;
    }
  }

  private @Nullable Found best() {
    Found best = null;
    for (int a = 0; a < ids.size(); a++) {
      for (int b = a; b < ids.size(); b++) {
        double z = taken.contains(List.of(a, b)) ? 0 : score(a, b);
        if (z > (best == null ? LEAST_Z : best.z)) {
          best = new Found(a, b, z);
        }
      }
    }
    return best;
  }

  private double score(int a, int b) {
    long cells = a == b ? ids.get(a).size() : (long) ids.get(a).size() * ids.get(b).size();
    if (cells > MOST_CELLS || cells < (a == b ? FEWEST_VALUES : FEWEST_PAIRS)) {
      return 0;
    }
    double[] count = logCounts(a, b, (int) cells);
    if (a != b) {
      // What the two columns' own effects could say already is taken out first.
      double before = spread(count);
      for (int pass = 0; pass < 2; pass++) {
        centre(count, values.get(a), ids.get(a).size());
        centre(count, values.get(b), ids.get(b).size());
      }
      if (spread(count) < 0.01 * before) {
        return 0;
      }
    }
    double weights = 0;
    double mean = 0;
    double residuals = 0;
    double sum = 0;
    for (int i = 0; i < count.length; i++) {
      weights += weight[i];
      mean += weight[i] * count[i];
      residuals += residual[i];
      sum += residual[i] * count[i];
    }
    return Math.abs(sum - mean / weights * residuals) / Math.sqrt(spread(count) + 1e-9);
  }

  private double[] logCounts(int a, int b, int cells) {
    int[] first = values.get(a);
    int[] second = values.get(b);
    int width = a == b ? 0 : ids.get(b).size();
    int[] count = new int[cells];
    for (int i = 0; i < first.length; i++) {
      count[first[i] * width + second[i]]++;
    }
    double[] log = new double[first.length];
    for (int i = 0; i < log.length; i++) {
      log[i] = Math.log(count[first[i] * width + second[i]]);
    }
    return log;
  }

  private void centre(double[] v, int[] group, int groups) {
    double[] mean = new double[groups];
    double[] weights = new double[groups];
    for (int i = 0; i < v.length; i++) {
      mean[group[i]] += weight[i] * v[i];
      weights[group[i]] += weight[i];
    }
    for (int g = 0; g < groups; g++) {
      mean[g] = weights[g] > 0 ? mean[g] / weights[g] : 0;
    }
    for (int i = 0; i < v.length; i++) {
      v[i] -= mean[group[i]];
    }
  }

  private double spread(double[] v) {
    double weights = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < v.length; i++) {
      weights += weight[i];
      sum += weight[i] * v[i];
      squares += weight[i] * v[i] * v[i];
    }
    return squares - sum * sum / weights;
  }
}
