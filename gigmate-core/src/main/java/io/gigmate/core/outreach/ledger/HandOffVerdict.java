package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.util.function.Function;

/** Whether a message may leave now. */
public sealed interface HandOffVerdict {
  /** It may. */
  record Allow() implements HandOffVerdict {}

  /**
   * It must not, now and later.
   *
   * @param reason why
   */
  record Refuse(String reason) implements HandOffVerdict {
    public Refuse {
      reason = Checks.text("reason", reason, 1000);
    }
  }

  /**
   * Not yet.
   *
   * @param until when to ask again
   * @param reason why
   */
  record Defer(Instant until, String reason) implements HandOffVerdict {
    public Defer {
      reason = Checks.text("reason", reason, 1000);
    }
  }

  /** Returns that it may leave. */
  static HandOffVerdict allow() {
    return new Allow();
  }

  /** Returns that it must not leave, and why. */
  static HandOffVerdict refuse(String reason) {
    return new Refuse(reason);
  }

  /** Returns that it must wait, until when and why. */
  static HandOffVerdict defer(Instant until, String reason) {
    return new Defer(until, reason);
  }

  /** Returns what the function for this verdict answers. */
  default <T> T fold(
      Function<Allow, T> allow, Function<Refuse, T> refuse, Function<Defer, T> defer) {
    if (this instanceof Refuse no) {
      return refuse.apply(no);
    }
    return this instanceof Defer later ? defer.apply(later) : allow.apply((Allow) this);
  }
}
