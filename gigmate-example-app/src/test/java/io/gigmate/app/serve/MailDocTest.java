package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gigmate.app.mail.SpamAssassin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call in docs/mail.md is taken, and answered as it says there. */
class MailDocTest {
  private static final Pattern CALL =
      Pattern.compile("```bash\\n(.*?)```\\n```json\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void theCallOfTheDocumentIsTaken() throws IOException, InterruptedException {
    for (String program : List.of("bash", "curl", "openssl", "base64", "od")) {
      assumeTrue(SpamAssassin.isThere(program), program + " is not on the PATH");
    }
    Matcher document = CALL.matcher(Files.readString(Path.of("..", "docs", "mail.md")));
    assertThat(document.find()).isTrue();
    try (TestApp app = TestApp.sample()) {
      SentMail mail = SentMail.of(app);
      // It is another time in the test than on the machine.
      String clock = "date() { echo %d; }\n".formatted(app.now().getEpochSecond());
      Path answer = folder.resolve("answer");
      ProcessBuilder bash =
          new ProcessBuilder("bash", "-euo", "pipefail", "-c", clock + document.group(1))
              .redirectOutput(answer.toFile())
              .redirectError(folder.resolve("errors").toFile());
      bash.environment()
          .putAll(
              Map.of(
                  "MESSAGE_ID",
                  mail.id(),
                  "SECRET",
                  TestApp.WEBHOOK_SECRET,
                  "URL",
                  "http://localhost:" + app.port()));
      assertThat(bash.start().waitFor()).isZero();
      assertThat(Files.readString(answer)).isEqualTo(document.group(2).replaceAll("\\n *", ""));
    }
  }
}
