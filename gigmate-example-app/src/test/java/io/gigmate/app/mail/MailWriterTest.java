package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.app.mail.MailWriter.Mail;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.compliance.OutreachRequest.Sender;
import io.gigmate.core.delivery.MessageIds;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailWriterTest {
  private final MailWriter writer = Letters.writer(null);

  @TempDir Path folder;

  @Test
  void headersAreThoseOfRfc8058() throws MessagingException, IOException {
    Mail mail = writer.write(Letters.plain(), Letters.NOON);
    MimeMessage read = read(mail);
    assertThat(read.getHeader("List-Unsubscribe", null).replaceAll("\\s", ""))
        .isEqualTo(
            "<"
                + Letters.LINK
                + ">,<mailto:bounces@gigmate.example?subject=unsubscribe%20dG9rZW4.c2lnbmVk>");
    // Exactly this value, once (section 3.1).
    assertThat(read.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(read.getHeader("List-Id")).containsExactly("<spring.gigmate.example>");
    assertThat(read.getHeader("Message-ID")).containsExactly(mail.id());
    assertThat(Letters.IDS.read(mail.id()))
        .contains(new MessageIds.Sent(Letters.TENANT, Letters.KEY));
    assertThat(read.getHeader("Date")).containsExactly("Mon, 2 Mar 2026 18:00:00 +0000");
    assertThat(read.getFrom()[0])
        .hasToString("=?UTF-8?Q?Zo=C3=AB=27s_GigMate?= <hello@gigmate.example>");
    assertThat(read.getReplyTo()[0]).hasToString("booking@gigmate.example");
    assertThat(mail.from()).isEqualTo(Letters.INBOX);
    assertThat(mail.to()).isEqualTo(Letters.OWNER);
  }

  @Test
  void bodyIsTextAndTheSameAsHtmlWithNothingToFetch() throws MessagingException, IOException {
    MimeMultipart parts =
        (MimeMultipart) read(writer.write(Letters.plain(), Letters.NOON)).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
    assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .isEqualTo(Letters.plain().body());
    assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains(
            "&quot;Röd &amp; the Fives&quot; &lt;and friends&gt;",
            "<a href=\"https://gigmate.example/dates?month=5&amp;room=1\">",
            "room=1</a>.",
            "1 Main St, Austin, TX 78701<br>",
            "<a href=\"" + Letters.LINK + "\">by this link</a>")
        .doesNotContain("<img", "<link", "<script", "src=");
  }

  @Test
  void mailIsAsciiOnLinesOfTheRightLengthAndTheSameEachTime() {
    String mail = text(writer.write(Letters.saying("Café ".repeat(60).strip()), Letters.NOON));
    assertThat(mail)
        .matches("(?s)\\p{ASCII}*")
        .isEqualTo(text(writer.write(Letters.saying("Café ".repeat(60).strip()), Letters.NOON)));
    assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Arrays.stream(mail.split("\r\n")).mapToInt(String::length).max().orElseThrow())
        .isLessThan(300);
  }

  @Test
  void withoutAnInboxNobodyIsAskedToWriteThere() throws MessagingException, IOException {
    Mail mail =
        new MailWriter(Letters.TENANT, Letters.IDS, null, null)
            .write(Letters.plain(), Letters.NOON);
    assertThat(read(mail).getHeader("List-Unsubscribe")).containsExactly("<" + Letters.LINK + ">");
    assertThat(mail.from()).isEqualTo("hello@gigmate.example");
  }

  @Test
  void lineBreakInAHeaderIsRefused() {
    for (String subject :
        List.of("Hi\r\nBcc: eve@else.example", "Hi\nthere", "Hi\rthere", "Hi\0", "Hi\u0085")) {
      refused(Letters.saying(subject), "a line break or another control character in the subject");
    }
    refused(
        Letters.to("owner@bluedoor.example\r\nRCPT TO:<eve@else.example>", "Hi"),
        "control character in the recipient");
    Sender evil =
        new Sender("Ann\r\nBcc: eve@else.example", "ann@gigmate.example", null, "1 Main St");
    refused(Letters.from(evil, Letters.OWNER, "Hi"), "control character in the sender's name");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String address :
        List.of(
            "",
            "owner",
            "a@b.example,c@d.example",
            "Ann <a@b.example>",
            "a b@c.example",
            "zoë@bluedoor.example")) {
      refused(Letters.to(address, "Hi"), "not an address of the recipient");
    }
    refused(
        Letters.from(new Sender("GigMate", null, null, null), Letters.OWNER, "Hi"),
        "a mail needs a sender");
  }

  @Test
  void folderHasTheMailToTheByteOnceAndNothingAfterTheGrant() throws IOException {
    Mail mail = writer.write(Letters.plain(), Letters.NOON);
    MailFolder carrier = new MailFolder(folder, writer, () -> Letters.NOON);
    GatewayAnswer.Accepted answer =
        (GatewayAnswer.Accepted) carrier.carry(Letters.plain(), Letters.grant());
    assertThat(folder.resolve(answer.reference())).hasBinaryContent(mail.bytes());
    assertThatThrownBy(() -> carrier.carry(Letters.plain(), Letters.grant()))
        .hasRootCauseInstanceOf(java.nio.file.FileAlreadyExistsException.class);
    MailFolder late = new MailFolder(folder, writer, () -> Letters.NOON.plusSeconds(300));
    assertThat(late.carry(Letters.plain(), Letters.grant()))
        .isInstanceOf(GatewayAnswer.NothingLeft.class);
    assertThat(carrier.carry(Letters.saying("a\nb"), Letters.grant()))
        .isInstanceOf(GatewayAnswer.Failed.class);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  private void refused(OutgoingMessage message, String why) {
    assertThatThrownBy(() -> writer.write(message, Letters.NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  private static MimeMessage read(Mail mail) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail.bytes()));
  }

  private static String text(Mail mail) {
    return new String(mail.bytes(), ISO_8859_1);
  }
}
