package io.gigmate.app.mail;

import io.gigmate.app.mail.MailWriter.Mail;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Accepted;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Failed;
import io.gigmate.core.outreach.ledger.GatewayAnswer.NothingLeft;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Unclear;
import io.gigmate.core.outreach.ledger.Grant;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Gives mails to a mail server, each on a connection of its own.
 *
 * <p>SMTP has no way to ask whether a mail arrived, so what it says is told with care. A refusal
 * for good (5xx) is a failure. A refusal for now (4xx), and whatever goes wrong before the server
 * asked for the text, means that nothing left, and it may be tried again. Whatever goes wrong after
 * that, other than a refusal, is unclear: the server may have the mail.
 */
public final class SmtpCarrier implements Carrier {
  private static final int LONGEST = 400;
  private static final int FAILED = 500;
  private static final int TRY_LATER = 400;

  /** What a server answers to a stranger: it is about us, and no recipient's failure. */
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  private final SmtpServer server;
  private final MailWriter writer;
  private final InstantSource clock;
  private final Duration timeout;
  private final SSLSocketFactory sockets;

  /** Creates the carrier; whom it trusts is what the Java platform trusts. */
  public SmtpCarrier(SmtpServer server, MailWriter writer, InstantSource clock) {
    // Longer than a server that is well takes to look at a mail.
    this(
        server,
        writer,
        clock,
        Duration.ofSeconds(60),
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  SmtpCarrier(
      SmtpServer server,
      MailWriter writer,
      InstantSource clock,
      Duration timeout,
      SSLSocketFactory sockets) {
    this.server = server;
    this.writer = writer;
    this.clock = clock;
    this.timeout = timeout;
    this.sockets = sockets;
  }

  @Override
  public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
    Instant now = clock.instant();
    if (!grant.covers(now)) {
      return new NothingLeft("the grant was over at " + now);
    }
    Mail mail;
    try {
      mail = writer.write(message, now);
    } catch (IllegalArgumentException e) {
      return new Failed(shortened(String.valueOf(e.getMessage())));
    }
    return carry(mail, grant);
  }

  private GatewayAnswer carry(Mail mail, Grant grant) {
    Session session = session(mail);
    WatchedTransport transport = new WatchedTransport(session, () -> grant.covers(clock.instant()));
    try {
      transport.connect(server.host(), server.port(), server.user(), server.password());
      transport.sendMessage(
          new MimeMessage(session, new ByteArrayInputStream(mail.bytes())),
          new Address[] {new InternetAddress(mail.to())});
      return new Accepted(shortened(String.valueOf(transport.getLastServerResponse())));
    } catch (MessagingException e) {
      return answer(e, transport.hasBegun());
    } finally {
      closeQuietly(transport);
    }
  }

  /** What was said is said: how the connection ends changes nothing about it. */
  private static void closeQuietly(WatchedTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      // The mail is there or is not, whatever the server says to a goodbye.
    }
  }

  private static GatewayAnswer answer(MessagingException e, boolean begun) {
    int code = code(e);
    String what = shortened(told(e));
    if (code >= FAILED && !SIGN_IN.contains(code)) {
      return new Failed(what);
    }
    boolean refused = code >= TRY_LATER;
    return begun && !refused ? new Unclear(what) : new NothingLeft(what);
  }

  /** The server's answer to the command that failed, however deep it lies; 0 where it gave none. */
  private static int code(MessagingException e) {
    int code = 0;
    Exception each = e;
    while (each != null) {
      if (each instanceof SMTPSendFailedException failed) {
        code = Math.max(code, failed.getReturnCode());
      } else if (each instanceof SMTPAddressFailedException failed) {
        code = Math.max(code, failed.getReturnCode());
      }
      each = each instanceof MessagingException outer ? outer.getNextException() : null;
    }
    return code;
  }

  private static String told(MessagingException e) {
    StringBuilder text = new StringBuilder();
    Exception each = e;
    while (each != null) {
      String one = String.valueOf(each.getMessage()).strip();
      if (text.indexOf(one) < 0) {
        text.append(text.length() == 0 ? "" : ": ").append(one);
      }
      each = each instanceof MessagingException outer ? outer.getNextException() : null;
    }
    return text.toString();
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }

  private Session session(Mail mail) {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.from", mail.from());
    // Not the machine's own name, which is nobody's business and often no name at all.
    properties.put("mail.smtp.localhost", mail.from().substring(mail.from().lastIndexOf('@') + 1));
    properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
    properties.put("mail.smtp.ssl.socketFactory", sockets);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
    }
    return Session.getInstance(properties);
  }
}
