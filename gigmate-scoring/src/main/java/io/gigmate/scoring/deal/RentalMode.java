package io.gigmate.scoring.deal;

/** How the rent of a room and a share go together. */
public enum RentalMode {
  /** The larger is due. */
  LARGER("larger"),
  /** Both are due. */
  SUM("sum");

  private final String code;

  RentalMode(String code) {
    this.code = code;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }
}
