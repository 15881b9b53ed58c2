package io.gigmate.app.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SpamAssassin says with the rules that it comes with, asking nobody else. */
class SpamAssassinTest {
  private static final Pattern SCORE = Pattern.compile("score=(-?\\d+\\.\\d+)");
  private static final double HIGHEST = 2.0;

  @TempDir Path folder;

  @BeforeAll
  static void isThere() {
    assumeTrue(
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "spamassassin"))),
        "spamassassin is not on the PATH: the Debian package of that name has it");
  }

  @Test
  void mailOfACampaignIsFarFromSpam()
      throws GeneralSecurityException, IOException, InterruptedException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    DkimKey key = new DkimKey("gigmate.example", "spring", rsa.generateKeyPair().getPrivate());
    byte[] mail = Letters.writer(key).write(Letters.plain(), Letters.NOON).bytes();
    assertThat(score(mail)).isLessThan(HIGHEST);
  }

  /** Otherwise a low score would say nothing: the rules might not be there at all. */
  @Test
  void rulesAreThereAndFindSpam() throws IOException, InterruptedException {
    // The text that every filter has to find (GTUBE).
    String spam =
        "From: a@b.example\nTo: c@d.example\nSubject: Hi\nDate: Mon, 2 Mar 2026 18:00:00 +0000\n\n"
            + "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n";
    assertThat(score(spam.getBytes(UTF_8))).isGreaterThan(500);
    String shady =
        "From: a@b.example\nSubject: VIAGRA 100% FREE!!!\nContent-Type: text/html\n\n"
            + "<html><img src=\"http://192.0.2.1/x.gif\"></html>\n";
    assertThat(score(shady.getBytes(UTF_8))).isGreaterThan(HIGHEST);
  }

  private double score(byte[] mail) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("mail.eml"), mail);
    Path answer = folder.resolve("answer.eml");
    Process process =
        new ProcessBuilder("spamassassin", "-t", "-L")
            .redirectInput(file.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(folder.resolve("errors.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    String told = Files.readString(answer);
    Matcher score = SCORE.matcher(told);
    assertThat(score.find()).as(told).isTrue();
    return Double.parseDouble(score.group(1));
  }
}
