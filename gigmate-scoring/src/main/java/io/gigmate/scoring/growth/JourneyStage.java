package io.gigmate.scoring.growth;

import java.time.Duration;
import java.util.Locale;

/** Where on their way a member is met, and how long they are then left alone. */
public enum JourneyStage {
  /** Joined a week ago or more, and has no show yet. */
  ONBOARDING(14),
  /** Had a first show, and no second one for longer than usual. */
  USAGE(30),
  /** Is more likely than not to fall silent. */
  RETENTION(60),
  /** Is among the most active: may want more. */
  UPSELL(90);

  private final Duration apart;

  JourneyStage(int days) {
    this.apart = Duration.ofDays(days);
  }

  /** Returns how long nobody is met at this stage again. */
  public Duration apart() {
    return apart;
  }

  /** Returns the name that files and tables carry, such as {@code onboarding}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the stage of this code. */
  public static JourneyStage parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
