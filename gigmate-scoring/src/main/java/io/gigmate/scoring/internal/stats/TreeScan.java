package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.List;

/**
 * The trees of {@link BoostedTrees} for many rows: tree by tree and without a branch that depends
 * on a row.
 *
 * <p>Each question of a tree leaves the leaves that its answer does not rule out, as bits; what all
 * questions leave is the row's leaf. The sums are those of {@link BoostedTrees#logOdds}, to the
 * bit.
 *
 * <p>Source: C. Lucchese et al., QuickScorer, SIGIR 2015, with a table of answers for each
 * question, which bins make possible.
 */
public final class TreeScan {
  /** As many leaves as a byte has bits. */
  private static final int MOST_LEAVES = 8;

  private static final int QUESTIONS = MOST_LEAVES - 1;
  private static final int FIVE = 5;

  private final BoostedTrees trees;
  private final Questions[] questions;

  /** Prepares the trees. */
  public TreeScan(BoostedTrees trees) {
    this.trees = trees;
    List<Tree> all = trees.trees();
    this.questions = new Questions[all.size()];
    for (int t = 0; t < questions.length; t++) {
      questions[t] = new Questions(all.get(t));
    }
  }

  /** Returns the log-odds of every row. */
  public double[] logOdds(Bins x) {
    double[] sums = new double[x.rows];
    Arrays.fill(sums, trees.base());
    for (Questions tree : questions) {
      tree.add(x, sums);
    }
    return sums;
  }

  /** The questions of one tree, by their column and by what each bin leaves. */
  private static final class Questions {
    private final Tree tree;
    private final int[] column = new int[QUESTIONS];
    private final byte[][] leaves = new byte[QUESTIONS][];
    private final double[] value = new double[MOST_LEAVES];
    private int asked;
    private int reached;

    Questions(Tree tree) {
      this.tree = tree;
      int questions = 0;
      for (int node = 0; node < tree.size(); node++) {
        questions += tree.isLeaf(node) ? 0 : 1;
      }
      asked = questions;
      if (questions > 0 && questions <= QUESTIONS) {
        asked = 0;
        below(0);
      }
    }

    /** Numbers the leaves below a node, and returns them. */
    private int below(int node) {
      if (tree.isLeaf(node)) {
        value[reached] = tree.value(node);
        return 1 << reached++;
      }
      int at = asked++;
      int left = below(tree.left(node));
      int right = below(tree.right(node));
      boolean[] goesLeft = tree.goesLeft(node);
      byte[] answers = new byte[Bins.MOST + 1];
      for (int bin = 0; bin < answers.length; bin++) {
        answers[bin] = (byte) ~(bin < goesLeft.length && goesLeft[bin] ? right : left);
      }
      column[at] = tree.column(node);
      leaves[at] = answers;
      return left | right;
    }

    void add(Bins x, double[] sums) {
      if (asked == FIVE) {
        addFive(x, sums);
        return;
      }
      if (asked == 0 || asked > QUESTIONS) {
        for (int row = 0; row < sums.length; row++) {
          sums[row] += tree.at(x, row);
        }
        return;
      }
      byte[] left = new byte[sums.length];
      Arrays.fill(left, (byte) -1);
      for (int q = 0; q < asked; q++) {
        byte[] bins = x.bin[column[q]];
        byte[] answers = leaves[q];
        for (int row = 0; row < left.length; row++) {
          left[row] &= answers[bins[row] & 255];
        }
      }
      for (int row = 0; row < left.length; row++) {
        sums[row] += value[Integer.numberOfTrailingZeros(left[row])];
      }
    }

    /** What the trees of a scan mostly ask, in one go. */
    private void addFive(Bins x, double[] sums) {
      byte[] bins0 = x.bin[column[0]];
      byte[] bins1 = x.bin[column[1]];
      byte[] bins2 = x.bin[column[2]];
      byte[] bins3 = x.bin[column[3]];
      byte[] bins4 = x.bin[column[4]];
      byte[] leaves0 = leaves[0];
      byte[] leaves1 = leaves[1];
      byte[] leaves2 = leaves[2];
      byte[] leaves3 = leaves[3];
      byte[] leaves4 = leaves[4];
      for (int row = 0; row < sums.length; row++) {
        int left =
            leaves0[bins0[row] & 255]
                & leaves1[bins1[row] & 255]
                & leaves2[bins2[row] & 255]
                & leaves3[bins3[row] & 255]
                & leaves4[bins4[row] & 255];
        sums[row] += value[Integer.numberOfTrailingZeros(left)];
      }
    }
  }
}
