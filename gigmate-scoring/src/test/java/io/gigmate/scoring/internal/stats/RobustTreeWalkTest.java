package io.gigmate.scoring.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustTreeWalkTest {
  private static final int COLUMNS = 5;

  private static double number(Random dice) {
    return switch (dice.nextInt(12)) {
      case 0 -> Double.NaN;
      case 1 -> Double.POSITIVE_INFINITY;
      case 2 -> Double.NEGATIVE_INFINITY;
      default -> dice.nextInt(9) - 4;
    };
  }

  private static RobustTree tree(Random dice) {
    int splits = dice.nextInt(12);
    RobustTree tree = new RobustTree(2 * splits + 1);
    List<Integer> leaves = new ArrayList<>(List.of(tree.addLeaf()));
    for (int i = 0; i < splits; i++) {
      int node = leaves.remove(dice.nextInt(leaves.size()));
      double cut = dice.nextInt(6) == 0 ? Double.NEGATIVE_INFINITY : dice.nextInt(9) - 4;
      tree.split(node, dice.nextInt(COLUMNS), cut, dice.nextBoolean());
      leaves.add(tree.leftOf(node));
      leaves.add(tree.leftOf(node) + 1);
    }
    for (int node = 0; node < tree.size(); node++) {
      tree.setValue(node, dice.nextGaussian());
    }
    return tree;
  }

  /** Trees of every shape, numbers that lie on a cut, beyond all or are not known. */
  @Test
  void addsUpWhatEachTreeSaysToTheBit() {
    Random dice = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<RobustTree> trees = new ArrayList<>();
      for (int t = dice.nextInt(8); t > 0; t--) {
        trees.add(tree(dice));
      }
      RobustTreeWalk walk = new RobustTreeWalk(trees, COLUMNS);
      for (int row = 0; row < 50; row++) {
        double[] x = dice.doubles(COLUMNS).map(d -> number(dice)).toArray();
        double sum = 0;
        for (RobustTree tree : trees) {
          sum += tree.at(x);
        }
        assertThat(walk.sum(x)).isEqualTo(sum);
      }
    }
  }
}
