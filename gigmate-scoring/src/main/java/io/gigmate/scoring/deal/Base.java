package io.gigmate.scoring.deal;

/** What a percentage is taken of. */
public enum Base {
  /** All that the tickets brought. */
  GROSS("gross", "gross"),
  /** The gross without the fees that are in the price. */
  ADJUSTED_GROSS("adjusted_gross", "adjusted gross"),
  /** The adjusted gross without the tax that is in the price; people write NBOR. */
  NET_GROSS("net_gross", "net gross"),
  /** The net gross without the expenses and, where agreed, the promoter's profit. */
  NET("net", "net");

  private final String code;
  private final String words;

  Base(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** Returns the name in files. */
  public String code() {
    return code;
  }

  /** Returns the name in sentences. */
  public String words() {
    return words;
  }
}
