package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.delivery.MessageIds;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message into a mail: plain text and HTML, its own {@code Message-ID}, the headers of one
 * click (RFC 8058), and a signature over all of it. The same message at the same time is the same
 * to the byte.
 */
public final class MailWriter {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final TenantId tenant;
  private final MessageIds ids;
  private final @Nullable DkimKey dkim;
  private final @Nullable String inbox;

  /**
   * Creates the writer of a tenant's mails.
   *
   * @param ids write the {@code Message-ID}
   * @param dkim signs; null for mails without a signature, which providers trust less
   * @param inbox where bounces and mails that unsubscribe go; null where nobody reads them
   */
  public MailWriter(
      TenantId tenant, MessageIds ids, @Nullable DkimKey dkim, @Nullable String inbox) {
    this.tenant = tenant;
    this.ids = ids;
    this.dkim = dkim;
    this.inbox = inbox;
  }

  /**
   * Returns the mail, to the byte as it leaves.
   *
   * @throws IllegalArgumentException where no mail can be made of it, such as of a subject with a
   *     line break, which could be a header of its own
   */
  public Mail write(OutgoingMessage message, Instant at) {
    String from = given("sender", message.sender().from());
    Map<String, @Nullable String> lines = new TreeMap<>();
    lines.put("subject", message.subject());
    lines.put("sender's name", message.sender().name());
    lines.put("opt-out link", message.optOut());
    lines.forEach(MailWriter::refuseBreaks);
    try {
      InternetAddress sender = address("sender", from);
      InternetAddress to = address("recipient", message.address());
      String domain = from.substring(from.lastIndexOf('@') + 1);
      String id = ids.write(tenant, message.key(), domain);
      Written mail = new Written(Session.getInstance(new Properties()));
      mail.setHeader("Message-ID", id);
      mail.setHeader("Date", DATE.format(at));
      sender.setPersonal(message.sender().name(), UTF_8.name());
      mail.setFrom(sender);
      if (message.sender().replyTo() != null) {
        mail.setReplyTo(
            new InternetAddress[] {address("reply address", message.sender().replyTo())});
      }
      mail.setRecipient(Message.RecipientType.TO, to);
      mail.setSubject(message.subject(), UTF_8.name());
      message.optOutHeaders().forEach((name, value) -> mail.keep(name, value));
      mail.keep("List-Unsubscribe", unsubscribe(message.optOut()));
      mail.keep("List-Id", "<" + label(message.key().campaign().value()) + "." + domain + ">");
      mail.setContent(
          new Alternatives(
              Digest.ofValues(Stream.of(id)).hex().substring(0, 24),
              part("plain", crlf(message.body())),
              part("html", crlf(HtmlText.of(message)))));
      mail.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      mail.writeTo(bytes);
      byte[] whole = bytes.toByteArray();
      return new Mail(
          id,
          inbox == null ? from : inbox,
          to.getAddress(),
          dkim == null ? whole : dkim.signed(whole, at));
    } catch (IOException | MessagingException e) {
      throw new IllegalArgumentException("no mail can be made of it: " + e.getMessage(), e);
    }
  }

  /** On two lines, so that none gets too long. */
  private String unsubscribe(String link) {
    String token = link.substring(link.lastIndexOf('/') + 1);
    return "<"
        + link
        + ">"
        + (inbox == null
            ? ""
            : ",\r\n <mailto:"
                + inbox
                + "?subject="
                + ReturnedMail.UNSUBSCRIBE
                + "%20"
                + token
                + ">");
  }

  /**
   * The campaign as the first part of a name (RFC 2919), which takes neither blanks nor accents.
   */
  private static String label(String campaign) {
    return campaign.matches("[A-Za-z0-9-]{1,60}")
        ? campaign
        : "campaign-" + Digest.ofValues(Stream.of(campaign)).hex().substring(0, 16);
  }

  private static MimeBodyPart part(String subtype, String text) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "utf-8", subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static String crlf(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n");
  }

  private static InternetAddress address(String what, String text) {
    refuseBreaks(what, text);
    try {
      InternetAddress address = new InternetAddress(text, true);
      address.validate();
      if (address.getPersonal() == null && text.chars().allMatch(c -> c < 128)) {
        return address;
      }
    } catch (MessagingException e) {
      // Told below, like an address that mail servers would refuse.
    }
    throw new IllegalArgumentException("not an address of the " + what + ": '" + text + "'");
  }

  private static String given(String what, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("a mail needs a " + what);
    }
    return value;
  }

  private static void refuseBreaks(String what, @Nullable String text) {
    if (text != null && text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "a line break or another control character in the " + what);
    }
  }

  /** A mail as it leaves. */
  public static final class Mail {
    private final String id;
    private final String from;
    private final String to;
    private final byte[] bytes;

    private Mail(String id, String from, String to, byte[] bytes) {
      this.id = id;
      this.from = from;
      this.to = to;
      this.bytes = bytes;
    }

    /** Returns its {@code Message-ID}. */
    public String id() {
      return id;
    }

    /** Returns the sender of its envelope, who hears of bounces. */
    public String from() {
      return from;
    }

    /** Returns the recipient of its envelope. */
    public String to() {
      return to;
    }

    /** Returns head and body. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Leaves out who it is for, and what it says. */
    @Override
    public String toString() {
      return "Mail[" + id + "]";
    }
  }

  /** Keeps the id that it was given. */
  private static final class Written extends MimeMessage {
    Written(Session session) {
      super(session);
    }

    @Override
    protected void updateMessageID() {
      // It has one.
    }

    /** Sets a header whose value is folded already, or short. */
    void keep(String name, String value) {
      headers.setHeader(name, value);
    }
  }

  /** With a boundary that is the same each time. */
  private static final class Alternatives extends MimeMultipart {
    Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
      super("alternative", parts);
      contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
    }
  }
}
