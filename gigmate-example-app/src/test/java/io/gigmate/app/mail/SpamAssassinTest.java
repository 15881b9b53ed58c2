package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SpamAssassin says with the rules that it comes with, asking nobody else. */
class SpamAssassinTest {
  @TempDir Path folder;

  @BeforeAll
  static void isThere() {
    SpamAssassin.assumeThere();
  }

  @Test
  void mailOfACampaignIsFarFromSpam()
      throws GeneralSecurityException, IOException, InterruptedException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    DkimKey key = new DkimKey("gigmate.example", "spring", rsa.generateKeyPair().getPrivate());
    byte[] mail = Letters.writer(key).write(Letters.plain(), Letters.NOON).bytes();
    assertThat(SpamAssassin.score(mail, folder)).isLessThan(SpamAssassin.HIGHEST);
  }

  /** Otherwise a low score would say nothing: the rules might not be there at all. */
  @Test
  void rulesAreThereAndFindSpam() throws IOException, InterruptedException {
    // The text that every filter has to find (GTUBE).
    String spam =
        """
        From: a@b.example
        To: c@d.example
        Subject: Hi
        Date: Mon, 2 Mar 2026 18:00:00 +0000

        XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X
        """;
    assertThat(SpamAssassin.score(spam.getBytes(UTF_8), folder)).isGreaterThan(500);
    String shady =
        """
        From: a@b.example
        Subject: VIAGRA 100% FREE!!!
        Content-Type: text/html

        <html><img src="http://192.0.2.1/x.gif"></html>
        """;
    assertThat(SpamAssassin.score(shady.getBytes(UTF_8), folder))
        .isGreaterThan(SpamAssassin.HIGHEST);
  }
}
