package io.gigmate.scoring.experiment;

import java.util.Locale;

/** What a message may do that it should not. */
public enum Harm {
  /** The recipient does not want to hear from us again. */
  UNSUBSCRIBE,
  /** The recipient called it spam. */
  COMPLAINT,
  /** It could not be delivered, for good. */
  BOUNCE;

  /** Returns the name that people read, such as {@code complaint}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
