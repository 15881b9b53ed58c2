package io.gigmate.scoring.deal;

/** Whether a cost counts against the cap that was agreed for expenses. */
public enum CapPlace {
  /** Under the cap, with all others under it. */
  INSIDE("inside"),
  /** Deducted in full beside what the cap allows. */
  OUTSIDE("outside");

  private final String code;

  CapPlace(String code) {
    this.code = code;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }
}
