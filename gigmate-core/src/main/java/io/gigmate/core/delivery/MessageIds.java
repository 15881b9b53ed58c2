package io.gigmate.core.delivery;

import io.gigmate.core.internal.SignedText;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes and reads the {@code Message-ID} of mails: always the same one for the same message, and
 * none that somebody could make up to have another's address struck off. It names ids and no
 * address. This class is immutable and thread-safe.
 */
public final class MessageIds {
  private static final int PARTS = 4;
  private static final String MARK = "\n";
  private static final Pattern SHAPE = Pattern.compile("<?([\\w.-]+)@[^\\s<>@]+>?");

  private final SignedText signed;

  private MessageIds(SignedText signed) {
    this.signed = signed;
  }

  /** Returns ids that are signed with this secret of at least 32 bytes. */
  public static MessageIds of(byte[] secret) {
    return new MessageIds(SignedText.with(secret));
  }

  /** Returns the id of a message, in angle brackets, at this domain. */
  public String write(TenantId tenant, SendKey message, String domain) {
    String text =
        String.join(
            MARK,
            tenant.value(),
            message.campaign().value(),
            message.step(),
            message.recipient().value());
    return "<" + signed.sign(text) + "@" + domain + ">";
  }

  /** Returns the message of an id, with or without angle brackets; empty where it is not ours. */
  public Optional<Sent> read(String id) {
    Matcher shape = SHAPE.matcher(id.strip());
    return shape.matches()
        ? signed.read(shape.group(1)).flatMap(MessageIds::parsed)
        : Optional.empty();
  }

  private static Optional<Sent> parsed(String text) {
    List<String> parts = Arrays.asList(text.split(MARK, -1));
    return parts.size() == PARTS
        ? Optional.of(
            new Sent(
                TenantId.of(parts.get(0)),
                SendKey.of(
                    CampaignId.of(parts.get(1)), parts.get(2), RecipientId.of(parts.get(3)))))
        : Optional.empty();
  }

  /**
   * The message that an id stands for.
   *
   * @param tenant who wrote it
   * @param message which it is
   */
  public record Sent(TenantId tenant, SendKey message) {}
}
