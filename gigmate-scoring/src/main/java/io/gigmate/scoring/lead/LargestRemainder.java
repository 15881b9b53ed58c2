package io.gigmate.scoring.lead;

/** Makes parts whole without changing what they add up to. */
final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Returns whole parts that add up to the rounded sum: each part is rounded down, and what is left
   * goes to the largest remainders, the first of equal ones first. No part moves by 1 or more, and
   * a part that was whole stays.
   */
  static int[] whole(double[] parts) {
    int[] whole = new int[parts.length];
    double[] remainders = new double[parts.length];
    double sum = 0;
    int given = 0;
    for (int i = 0; i < parts.length; i++) {
      whole[i] = (int) parts[i];
      remainders[i] = parts[i] - whole[i];
      sum += parts[i];
      given += whole[i];
    }
    for (int left = (int) Math.rint(sum) - given; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < parts.length; i++) {
        largest = remainders[i] > remainders[largest] ? i : largest;
      }
      whole[largest]++;
      remainders[largest] = -1;
    }
    return whole;
  }
}
