package io.gigmate.scoring.internal.stats;

import java.util.Arrays;

/** Medians of a few numbers or of many. */
public final class Medians {
  private Medians() {}

  /**
   * Returns the number that would stand at a place if they were sorted; the numbers change their
   * places. Source: C. Hoare, Algorithm 65: find, Communications of the ACM 4 (1961).
   */
  static double select(double[] numbers, int place) {
    int low = 0;
    int high = numbers.length - 1;
    while (low < high) {
      double pivot = numbers[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (numbers[i] < pivot) {
          i++;
        }
        while (numbers[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double kept = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = kept;
        }
      }
      if (place <= j) {
        high = j;
      } else if (place >= i) {
        low = i;
      } else {
        break;
      }
    }
    return numbers[place];
  }

  /** Returns the median of the first so many numbers: the middle, or the mean of the two. */
  public static double of(double[] numbers, int count) {
    double[] sorted = Arrays.copyOf(numbers, count);
    Arrays.sort(sorted);
    return count % 2 == 1 ? sorted[count / 2] : 0.5 * (sorted[count / 2 - 1] + sorted[count / 2]);
  }

  /** Returns the smallest number up to which half of the weight of the first so many lies. */
  public static double weighted(double[] numbers, double[] weights, int count) {
    double[] x = Arrays.copyOf(numbers, count);
    double[] w = Arrays.copyOf(weights, count);
    double half = 0;
    for (double weight : w) {
      half += weight / 2;
    }
    int low = 0;
    int high = count - 1;
    double below = 0;
    while (low < high) {
      int middle = partition(x, w, low, high);
      double left = below;
      for (int i = low; i <= middle; i++) {
        left += w[i];
      }
      if (left >= half) {
        high = middle;
      } else {
        below = left;
        low = middle + 1;
      }
    }
    return x[low];
  }

  /** Puts the smaller numbers up to a place, the larger behind it; returns the place. */
  private static int partition(double[] x, double[] w, int low, int high) {
    double pivot = x[(low + high) >>> 1];
    int i = low - 1;
    int j = high + 1;
    while (true) {
      do {
        i++;
      } while (x[i] < pivot);
      do {
        j--;
      } while (x[j] > pivot);
      if (i >= j) {
        return j;
      }
      double keptNumber = x[i];
      x[i] = x[j];
      x[j] = keptNumber;
      double keptWeight = w[i];
      w[i] = w[j];
      w[j] = keptWeight;
    }
  }
}
