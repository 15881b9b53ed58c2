package io.gigmate.scoring.deal;

import java.math.BigDecimal;

/**
 * A step of a scale.
 *
 * @param from where it begins; money, a count or a share, as the scale measures
 * @param pay what it pays
 */
public record Band(BigDecimal from, Pay pay) {
  public Band {
    if (from.signum() < 0) {
      throw new IllegalArgumentException("a band must not begin below 0: " + from.toPlainString());
    }
    from = Threshold.plain(from);
  }

  /** How the bands of a scale work together. */
  public enum Mode {
    /** Each band at its own rate. */
    MARGINAL("marginal"),
    /** The rate of the highest band that was reached, on all. */
    WHOLE_BASE("whole_base");

    private final String code;

    Mode(String code) {
      this.code = code;
    }

    /** Returns the name in files. */
    public String code() {
      return code;
    }
  }
}
