package io.gigmate.core.delivery;

import io.gigmate.core.internal.Checks;
import io.gigmate.core.outreach.Bounce;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.prospect.EmailAddress;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a provider or another mail server says of one message.
 *
 * @param messageId the {@code Message-ID} of the mail
 * @param kind what became of it
 * @param at when, as they say
 * @param status of RFC 3463, such as {@code 5.1.1}; null where they tell none
 * @param address of which they speak; null where they name none
 * @param detail in their words; null where they have none
 */
public record DeliveryEvent(
    String messageId,
    Kind kind,
    Instant at,
    @Nullable String status,
    @Nullable String address,
    @Nullable String detail) {
  private static final int LONGEST = 500;
  private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");

  /** What became of a message. */
  public enum Kind {
    /** The provider has it. */
    ACCEPTED,
    /** The server of the recipient has it. */
    DELIVERED,
    /** It is still tried. */
    DELAYED,
    /** The provider did not take it, or gave it up before it left. */
    FAILED,
    /** The recipient's side returned it. */
    BOUNCED,
    /** The recipient called it spam. */
    COMPLAINED,
    /** A program fetched a picture of it. */
    OPENED,
    /** A link of it was followed. */
    CLICKED;

    /** Returns the name that events carry, such as {@code bounced}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of this code, which may stand behind a dot: {@code email.bounced}. */
    public static Kind parse(String code) {
      String last = code.substring(code.lastIndexOf('.') + 1);
      for (Kind kind : values()) {
        if (kind.code().equals(last)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("there is no event '" + code + "'");
    }
  }

  public DeliveryEvent {
    messageId = Checks.text("message id", messageId, 1000);
    // It ends up in the log: whatever stands around it is left out.
    status = status == null ? null : found(status);
    address = address == null ? null : kept(address);
    detail = detail == null ? null : kept(detail);
  }

  /** Returns an event that says no more than its kind. */
  public static DeliveryEvent of(String messageId, Kind kind, Instant at) {
    return new DeliveryEvent(messageId, kind, at, null, null, null);
  }

  /**
   * Returns what a bounce says of this contact point; of another than the mail went to, such as
   * where that one forwards to, it is not hard.
   */
  public Bounce bounceOf(ContactPoint written) {
    if (kind != Kind.BOUNCED) {
      return Bounce.NONE;
    }
    Bounce said = Bounce.of("failed", Objects.requireNonNullElse(status, ""));
    return said == Bounce.HARD && !speaksOf(written) ? Bounce.SOFT : said;
  }

  private boolean speaksOf(ContactPoint written) {
    return address == null
        || EmailAddress.from(address).map(ContactPoint::of).filter(written::equals).isPresent();
  }

  /** Returns what they said, for the log, which names nobody. */
  String word() {
    return kind.code() + (status == null ? "" : " " + status);
  }

  private static @Nullable String found(String text) {
    Matcher status = STATUS.matcher(text);
    return status.find() ? status.group() : null;
  }

  private static @Nullable String kept(String text) {
    String kept = Checks.beginning(text.strip(), LONGEST).strip();
    return kept.isEmpty() ? null : kept;
  }
}
