package io.gigmate.scoring.internal.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

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

  /** Returns the smallest number up to which half of the weight lies. */
  public static double weighted(double[] numbers, double[] weights, int count) {
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> numbers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double half = 0;
    for (int i = 0; i < count; i++) {
      half += weights[i] / 2;
    }
    double sum = 0;
    for (int i : order) {
      sum += weights[i];
      if (sum >= half) {
        return numbers[i];
      }
    }
    return numbers[order[count - 1]];
  }
}
