package io.gigmate.core.outreach;

import io.gigmate.core.internal.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That nothing goes to a contact point any more, and why. It never expires; what can lift it is
 * said by its reason. It does not hold the address: the store keeps a keyed hash of that.
 *
 * @param channel on which; null for all of them
 * @param reason why
 * @param at since when, to the millisecond
 * @param source where that came from, such as {@code one-click} or {@code import 2026-03-02}
 */
public record Suppression(@Nullable Channel channel, Reason reason, Instant at, String source) {
  /** The order in which they are told. */
  public static final Comparator<Suppression> OLDEST_FIRST =
      Comparator.comparing(Suppression::at)
          .thenComparing(Suppression::reason)
          .thenComparing(Suppression::channel, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Suppression::source);

  private static final int LONGEST = 200;

  /** Why nothing goes there any more. */
  public enum Reason {
    /** The recipient said stop. */
    OPTED_OUT,
    /** The recipient objected to direct marketing, scoring included. */
    OBJECTED,
    /** The recipient called a message spam. */
    COMPLAINED,
    /** The address takes nothing for good. */
    BOUNCED,
    /** The recipient's data were erased; this stub is all that is left. */
    ERASED,
    /** What the recipient wrote may have meant stop; a person has to read it. */
    UNDER_REVIEW;

    /** Returns the name that files carry, such as {@code opted_out}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Answers whether a later affirmative consent lifts it. A bounce is a fact about the address
     * and a complaint one about us: signing up again changes neither, a person does.
     */
    public boolean isLiftedByConsent() {
      return this == OPTED_OUT || this == OBJECTED || this == ERASED;
    }
  }

  public Suppression {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    source = Checks.text("source of a suppression", source, LONGEST);
  }

  /** Returns one that holds on every channel. */
  public static Suppression everywhere(Reason reason, Instant at, String source) {
    return new Suppression(null, reason, at, source);
  }

  /** Returns one that holds on this channel. */
  public static Suppression on(Channel channel, Reason reason, Instant at, String source) {
    return new Suppression(channel, reason, at, source);
  }

  /**
   * Answers whether it stands in the way of this channel. A telephone number is one line: who
   * revokes by text is not called either, and the other way round (47 CFR 64.1200(a)(10)).
   */
  public boolean holdsOn(Channel other) {
    return channel == null || channel == other || (isTelephone(channel) && isTelephone(other));
  }

  private static boolean isTelephone(Channel channel) {
    return channel == Channel.SMS || channel == Channel.PHONE;
  }

  /**
   * Returns what is left of it after an affirmative consent for a channel: nothing, itself where
   * the consent is not later or lifts no such reason, and otherwise the other channels that it held
   * on.
   */
  public Set<Suppression> after(Channel consented, Instant given) {
    if (!holdsOn(consented) || !reason.isLiftedByConsent() || !given.isAfter(at)) {
      return Set.of(this);
    }
    EnumSet<Channel> rest = EnumSet.noneOf(Channel.class);
    for (Channel each : Channel.values()) {
      if (each != consented && (channel == null || channel == each)) {
        rest.add(each);
      }
    }
    return rest.stream()
        .map(each -> new Suppression(each, reason, at, source))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
