package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.Feedback;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads mails that come back: delivery reports (RFC 3464), complaints (RFC 5965), and those that
 * ask to unsubscribe. Which message one is about is told by what it returns of that message.
 */
public final class ReturnedMail {
  /** The subject of a mail that unsubscribes, before its token. */
  static final String UNSUBSCRIBE = "unsubscribe";

  private static final Pattern ASKS =
      Pattern.compile("\\s*" + UNSUBSCRIBE + "\\s+(\\S+)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "virus", "opt-out");
  private static final Set<String> STATUS =
      Set.of("message/delivery-status", "message/global-delivery-status");
  private static final Set<String> RETURNED =
      Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

  private ReturnedMail() {}

  /**
   * Returns what a mail says.
   *
   * @param at when it came
   */
  public static Feedback read(byte[] mail, Instant at) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      ContentType type = new ContentType(message.getContentType());
      if (!type.match("multipart/report")) {
        return unasked(message);
      }
      Report report = Report.of((Multipart) message.getContent());
      String kind = Objects.requireNonNullElse(type.getParameter("report-type"), "");
      return kind.equalsIgnoreCase("feedback-report") ? complaint(report, at) : bounces(report, at);
    } catch (IOException | MessagingException | ClassCastException | IllegalArgumentException e) {
      return new Feedback.Nothing("a mail that cannot be read: " + e.getMessage());
    }
  }

  private static Feedback unasked(MimeMessage message) throws MessagingException, IOException {
    String subject = message.getHeader("Subject", null);
    Matcher asks =
        ASKS.matcher(subject == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(subject)));
    if (asks.matches()) {
      return new Feedback.OptOut(asks.group(1));
    }
    String automatic = message.getHeader("Auto-Submitted", null);
    return new Feedback.Nothing(
        automatic == null || automatic.strip().equalsIgnoreCase("no")
            ? "no report: a person may want to read it"
            : "an automatic reply");
  }

  private static Feedback bounces(Report report, Instant at) {
    String id = report.messageId();
    if (id == null) {
      return new Feedback.Nothing("a report that does not say on which message");
    }
    List<DeliveryEvent> events = new ArrayList<>();
    // The first group is about the message as a whole.
    for (InternetHeaders one : report.groups().stream().skip(1).toList()) {
      kind(field(one, "Action"))
          .map(
              kind ->
                  new DeliveryEvent(
                      id,
                      kind,
                      at,
                      field(one, "Status"),
                      address(one),
                      field(one, "Diagnostic-Code")))
          .ifPresent(events::add);
    }
    return events.isEmpty()
        ? new Feedback.Nothing("a report that says nothing of delivery")
        : new Feedback.Events(events);
  }

  private static Feedback complaint(Report report, Instant at) {
    String id = report.messageId();
    String kind =
        report.groups().isEmpty()
            ? ""
            : Objects.requireNonNullElse(field(report.groups().get(0), "Feedback-Type"), "");
    if (!COMPLAINTS.contains(kind.toLowerCase(Locale.ROOT))) {
      return new Feedback.Nothing("a report that is no complaint: '" + kind + "'");
    }
    return id == null
        ? new Feedback.Nothing("a complaint that does not say about which message")
        : new Feedback.Events(List.of(DeliveryEvent.of(id, Kind.COMPLAINED, at)));
  }

  private static Optional<Kind> kind(@Nullable String action) {
    return switch (Objects.requireNonNullElse(action, "").toLowerCase(Locale.ROOT)) {
      case "failed" -> Optional.of(Kind.BOUNCED);
      case "delayed" -> Optional.of(Kind.DELAYED);
      case "delivered", "relayed", "expanded" -> Optional.of(Kind.DELIVERED);
      default -> Optional.empty();
    };
  }

  /** The one that we wrote to, before anybody forwarded it. */
  private static @Nullable String address(InternetHeaders group) {
    String original = field(group, "Original-Recipient");
    String told = original == null ? field(group, "Final-Recipient") : original;
    return told == null
        ? null
        : told.substring(told.indexOf(';') + 1).strip().replaceAll("^<|>$", "");
  }

  private static @Nullable String field(InternetHeaders group, String name) {
    String value = group.getHeader(name, null);
    return value == null ? null : MimeUtility.unfold(value).strip();
  }

  /**
   * The parts of a report that programs read.
   *
   * @param groups of fields, in their order
   * @param messageId of the message that it is about; null where it returns none
   */
  private record Report(List<InternetHeaders> groups, @Nullable String messageId) {
    static Report of(Multipart parts) throws MessagingException, IOException {
      List<InternetHeaders> groups = new ArrayList<>();
      String messageId = null;
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        if (STATUS.contains(type) || type.equals("message/feedback-report")) {
          String text = new String(part.getInputStream().readAllBytes(), ISO_8859_1).strip();
          for (String group : text.split("(?:\\r?\\n[ \\t]*){2,}", -1)) {
            groups.add(headers(group.getBytes(ISO_8859_1)));
          }
        } else if (RETURNED.contains(type) && messageId == null) {
          messageId = field(headers(part.getInputStream().readAllBytes()), "Message-ID");
        }
      }
      return new Report(groups, messageId);
    }

    private static InternetHeaders headers(byte[] text) throws MessagingException {
      return new InternetHeaders(new ByteArrayInputStream(text));
    }
  }
}
