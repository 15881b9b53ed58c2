package io.gigmate.app.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program of Debian's package {@code spamassassin}, with the rules that are in it. */
public final class SpamAssassin {
  /** What a mail of ours must stay below; 5 is spam. */
  public static final double HIGHEST = 2.0;

  private static final Pattern SCORE = Pattern.compile("score=(-?\\d+\\.\\d+)");

  private SpamAssassin() {}

  /** Skips the test on a machine without it. */
  public static void assumeThere() {
    assumeTrue(
        isThere("spamassassin"),
        "spamassassin is not on the PATH: the Debian package of that name has it");
  }

  /** Answers whether a program is on the path. */
  public static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
  }

  /** Returns what it says of the mail, asking no network. */
  public static double score(byte[] mail, Path folder) throws IOException, InterruptedException {
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
