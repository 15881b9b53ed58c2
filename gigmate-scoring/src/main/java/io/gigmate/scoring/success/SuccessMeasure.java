package io.gigmate.scoring.success;

import java.util.Locale;

/** By what the whole is measured, and what was promised of it. */
public enum SuccessMeasure {
  /** Nights on which as many came as was said, give or take a tenth. */
  ATTENDANCE_WITHIN_TENTH(0.85),
  /** Artists that broke out and were found before. */
  PRE_VIRAL_DISCOVERY(0.70),
  /** How much rarer nights with less than half of the tickets sold have become. */
  FEWER_POOR_NIGHTS(0.50),
  /** Nights that were recommended and booked, of those decided on. */
  RECOMMENDATIONS_BOOKED(0.60),
  /** By how much of itself the error of the expected attendance shrinks in a month. */
  LEARNING_A_MONTH(0.05),
  /** How well the audience of an artist fits that of the room. */
  AUDIENCE_MATCH(0.90);

  private final double target;

  SuccessMeasure(double target) {
    this.target = target;
  }

  /** Returns what was promised: at least this share. */
  public double target() {
    return target;
  }

  /** Returns the name that files and the API carry, such as {@code audience_match}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
