package io.gigmate.core.autonomy.phase;

import io.gigmate.core.internal.Checks;
import java.util.Locale;

/** What is measured of a tenant, over the last 90 days where nothing else is said. */
public enum Measure {
  /** Forecast decisions of which the result is known, of all time. */
  OUTCOMES("decisions with a known result", true, false),
  /** Mean distance between what was forecast and what happened, by fifths of the forecasts. */
  CALIBRATION_ERROR("distance of forecasts from what happened", false, true),
  /** Messages that providers took. */
  MESSAGES("messages sent", true, false),
  /** Complaints by messages sent. */
  COMPLAINT_SHARE("share of messages called spam", false, true),
  /** Messages beyond a cap, outside of a window, or after an opt-out. */
  TRESPASSES("messages that should not have left", false, false),
  /** Entries of the operations log that are not what they were. */
  LOG_FLAWS("flaws in the operations log", false, false);

  private final String title;
  private final boolean higherIsBetter;
  private final boolean share;

  Measure(String title, boolean higherIsBetter, boolean share) {
    this.title = title;
    this.higherIsBetter = higherIsBetter;
    this.share = share;
  }

  /** Returns the name to show. */
  public String title() {
    return title;
  }

  /** Returns the name that the API and the table carry, such as {@code complaint_share}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the measure of this code. */
  public static Measure parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Answers whether more of it is better. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** Answers whether it lies in 0..1 rather than being a count. */
  public boolean isShare() {
    return share;
  }

  /** Answers whether a value is as good as a bound, or better. */
  boolean meets(double value, double bound) {
    return higherIsBetter ? value >= bound : value <= bound;
  }

  double checked(double value) {
    return Checks.between(code(), value, 0, share ? 1 : 1e15);
  }
}
