package io.gigmate.core.compliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a message.
 *
 * @param kind what may be done with it
 * @param until when to ask again; only where it is deferred
 * @param why in a few words
 */
public record Verdict(Kind kind, @Nullable Instant until, String why) {
  /** What may be done with a message, the strictest last. */
  public enum Kind {
    /** It may leave. */
    ALLOW,
    /** Not yet: it is asked again at a stated time. */
    DEFER,
    /** A person has to look at it first. */
    REVIEW,
    /** It may not leave. */
    DENY
  }

  public Verdict {
    if ((kind == Kind.DEFER) != (until != null)) {
      throw new IllegalArgumentException(kind + " until " + until + ": only DEFER has a time");
    }
  }

  /** Returns that it may leave. */
  public static Verdict allow(String why) {
    return new Verdict(Kind.ALLOW, null, why);
  }

  /** Returns that it is asked again at this time. */
  public static Verdict defer(Instant until, String why) {
    return new Verdict(Kind.DEFER, until, why);
  }

  /** Returns that a person has to look at it. */
  public static Verdict review(String why) {
    return new Verdict(Kind.REVIEW, null, why);
  }

  /** Returns that it may not leave. */
  public static Verdict deny(String why) {
    return new Verdict(Kind.DENY, null, why);
  }

  /** Returns that a fact is not known, which is never allowed. */
  static Verdict unknown(String fact) {
    return review(fact + " is not known");
  }
}
