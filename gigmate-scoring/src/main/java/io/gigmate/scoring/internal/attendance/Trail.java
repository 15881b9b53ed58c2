package io.gigmate.scoring.internal.attendance;

/** How an answer came about, which is needed to learn from its outcome. */
final class Trail {
  private final boolean blind;
  private final Stage stage;
  private final Young young;
  private final double logUnmoved;
  private final double[] sizeX;
  private final double errorSize;

  Trail(
      boolean blind,
      Stage stage,
      Young young,
      double logUnmoved,
      double[] sizeX,
      double errorSize) {
    this.blind = blind;
    this.stage = stage;
    this.young = young;
    this.logUnmoved = logUnmoved;
    this.sizeX = sizeX;
    this.errorSize = errorSize;
  }

  /** Whether nothing at all was known. */
  boolean blind() {
    return blind;
  }

  /** The answer as a share. */
  Stage stage() {
    return stage;
  }

  /** What would have been said of it as an opening. */
  Young young() {
    return young;
  }

  /** The log of the answer before it was moved and cut off. */
  double logUnmoved() {
    return logUnmoved;
  }

  /** What tells how large the error may be. */
  double[] sizeX() {
    return sizeX;
  }

  /** How large the error was expected to be. */
  double errorSize() {
    return errorSize;
  }
}
