package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.delivery.DeliveryEvent;
import io.gigmate.core.delivery.DeliveryEvent.Kind;
import io.gigmate.core.delivery.Feedback;
import io.gigmate.core.outreach.Bounce;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.prospect.EmailAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of RFC 3464, appendix E, and of RFC 5965, appendix B, with headers returned. */
class ReturnedMailTest {
  private static final String ID =
      Letters.IDS.write(Letters.TENANT, Letters.KEY, "gigmate.example");

  @Test
  void simpleReportIsABounceThatSaysNothingOfTheAddress() {
    DeliveryEvent event =
        event(
            dsn(
                """
                Reporting-MTA: dns; cs.utk.edu

                Original-Recipient: rfc822;louisl@larry.slip.umd.edu
                Final-Recipient: rfc822;louisl@larry.slip.umd.edu
                Action: failed
                Status: 4.0.0
                Diagnostic-Code: smtp; 426 connection timed out
                Last-Attempt-Date: Thu, 7 Jul 1994 17:15:49 -0400
                """));
    assertThat(event)
        .isEqualTo(
            new DeliveryEvent(
                ID,
                Kind.BOUNCED,
                Letters.NOON,
                "4.0.0",
                "louisl@larry.slip.umd.edu",
                "smtp; 426 connection timed out"));
    assertThat(event.bounceOf(mailbox("louisl@larry.slip.umd.edu"))).isEqualTo(Bounce.SOFT);
  }

  @Test
  void reportOnSeveralRecipientsHasAnEventForEach() {
    List<DeliveryEvent> events =
        events(
            dsn(
                """
                Reporting-MTA: dns; cs.utk.edu

                Original-Recipient: rfc822;arathib@vnet.ibm.com
                Final-Recipient: rfc822;arathib@vnet.ibm.com
                Action: failed
                Status: 5.0.0 (permanent failure)
                Diagnostic-Code: smtp;  550 'arathib@vnet.IBM.COM' is not a
                 registered gateway user
                Remote-MTA: dns; vnet.ibm.com

                Original-Recipient: rfc822;johnh@hpnjld.njd.hp.com
                Final-Recipient: rfc822;johnh@hpnjld.njd.hp.com
                Action: delayed
                Status: 4.0.0 (hpnjld.njd.jp.com: host name lookup failure)

                Original-Recipient: rfc822;wsnell@sdcc13.ucsd.edu
                Final-Recipient: rfc822;wsnell@sdcc13.ucsd.edu
                Action: failed
                Status: 5.0.0
                Diagnostic-Code: smtp; 550 user unknown
                Remote-MTA: dns; sdcc13.ucsd.edu
                """));
    assertThat(events)
        .extracting(DeliveryEvent::kind)
        .containsExactly(Kind.BOUNCED, Kind.DELAYED, Kind.BOUNCED);
    assertThat(events).extracting(DeliveryEvent::status).containsExactly("5.0.0", "4.0.0", "5.0.0");
    assertThat(events.get(0).detail())
        .isEqualTo("smtp;  550 'arathib@vnet.IBM.COM' is not a registered gateway user");
    // Permanent, and yet 5.0.0 does not say that it is the address.
    assertThat(events.get(2).bounceOf(mailbox("wsnell@sdcc13.ucsd.edu"))).isEqualTo(Bounce.SOFT);
  }

  @Test
  void reportFromAGatewayAndOneOfADelaySuppressNobody() {
    DeliveryEvent gateway =
        event(
            dsn(
                """
                Reporting-MTA: mailbus; SYS30

                Final-Recipient: unknown; nair_s
                Status: 5.0.0 (unknown permanent failure)
                Action: failed
                """));
    assertThat(gateway.kind()).isEqualTo(Kind.BOUNCED);
    assertThat(gateway.address()).isEqualTo("nair_s");
    DeliveryEvent delayed =
        event(
            dsn(
                """
                Reporting-MTA: dns; sun2.nsfnet-relay.ac.uk

                Final-Recipient: rfc822;thomas@de-montfort.ac.uk
                Status: 4.0.0 (unknown temporary failure)
                Action: delayed
                """));
    assertThat(delayed.kind()).isEqualTo(Kind.DELAYED);
    assertThat(delayed.bounceOf(mailbox("thomas@de-montfort.ac.uk"))).isEqualTo(Bounce.NONE);
  }

  @Test
  void onlyAnAddressThatIsGoneIsAHardBounce() {
    assertThat(hardness("5.1.1", "failed")).isEqualTo(Bounce.HARD);
    assertThat(hardness("5.1.2", "failed")).isEqualTo(Bounce.HARD);
    assertThat(hardness("5.1.6", "failed")).isEqualTo(Bounce.HARD);
    assertThat(hardness("5.2.1", "failed")).isEqualTo(Bounce.HARD);
    // Full, too large, blocked, taken for spam; and what is still tried or arrived.
    for (String soft : List.of("5.2.2", "5.2.3", "5.7.1", "5.7.28", "4.1.1")) {
      assertThat(hardness(soft, "failed")).as(soft).isEqualTo(Bounce.SOFT);
    }
    assertThat(hardness("5.1.1", "delayed")).isEqualTo(Bounce.NONE);
    assertThat(hardness("2.1.5", "relayed")).isEqualTo(Bounce.NONE);
  }

  @Test
  void reportThatReturnsHeadersOnlyOrInManyLettersIsRead() {
    String status =
        """
        Reporting-MTA: dns; mail.example
        \s
        Final-Recipient: RFC822; <owner@bluedoor.example>
        Action: Failed
        Status: 5.1.1
        """;
    for (String mail :
        List.of(
            dsn(status).replace("message/rfc822", "Text/RFC822-Headers"),
            dsn(status).replace("message/rfc822", "message/global-headers"),
            dsn(status).replace("message/delivery-status", "message/global-delivery-status"),
            dsn(status).replace("\n", "\r\n"))) {
      assertThat(event(mail).bounceOf(mailbox(Letters.OWNER))).isEqualTo(Bounce.HARD);
    }
  }

  @Test
  void complaintIsOneWhereItSaysSo() {
    assertThat(event(arf("abuse"))).isEqualTo(DeliveryEvent.of(ID, Kind.COMPLAINED, Letters.NOON));
    assertThat(read(arf("not-spam")))
        .isEqualTo(new Feedback.Nothing("a report that is no complaint: 'not-spam'"));
    assertThat(read(arf("auth-failure"))).isInstanceOf(Feedback.Nothing.class);
  }

  @Test
  void mailThatUnsubscribesNamesItsToken() {
    for (String subject :
        List.of(
            "unsubscribe dG9r.c2ln",
            "Unsubscribe  dG9r.c2ln ",
            "unsubscribe\n dG9r.c2ln",
            "=?utf-8?Q?unsubscribe_dG9r.c2ln?=")) {
      assertThat(read("From: ann@venue.example\nSubject: " + subject + "\n\n\n"))
          .as(subject)
          .isEqualTo(new Feedback.OptOut("dG9r.c2ln"));
    }
  }

  @Test
  void whateverElseComesIsForAPersonAndNothingThrows() {
    assertThat(read("Subject: Re: Tuesdays\n\nGladly!\n"))
        .isEqualTo(new Feedback.Nothing("no report: a person may want to read it"));
    assertThat(read("Subject: Away\nAuto-Submitted: auto-replied\n\nUntil May.\n"))
        .isEqualTo(new Feedback.Nothing("an automatic reply"));
    assertThat(read(dsn("x").replace("Message-ID", "X-Id")))
        .isEqualTo(new Feedback.Nothing("a report that does not say on which message"));
    assertThat(read(dsn("Reporting-MTA: dns; cs.utk.edu\n")))
        .isEqualTo(new Feedback.Nothing("a report that says nothing of delivery"));
    // A read receipt returns our headers and says nothing of delivery.
    assertThat(
            read(dsn("x").replace("message/delivery-status", "message/disposition-notification")))
        .isEqualTo(new Feedback.Nothing("a report that says nothing of delivery"));
    assertThat(
            read(
                arf("abuse").replaceFirst("Message-ID:[^\\n]*", "Message-ID: " + "x".repeat(2000))))
        .isInstanceOf(Feedback.Nothing.class);
    assertThat(read(arf("abuse").replace("Message-ID", "X-Id")))
        .isEqualTo(new Feedback.Nothing("a complaint that does not say about which message"));
    for (String broken :
        List.of(
            "",
            "\n",
            "Content-Type: multipart/report\n\nx",
            "Content-Type: multipart/report; boundary=b\n\n--b--",
            "Content-Type: multipart/report; boundary=\n\n--",
            "Content-Type: ;;;\n\n",
            "Subject: =?utf-8?Q?unsubscribe_=ZZ?=\n\n",
            dsn("x").substring(0, 400))) {
      assertThat(read(broken)).as(broken).isInstanceOf(Feedback.Nothing.class);
    }
  }

  private static Bounce hardness(String status, String action) {
    String group =
        "Reporting-MTA: dns; mail.example\n\n"
            + "Final-Recipient: rfc822;owner@bluedoor.example\n"
            + "Action: %s\nStatus: %s\n".formatted(action, status);
    return event(dsn(group)).bounceOf(mailbox(Letters.OWNER));
  }

  private static Feedback read(String mail) {
    return ReturnedMail.read(mail.getBytes(UTF_8), Letters.NOON);
  }

  private static List<DeliveryEvent> events(String mail) {
    return ((Feedback.Events) read(mail)).events();
  }

  private static DeliveryEvent event(String mail) {
    List<DeliveryEvent> events = events(mail);
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private static ContactPoint mailbox(String address) {
    return ContactPoint.of(EmailAddress.from(address).orElseThrow());
  }

  private static String dsn(String status) {
    return """
        Date: Thu, 7 Jul 1994 17:16:05 -0400
        From: Mail Delivery Subsystem <MAILER-DAEMON@CS.UTK.EDU>
        Message-Id: <199407072116.RAA14128@CS.UTK.EDU>
        Subject: Returned mail: Cannot send message for 5 days
        To: <owner-info-mime@cs.utk.edu>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
              boundary="RAA14128.773615765/CS.UTK.EDU"

        --RAA14128.773615765/CS.UTK.EDU

        The original message was received at Sat, 2 Jul 1994 17:10:28 -0400
        from root@localhost

           ----- The following addresses had delivery problems -----
        <louisl@larry.slip.umd.edu>  (unrecoverable error)

        --RAA14128.773615765/CS.UTK.EDU
        content-type: message/delivery-status

        """
        + status
        + """

        --RAA14128.773615765/CS.UTK.EDU
        content-type: message/rfc822

        From: hello@gigmate.example
        Message-ID: %s
        Subject: Tuesdays at Blue Door

        Hello
        --RAA14128.773615765/CS.UTK.EDU--
        """
            .formatted(ID);
  }

  private static String arf(String type) {
    return """
        From: <abusedesk@example.com>
        Date: Thu, 8 Mar 2005 17:40:36 EDT
        Subject: FW: Earn money
        To: <abuse@example.net>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report;
             boundary="part1_13d.2e68ed54_boundary"

        --part1_13d.2e68ed54_boundary
        Content-Type: text/plain; charset="US-ASCII"
        Content-Transfer-Encoding: 7bit

        This is an email abuse report for an email message received from IP
        192.0.2.1 on Thu, 8 Mar 2005 14:00:00 EDT.  For more information
        about this format please see http://www.mipassoc.org/arf/.

        --part1_13d.2e68ed54_boundary
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1

        --part1_13d.2e68ed54_boundary
        Content-Type: message/rfc822
        Content-Disposition: inline

        Received: from mailserver.example.net (mailserver.example.net
             [192.0.2.1]) by example.com with ESMTP id M63d4137594e46;
             Thu, 08 Mar 2005 14:00:00 -0400
        From: <somespammer@example.net>
        To: <Undisclosed Recipients>
        Subject: Earn money
        MIME-Version: 1.0
        Content-type: text/plain
        Message-ID: %s
        Date: Thu, 02 Sep 2004 12:31:03 -0500

        Spam Spam Spam
        Spam Spam Spam
        Spam Spam Spam
        Spam Spam Spam
        --part1_13d.2e68ed54_boundary--
        """
        .formatted(type, ID);
  }
}
