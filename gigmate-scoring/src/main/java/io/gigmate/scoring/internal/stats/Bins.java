package io.gigmate.scoring.internal.stats;

/** Columns as small whole numbers, by column; bin 0 is a blank. */
public final class Bins {
  /** The most bins that a column may have. */
  public static final int MOST = 255;

  final int rows;
  final byte[][] bin;
  final int[] sizes;
  final boolean[] category;

  /** Creates columns of so many rows; all of them in bin 0. */
  public Bins(int rows, int[] sizes, boolean[] category) {
    this.rows = rows;
    this.sizes = sizes.clone();
    this.category = category.clone();
    this.bin = new byte[sizes.length][rows];
  }

  /** Puts a row of a column into a bin. */
  public void set(int column, int row, int to) {
    bin[column][row] = (byte) to;
  }

  /** Returns the bin of a row of a column. */
  public int at(int column, int row) {
    return bin[column][row] & 255;
  }

  /** Returns how many bins the column has. */
  public int size(int column) {
    return sizes[column];
  }
}
