package io.gigmate.scoring.strategy;

import io.gigmate.scoring.internal.stats.Gaussian;
import java.util.ArrayList;
import java.util.List;

/** A mixture of normal laws. */
final class Mixture {
  private static final int HALVINGS = 60;
  private static final double FAR = 10;

  private final List<Part> parts = new ArrayList<>();

  void add(double weight, double mean, double deviation) {
    parts.add(new Part(weight, mean, deviation));
  }

  double below(double x) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight * Gaussian.below((x - part.mean) / part.deviation);
    }
    return Math.min(1, Math.max(0, sum));
  }

  double quantile(double probability) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      low = Math.min(low, part.mean - FAR * part.deviation);
      high = Math.max(high, part.mean + FAR * part.deviation);
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private record Part(double weight, double mean, double deviation) {}
}
