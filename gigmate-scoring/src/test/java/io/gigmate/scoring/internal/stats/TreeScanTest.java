package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeScanTest {
  private static final int ROWS = 3_000;
  private static final int COLUMNS = 6;
  private static final int BINS = 20;

  @Test
  void everyRowHasTheLogOddsThatItHasByItself() {
    for (int leaves : new int[] {2, 4, 6, 8, 12}) {
      Bins x = bins();
      BoostedTrees trees = grown(x, leaves);
      double[] all = new TreeScan(trees).logOdds(x);
      for (int row = 0; row < ROWS; row++) {
        assertThat(all[row]).as("%d leaves, row %d", leaves, row).isEqualTo(trees.logOdds(x, row));
      }
    }
  }

  @Test
  void withoutTreesEveryRowHasTheBase() {
    assertThat(new TreeScan(new BoostedTrees(0.5, List.of())).logOdds(bins()))
        .hasSize(ROWS)
        .containsOnly(0.5);
  }

  @Test
  void valueOnAnEdgeIsInTheBinBelowIt() {
    for (double[] values :
        List.of(
            new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
            new double[] {3, 3, 3, 3, 4},
            new double[] {7, 7},
            new double[] {-0.0, 0.0, 1, 2, 3})) {
      Cuts cuts = Cuts.of(values.clone(), 8);
      double[] edges = cuts.edges();
      for (int e = 0; e < edges.length; e++) {
        assertThat(cuts.bin(edges[e])).isEqualTo(e + 1);
        assertThat(cuts.bin(Math.nextUp(edges[e]))).isEqualTo(e + 2);
      }
      assertThat(cuts.bin(Double.NaN)).isZero();
      assertThat(cuts.bin(Double.NEGATIVE_INFINITY)).isEqualTo(1);
      assertThat(cuts.bin(Double.POSITIVE_INFINITY)).isEqualTo(edges.length + 1);
    }
  }

  private static Bins bins() {
    SplitMix dice = new SplitMix(5);
    int[] sizes = IntStream.range(0, COLUMNS).map(c -> BINS).toArray();
    Bins x = new Bins(ROWS, sizes, new boolean[COLUMNS]);
    for (int row = 0; row < ROWS; row++) {
      for (int c = 0; c < COLUMNS; c++) {
        x.set(c, row, (int) (BINS * dice.nextDouble()));
      }
    }
    return x;
  }

  private static BoostedTrees grown(Bins x, int leaves) {
    int[] outcome = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      outcome[row] = (x.at(0, row) + x.at(1, row) * x.at(2, row)) % 7 < 3 ? 1 : 0;
    }
    TreeSettings settings = new TreeSettings(30, 0.1, leaves, 5, 1, 0, 20, 1, 0.8, 10, 10, 10, 30);
    int[] all = IntStream.range(0, ROWS).toArray();
    double[] weight = new double[ROWS];
    Arrays.fill(weight, 1);
    return BoostedTrees.fitOnTop(
        x, outcome, weight, new double[ROWS], all, new int[0], settings, 1);
  }
}
