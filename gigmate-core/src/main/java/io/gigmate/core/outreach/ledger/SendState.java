package io.gigmate.core.outreach.ledger;

import java.util.Arrays;
import java.util.Locale;

/** How far a planned send has come. */
public enum SendState {
  /** It waits for its time; every planned send begins so, and one that is deferred returns here. */
  WAITING,
  /** A worker has it, and its quota is taken. */
  RESERVED,
  /** It may be at the provider: committed before the provider is called. */
  HANDED_OFF,
  /** The provider took it. */
  ACCEPTED,
  /** The provider refused it. */
  FAILED,
  /** Nobody can tell whether it left; a person or the provider's word settles it. */
  UNKNOWN,
  /** It must not leave. */
  SUPPRESSED,
  /** Its campaign was cancelled before it left. */
  CANCELLED;

  /** Returns the name that tables and files carry, such as {@code handed_off}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state of this code. */
  public static SendState parse(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such state of a send: '" + code + "'"));
  }

  /** Answers whether it has not left and still may. */
  public boolean isOpen() {
    return this == WAITING || this == RESERVED;
  }

  /** Answers whether its share of the quota is gone: it left, may have left, or is about to. */
  public boolean takesQuota() {
    return switch (this) {
      case RESERVED, HANDED_OFF, ACCEPTED, FAILED, UNKNOWN -> true;
      case WAITING, SUPPRESSED, CANCELLED -> false;
    };
  }
}
