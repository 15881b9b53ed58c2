package io.gigmate.scoring.internal.stats;

/** A design matrix by rows, each with the same number of slots; a slot of value 0 is empty. */
public final class SparseRows {
  final int rows;
  final int slots;
  final int width;
  final int[] column;
  final double[] value;

  /** Creates an empty matrix of so many rows and columns. */
  public SparseRows(int rows, int slots, int width) {
    this.rows = rows;
    this.slots = slots;
    this.width = width;
    this.column = new int[rows * slots];
    this.value = new double[rows * slots];
  }

  /** Puts a value in a slot. */
  public void set(int row, int slot, int col, double v) {
    column[row * slots + slot] = col;
    value[row * slots + slot] = v;
  }

  /** Returns the row's product with a vector. */
  public double dot(int row, double[] vector) {
    double sum = 0;
    int end = (row + 1) * slots;
    for (int k = row * slots; k < end; k++) {
      sum += value[k] * vector[column[k]];
    }
    return sum;
  }

  /** Returns the mean of each column. */
  public double[] means() {
    double[] mean = new double[width];
    for (int k = 0; k < column.length; k++) {
      mean[column[k]] += value[k] / rows;
    }
    return mean;
  }

  /** Adds what each slot gives, times its column's factor, to the column's owner. */
  public void addShares(int row, double[] factor, int[] owner, double[] shares) {
    int end = (row + 1) * slots;
    for (int k = row * slots; k < end; k++) {
      shares[owner[column[k]]] += factor[column[k]] * value[k];
    }
  }
}
