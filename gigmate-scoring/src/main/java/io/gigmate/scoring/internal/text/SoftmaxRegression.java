package io.gigmate.scoring.internal.text;

import java.util.Arrays;

/**
 * Multinomial logistic regression with a quadratic penalty on every coefficient but the constants,
 * by limited-memory BFGS with a backtracking line search.
 *
 * <p>Source: D. Liu, J. Nocedal, On the limited memory BFGS method for large scale optimization,
 * Mathematical Programming 45 (1989) 503-528.
 */
final class SoftmaxRegression {
  private static final int MEMORY = 6;
  private static final int ITERATIONS = 60;
  private static final int HALVINGS = 25;
  private static final double SUFFICIENT = 1e-4;
  private static final double ENOUGH = 1e-5;

  private final int classes;
  private final int width;

  /** Class by class within each column; the constants come last. */
  private final double[] weights;

  private SoftmaxRegression(int classes, int width, double[] weights) {
    this.classes = classes;
    this.width = width;
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param label the class of each row
   */
  static SoftmaxRegression fit(SparseTexts x, int[] label, int classes, double penalty) {
    double[] nothing = new double[(x.width() + 1) * classes];
    return new SoftmaxRegression(classes, x.width(), nothing).refit(x, label, penalty);
  }

  /** Learns anew with another penalty, from here on: much faster where it is not far. */
  SoftmaxRegression refit(SparseTexts x, int[] label, double penalty) {
    Problem problem = new Problem(x, label, classes, penalty);
    return new SoftmaxRegression(classes, width, problem.solve(weights));
  }

  /** Returns what a column adds to the score of a class. */
  double weight(int column, int type) {
    return weights[column * classes + type];
  }

  /** Returns the probability of each class. */
  double[] probabilities(SparseTexts x, int row) {
    double[] scores = Arrays.copyOfRange(weights, width * classes, (width + 1) * classes);
    for (int k = x.begin()[row]; k < x.begin()[row + 1]; k++) {
      int at = x.column()[k] * classes;
      for (int c = 0; c < classes; c++) {
        scores[c] += weights[at + c] * x.value()[k];
      }
    }
    softmax(scores);
    return scores;
  }

  /** Turns scores into probabilities; returns the logarithm of what they were divided by. */
  private static double softmax(double[] scores) {
    double highest = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= sum;
    }
    return highest + Math.log(sum);
  }

  /** What is minimised: the mean loss of the rows and the penalty. */
  private static final class Problem {
    private final SparseTexts x;
    private final int[] label;
    private final int classes;
    private final double penalty;

    Problem(SparseTexts x, int[] label, int classes, double penalty) {
      this.x = x;
      this.label = label;
      this.classes = classes;
      this.penalty = penalty;
    }

    double[] solve(double[] start) {
      int size = start.length;
      double[] w = start.clone();
      double[] gradient = new double[size];
      double loss = gather(w, gradient);
      double first = norm(gradient);
      Steps steps = new Steps();
      for (int i = 0; i < ITERATIONS && norm(gradient) > ENOUGH * first; i++) {
        double[] direction = steps.direction(gradient);
        double slope = dot(gradient, direction);
        double length = i == 0 ? Math.min(1, 1 / first) : 1;
        double[] next = new double[size];
        double[] nextGradient = new double[size];
        double nextLoss = Double.POSITIVE_INFINITY;
        for (int half = 0; half < HALVINGS; half++) {
          for (int j = 0; j < size; j++) {
            next[j] = w[j] + length * direction[j];
          }
          nextLoss = gather(next, nextGradient);
          if (nextLoss <= loss + SUFFICIENT * length * slope) {
            break;
          }
          length /= 2;
        }
        if (!(nextLoss < loss)) {
          break;
        }
        steps.remember(w, next, gradient, nextGradient);
        boolean done = loss - nextLoss < 1e-8 * Math.abs(loss);
        w = next;
        gradient = nextGradient;
        loss = nextLoss;
        if (done) {
          break;
        }
      }
      return w;
    }

    /** Returns the loss and fills the gradient. */
    private double gather(double[] w, double[] gradient) {
      int constants = x.width() * classes;
      double loss = 0;
      for (int j = 0; j < constants; j++) {
        loss += 0.5 * penalty * w[j] * w[j];
        gradient[j] = penalty * w[j];
      }
      Arrays.fill(gradient, constants, gradient.length, 0);
      double[] scores = new double[classes];
      for (int row = 0; row < x.rows(); row++) {
        System.arraycopy(w, constants, scores, 0, classes);
        int end = x.begin()[row + 1];
        for (int k = x.begin()[row]; k < end; k++) {
          int at = x.column()[k] * classes;
          float v = x.value()[k];
          for (int c = 0; c < classes; c++) {
            scores[c] += w[at + c] * v;
          }
        }
        double own = scores[label[row]];
        loss += softmax(scores) - own;
        scores[label[row]] -= 1;
        for (int c = 0; c < classes; c++) {
          gradient[constants + c] += scores[c];
        }
        for (int k = x.begin()[row]; k < end; k++) {
          int at = x.column()[k] * classes;
          float v = x.value()[k];
          for (int c = 0; c < classes; c++) {
            gradient[at + c] += scores[c] * v;
          }
        }
      }
      return loss;
    }
  }

  /** The last steps, from which the curvature is guessed. */
  private static final class Steps {
    private final double[][] moved = new double[MEMORY][];
    private final double[][] turned = new double[MEMORY][];
    private final double[] scale = new double[MEMORY];
    private int count;

    void remember(double[] from, double[] to, double[] before, double[] after) {
      double[] s = new double[from.length];
      double[] y = new double[from.length];
      for (int j = 0; j < s.length; j++) {
        s[j] = to[j] - from[j];
        y[j] = after[j] - before[j];
      }
      double product = dot(s, y);
      if (product > 1e-12) {
        int at = count % MEMORY;
        moved[at] = s;
        turned[at] = y;
        scale[at] = 1 / product;
        count++;
      }
    }

    double[] direction(double[] gradient) {
      double[] q = gradient.clone();
      int oldest = Math.max(0, count - MEMORY);
      double[] alpha = new double[MEMORY];
      for (int i = count - 1; i >= oldest; i--) {
        int at = i % MEMORY;
        alpha[at] = scale[at] * dot(moved[at], q);
        add(q, -alpha[at], turned[at]);
      }
      if (count > 0) {
        int last = (count - 1) % MEMORY;
        double gamma = 1 / (scale[last] * dot(turned[last], turned[last]));
        for (int j = 0; j < q.length; j++) {
          q[j] *= gamma;
        }
      }
      for (int i = oldest; i < count; i++) {
        int at = i % MEMORY;
        add(q, alpha[at] - scale[at] * dot(turned[at], q), moved[at]);
      }
      for (int j = 0; j < q.length; j++) {
        q[j] = -q[j];
      }
      return q;
    }
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int j = 0; j < to.length; j++) {
      to[j] += factor * what[j];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double norm(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
