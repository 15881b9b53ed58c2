package io.gigmate.core.operations;

/**
 * Random bytes that keep a guess at some inputs from being confirmed by their commitment.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Salt(String hex) {
  public Salt {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a salt has 64 hexadecimal digits, not " + hex.length());
    }
  }

  /** Leaves the digits out: they are secret until the inputs are erased. */
  @Override
  public String toString() {
    return "Salt";
  }
}
