package io.gigmate.scoring.internal.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds pairs of codes whose cells' residuals vary beyond chance.
 *
 * <p>A moment test: under no effect a cell's summed residual has its summed weight as variance. The
 * excess over that, relative to its own spread, tells whether the pair matters, and how large its
 * effects are.
 */
final class PairSearch {
  /** A table of more cells costs more than it can tell. */
  private static final long MOST_CELLS = 1_000_000;

  private final EffectsFit fit;
  private final List<Candidate> found = new ArrayList<>();

  private record Candidate(int first, int second, double variance, double gain) {}

  private PairSearch(EffectsFit fit) {
    this.fit = fit;
  }

  /** Returns the best new pairs, one for each two columns, with their first variance. */
  static List<EffectTable> find(EffectsFit fit, int wanted, double leastZ) {
    PairSearch search = new PairSearch(fit);
    int codes = fit.x.code.size();
    for (int a = 0; a < codes; a++) {
      for (int b = a + 1; b < codes; b++) {
        if (!search.ownersOf(a, a).equals(search.ownersOf(b, b)) && search.isOpen(a, b)) {
          search.test(a, b, leastZ);
        }
      }
    }
    search.found.sort(Comparator.comparingDouble(Candidate::gain).reversed());
    List<EffectTable> taken = new ArrayList<>();
    List<List<Integer>> owners = new ArrayList<>();
    for (Candidate pair : search.found) {
      List<Integer> of = search.ownersOf(pair.first, pair.second);
      if (taken.size() < wanted && !owners.contains(of)) {
        owners.add(of);
        taken.add(new EffectTable(fit.x, pair.first, pair.second, Math.min(1, pair.variance)));
      }
    }
    return taken;
  }

  private List<Integer> ownersOf(int a, int b) {
    return List.of(fit.x.owner.get(a), fit.x.owner.get(b));
  }

  private boolean isOpen(int a, int b) {
    return (long) fit.x.levels.get(a) * fit.x.levels.get(b) <= MOST_CELLS
        && fit.tables.stream().noneMatch(table -> table.first == a && table.second == b);
  }

  private void test(int a, int b, double leastZ) {
    int width = fit.x.levels.get(b);
    double[] gradient = new double[fit.x.levels.get(a) * width];
    double[] hessian = new double[gradient.length];
    int[] ofA = fit.x.code.get(a);
    int[] ofB = fit.x.code.get(b);
    for (int i = 0; i < fit.learned.length; i++) {
      int row = fit.learned[i];
      int cell = ofA[row] * width + ofB[row];
      gradient[cell] += fit.residual[i];
      hessian[cell] += fit.weight[i];
    }
    double excess = 0;
    double squares = 0;
    for (int c = 0; c < gradient.length; c++) {
      excess += gradient[c] * gradient[c] - hessian[c];
      squares += hessian[c] * hessian[c];
    }
    if (excess / Math.sqrt(2 * squares) < leastZ) {
      return;
    }
    double variance = excess / squares;
    double gain = 0;
    for (double h : hessian) {
      gain += variance * h * h * variance / (1 + variance * h);
    }
    found.add(new Candidate(a, b, variance, gain));
  }
}
