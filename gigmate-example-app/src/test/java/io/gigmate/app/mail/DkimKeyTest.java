package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DkimKeyTest {
  /** The message of RFC 8463, appendix A, with a signature of each kind. */
  private static final String PUBLISHED =
      """
      DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=brisbane; t=1528637909; h=from : to :
       subject : date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus
       Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==
      DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;
       d=football.example.com; i=@football.example.com;
       q=dns/txt; s=test; t=1528637909; h=from : to : subject :
       date : message-id : from : subject : date;
       bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;
       b=F45dVWDfMbQDGHJFlXUNB2HKfbCeLRyhDXgFpEL8GwpsRe0IeIixNTe3
       DhCVlUrSjV4BwcVcOF6+FF3Zo9Rpo1tFOeS9mPYQTnGdaSGsgeefOsk2Jz
       dA+L10TeYt9BgDfQNZtKdN1WO//KgIqXP7OdEFE4LjFYNcUxZQ4FADY+8=
      From: Joe SixPack <joe@football.example.com>
      To: Suzie Q <suzie@shopping.example.net>
      Subject: Is dinner ready?
      Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)
      Message-ID: <20030712040037.46341.5F8J@football.example.com>

      Hi.

      We lost the game.  Are you hungry yet?

      Joe.
      """
          .replace("\n", "\r\n");

  private static final DkimVerifier BRISBANE =
      new DkimVerifier("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
  private static final DkimVerifier TEST =
      new DkimVerifier(
          "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWR"
              + "iGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutAC"
              + "DfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3"
              + "Ip3G+2kryOTIKT+l/K4w3QIDAQAB");

  @TempDir Path folder;

  @Test
  void whatVerifiesBelievesThePublishedExampleAndNoOther() throws GeneralSecurityException {
    assertThat(BRISBANE.fault(PUBLISHED, "brisbane")).isEmpty();
    assertThat(TEST.fault(PUBLISHED, "test")).isEmpty();
    String won = PUBLISHED.replace("lost", "won");
    assertThat(TEST.fault(won, "test")).isEqualTo("the body is another");
    String lunch = PUBLISHED.replace("dinner", "lunch");
    assertThat(TEST.fault(lunch, "test")).isEqualTo("the signature does not fit");
    assertThat(BRISBANE.fault(lunch, "brisbane")).isEqualTo("the signature does not fit");
  }

  @Test
  void ownMailsAreBelievedAndCoverTheHeadersOfOneClick()
      throws GeneralSecurityException, IOException {
    for (KeyPair pair : pairs()) {
      String mail = signed(pair);
      DkimVerifier verifier = new DkimVerifier(record(pair));
      assertThat(verifier.fault(mail, "spring")).isEmpty();
      assertThat(DkimVerifier.covered(mail))
          .contains(
              "from",
              "to",
              "subject",
              "date",
              "message-id",
              "list-unsubscribe",
              "list-unsubscribe-post")
          .filteredOn("from"::equals)
          .hasSize(2);
      assertThat(mail.substring(0, mail.indexOf("\r\nDate"))).matches("(?s)\\p{ASCII}*");
      // What is changed on the way: a header, one that is added, the text.
      for (String changed :
          new String[] {
            mail.replace("=One-Click", "=Two-Clicks"),
            mail.replace("\r\nDate:", "\r\nFrom: eve@else.example\r\nDate:"),
            mail.replace("small rooms", "large rooms"),
            mail.replace("t=1772474400", "t=1772474401")
          }) {
        assertThat(changed).isNotEqualTo(mail);
        assertThat(verifier.fault(changed, "spring")).isNotEmpty();
      }
      // What relays do: blanks, folds and empty lines at the end.
      String folded = mail.replace("Subject: Tuesdays at", "subject:  Tuesdays\r\n\tat") + "\r\n";
      assertThat(verifier.fault(folded, "spring")).isEmpty();
    }
  }

  @Test
  void sameMailAtTheSameTimeIsSignedTheSame() throws GeneralSecurityException, IOException {
    KeyPair pair = pairs()[0];
    assertThat(signed(pair)).isEqualTo(signed(pair));
  }

  @Test
  void weakOrForeignKeyIsRefused() throws GeneralSecurityException, IOException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(512);
    KeyPair weak = rsa.generateKeyPair();
    assertThatThrownBy(() -> new DkimKey("gigmate.example", "spring", weak.getPrivate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("512");
    Path nonsense = Files.writeString(folder.resolve("key.pem"), "-----BEGIN CERTIFICATE-----");
    assertThatThrownBy(() -> DkimKey.read("gigmate.example", "spring", nonsense))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("key.pem");
    KeyPair good = pairs()[0];
    assertThatThrownBy(() -> new DkimKey("gigmate.example;", "spring", good.getPrivate()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new DkimKey("gigmate.example", "spring", good.getPrivate()))
        .hasToString("DkimKey[spring._domainkey.gigmate.example]");
  }

  private String signed(KeyPair pair) throws IOException {
    Path pem =
        Files.writeString(
            folder.resolve("key.pem"),
            "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
    DkimKey key = DkimKey.read("gigmate.example", "spring", pem);
    return new String(Letters.writer(key).write(Letters.plain(), Letters.NOON).bytes(), ISO_8859_1);
  }

  private static KeyPair[] pairs() throws GeneralSecurityException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    return new KeyPair[] {
      rsa.generateKeyPair(), KeyPairGenerator.getInstance("Ed25519").generateKeyPair()
    };
  }

  /** As it stands in the DNS: all of an RSA key, the last 32 bytes of one of Ed25519. */
  private static String record(KeyPair pair) {
    byte[] bytes = pair.getPublic().getEncoded();
    boolean rsa = pair.getPublic().getAlgorithm().equals("RSA");
    byte[] published =
        rsa ? bytes : java.util.Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
    return "v=DKIM1; p=" + Base64.getEncoder().encodeToString(published);
  }
}
