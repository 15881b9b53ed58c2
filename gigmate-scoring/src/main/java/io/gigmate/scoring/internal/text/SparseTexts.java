package io.gigmate.scoring.internal.text;

/**
 * Texts as rows of a sparse matrix, packed one behind the other.
 *
 * @param begin where each row begins; the last entry is the end
 * @param column of each value
 * @param value not 0
 * @param width the number of columns
 */
@SuppressWarnings("ArrayRecordComponent") // Plain arrays are the point; nobody compares them.
record SparseTexts(int[] begin, int[] column, float[] value, int width) {
  int rows() {
    return begin.length - 1;
  }
}
