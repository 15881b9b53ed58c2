package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.gigmate.app.mail.SmtpServer.Security;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Accepted;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Failed;
import io.gigmate.core.outreach.ledger.GatewayAnswer.NothingLeft;
import io.gigmate.core.outreach.ledger.GatewayAnswer.Unclear;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpCarrierTest {
  private static final SSLSocketFactory PLATFORM = (SSLSocketFactory) SSLSocketFactory.getDefault();

  @TempDir static Path folder;
  private static SSLContext tls;

  /** A certificate for localhost, as the platform's own tool makes it. */
  @BeforeAll
  static void certify() throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "changeit".toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
  }

  @Test
  void mailArrivesAtARealServerToTheByte() throws IOException, MessagingException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    try {
      int port = server.getSmtp().getPort();
      SmtpServer plain = new SmtpServer("127.0.0.1", port, Security.NONE, null, null);
      GatewayAnswer answer = carrier(plain, PLATFORM).carry(Letters.plain(), Letters.grant());
      assertThat(answer).isInstanceOf(Accepted.class);
      assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
      MimeMessage arrived = server.getReceivedMessages()[0];
      assertThat(arrived.getHeader("Return-Path", null)).contains(Letters.INBOX);
      String sent =
          new String(Letters.writer(null).write(Letters.plain(), Letters.NOON).bytes(), ISO_8859_1);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      arrived.writeTo(bytes);
      assertThat(bytes.toString(ISO_8859_1).stripTrailing()).endsWith(sent.stripTrailing());
    } finally {
      server.stop();
    }
  }

  @Test
  void mailArrivesOverTlsFromTheFirstByteOnly() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of(), tls)) {
      SmtpServer starttls =
          new SmtpServer("localhost", server.port(), Security.STARTTLS, null, null);
      assertThat(carrier(starttls, tls.getSocketFactory()).carry(Letters.plain(), Letters.grant()))
          .isInstanceOf(Accepted.class);
      assertThat(server.commands)
          .containsSubsequence("EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "DATA", "TEXT");

      // Nobody whom the platform trusts made that certificate.
      server.commands.clear();
      assertThat(carrier(starttls, PLATFORM).carry(Letters.plain(), Letters.grant()))
          .isInstanceOf(NothingLeft.class);
      assertThat(server.commands).doesNotContain("MAIL");
    }
    // A server, or somebody before it, that offers no TLS gets nothing to read.
    try (ScriptedServer server = new ScriptedServer(Map.of(), null)) {
      SmtpServer starttls =
          new SmtpServer("localhost", server.port(), Security.STARTTLS, null, null);
      assertThat(carrier(starttls, PLATFORM).carry(Letters.plain(), Letters.grant()))
          .isInstanceOf(NothingLeft.class);
      assertThat(server.commands).doesNotContain("MAIL");
    }
  }

  @Test
  void userSignsInOnlyOnceTheConnectionIsSecret() throws IOException {
    String offers = "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN";
    for (String answer : new String[] {"235 2.7.0 welcome", "535 5.7.8 who are you"}) {
      try (ScriptedServer server =
          new ScriptedServer(Map.of("EHLO", offers, "AUTH", answer), tls)) {
        SmtpServer starttls =
            new SmtpServer("localhost", server.port(), Security.STARTTLS, "ann", "secret");
        GatewayAnswer said =
            carrier(starttls, tls.getSocketFactory()).carry(Letters.plain(), Letters.grant());
        assertThat(server.commands).containsSubsequence("STARTTLS", "AUTH");
        // A wrong password is nobody's bounce.
        assertThat(said)
            .isInstanceOf(answer.startsWith("235") ? Accepted.class : NothingLeft.class);
        assertThat(said.note() + starttls).doesNotContain("secret");
      }
    }
  }

  @Test
  void refusalForGoodIsAFailureWhereverItComes() throws IOException {
    for (String command : new String[] {"MAIL", "RCPT", "DATA", ScriptedServer.TEXT}) {
      assertThat(told(command, "550 5.1.1 no such user"))
          .as(command)
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.reason()).contains("550 5.1.1"));
    }
  }

  @Test
  void refusalForNowMeansThatNothingLeft() throws IOException {
    for (String command : new String[] {"MAIL", "RCPT", "DATA", ScriptedServer.TEXT}) {
      assertThat(told(command, "451 4.7.1 try again later"))
          .as(command)
          .isInstanceOfSatisfying(
              NothingLeft.class, nothing -> assertThat(nothing.reason()).contains("451"));
    }
    assertThat(told(ScriptedServer.GREETING, "554 no")).isInstanceOf(NothingLeft.class);
    assertThat(told(ScriptedServer.GREETING, "421 busy")).isInstanceOf(NothingLeft.class);
    // About us, not about whom we write to.
    assertThat(told("MAIL", "530 5.7.0 authentication required")).isInstanceOf(NothingLeft.class);
  }

  @Test
  void connectionThatBreaksIsUnclearFromTheTextOn() throws IOException {
    for (String command : new String[] {ScriptedServer.GREETING, "EHLO", "MAIL", "RCPT", "DATA"}) {
      assertThat(told(command, "")).as(command).isInstanceOf(NothingLeft.class);
    }
    assertThat(told(ScriptedServer.TEXT, "")).isInstanceOf(Unclear.class);
    assertThat(told(ScriptedServer.TEXT, "what?")).isInstanceOf(Unclear.class);
    assertThat(told(ScriptedServer.TEXT, "354 go on")).isInstanceOf(Unclear.class);
    // It took the mail; how it says goodbye changes nothing.
    assertThat(told("QUIT", "")).isInstanceOf(Accepted.class);
  }

  @Test
  void serverThatIsSilentOrNotThereIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      SmtpServer server =
          new SmtpServer("localhost", silent.getLocalPort(), Security.NONE, null, null);
      SmtpCarrier carrier =
          new SmtpCarrier(
              server, Letters.writer(null), () -> Letters.NOON, Duration.ofMillis(200), PLATFORM);
      assertThat(carrier.carry(Letters.plain(), Letters.grant())).isInstanceOf(NothingLeft.class);
    }
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    SmtpServer nobody = new SmtpServer("localhost", port, Security.NONE, null, null);
    assertThat(carrier(nobody, PLATFORM).carry(Letters.plain(), Letters.grant()))
        .isInstanceOf(NothingLeft.class);
  }

  @Test
  void nothingIsSentOnceTheGrantIsOver() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of(), null)) {
      SmtpServer plain = new SmtpServer("localhost", server.port(), Security.NONE, null, null);
      AtomicInteger looks = new AtomicInteger();
      // In time when it begins, and over right before the text.
      SmtpCarrier slow =
          new SmtpCarrier(
              plain,
              Letters.writer(null),
              () -> looks.incrementAndGet() == 1 ? Letters.NOON : late(),
              Duration.ofSeconds(10),
              PLATFORM);
      assertThat(slow.carry(Letters.plain(), Letters.grant())).isInstanceOf(NothingLeft.class);
      assertThat(server.commands).contains("RCPT").doesNotContain("DATA");
      server.commands.clear();
      assertThat(slow.carry(Letters.plain(), Letters.grant())).isInstanceOf(NothingLeft.class);
      assertThat(server.commands).isEmpty();
    }
  }

  @Test
  void messageThatIsNoMailNeverReachesTheServer() throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of(), null)) {
      SmtpServer plain = new SmtpServer("localhost", server.port(), Security.NONE, null, null);
      OutgoingMessage evil = Letters.saying("Hi\r\nBcc: eve@else.example");
      assertThat(carrier(plain, PLATFORM).carry(evil, Letters.grant())).isInstanceOf(Failed.class);
      assertThat(server.commands).isEmpty();
    }
  }

  private static Instant late() {
    return Letters.NOON.plusSeconds(300);
  }

  private static GatewayAnswer told(String command, String answer) throws IOException {
    try (ScriptedServer server = new ScriptedServer(Map.of(command, answer), null)) {
      SmtpServer plain = new SmtpServer("localhost", server.port(), Security.NONE, null, null);
      return carrier(plain, PLATFORM).carry(Letters.plain(), Letters.grant());
    }
  }

  private static SmtpCarrier carrier(SmtpServer server, SSLSocketFactory sockets) {
    return new SmtpCarrier(
        server, Letters.writer(null), () -> Letters.NOON, Duration.ofSeconds(10), sockets);
  }
}
