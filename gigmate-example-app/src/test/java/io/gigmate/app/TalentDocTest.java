package io.gigmate.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of docs/talent.md is what the program says. */
class TalentDocTest {
  @TempDir Path folder;

  @Test
  void theExampleIsWhatIsWritten() throws Exception {
    List<String> blocks = Document.read("docs/talent.md").blocks("csv");
    assertThat(blocks).hasSize(2);
    Path metrics = Files.writeString(folder.resolve("metrics.csv"), blocks.get(0));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = new Terminal(out, InstantSource.system(), false);

    int status =
        GigmateApp.commandLine(terminal)
            .execute("talent", "scan", metrics.toString(), "--out", "-");

    assertThat(status).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(blocks.get(1));
  }
}
