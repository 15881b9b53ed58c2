package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} and {@code export}, on a database that {@code serve} made. */
class ExchangeCommandsTest {
  @TempDir Path folder;

  /** Starts and stops: what the sample market has is there then. */
  private String database() {
    String url = "jdbc:h2:file:" + folder.resolve("gigmate");
    Gigmate.Outcome started =
        Gigmate.run("serve", "--db", url, "--port", "0", "--data", folder, "--rehearse");
    assertThat(started.status()).as(started.err()).isZero();
    return url;
  }

  @Test
  void whatIsExportedIsUnchangedAndTheDocumentsFileIsBroughtIn() throws Exception {
    String url = database();
    for (String kind : List.of("prospects", "venues", "artists", "templates", "events")) {
      Path file = folder.resolve(kind + ".csv");
      Gigmate.Outcome written = Gigmate.run("export", kind, "--db", url, "--out", file);
      assertThat(written.status()).as(written.err()).isZero();
      assertThat(Gigmate.run("import", kind, file, "--db", url, "--preview").out())
          .as(kind)
          .contains("\"added\":0,\"changed\":0", "\"problems\":[]");
    }
    Path calendar = folder.resolve("shows.ics.gz");
    assertThat(Gigmate.run("export", "events", "--db", url, "--out", calendar).status()).isZero();
    assertThat(Gigmate.run("import", "events", calendar, "--db", url, "--preview").out())
        .contains("\"added\":0,\"changed\":0", "\"problems\":[]");

    String doc = Files.readString(Path.of("..", "docs", "exchange.md"));
    String csv =
        Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL)
            .matcher(doc)
            .results()
            .findFirst()
            .orElseThrow()
            .group(1);
    Path rooms = Gigmate.write(folder.resolve("rooms.csv"), csv);
    Gigmate.Outcome preview = Gigmate.run("import", "venues", rooms, "--db", url, "--preview");
    assertThat(preview.out()).contains("\"added\":2", "\"imported\":false");
    assertThat(Gigmate.run("import", "venues", rooms, "--db", url).out())
        .contains("\"added\":2", "\"imported\":true");
    Gigmate.write(rooms, csv.replace("New Room", "Newer Room"));
    assertThat(Gigmate.run("import", "venues", rooms, "--db", url).out())
        .contains("\"changed\":1", "\"unchanged\":1");
    Gigmate.write(rooms, csv.replace(",80", ",none"));
    Gigmate.Outcome refused = Gigmate.run("import", "venues", rooms, "--db", url);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("rooms.csv:3: capacity: must be a number: 'none'");
  }

  @Test
  void whatCannotBeMeantIsWrongUsage() {
    assertThat(Gigmate.run("import", "weather", "a.csv").status()).isEqualTo(2);
    assertThat(Gigmate.run("import", "calendar", "a.ics").status()).isEqualTo(2);
    assertThat(Gigmate.run("import", "venues", "a.csv", "--of", "v1").status()).isEqualTo(2);
    assertThat(Gigmate.run("export", "venues", "--out", "a.ics").status()).isEqualTo(2);
    assertThat(Gigmate.run("export", "calendar", "--out", "a.csv").status()).isEqualTo(2);
    assertThat(Gigmate.run("export", "venues", "--out", "a.txt").status()).isEqualTo(2);
    assertThat(Gigmate.run("import", "venues", "none.csv", "--db", "jdbc:h2:mem:none").status())
        .isEqualTo(1);
  }
}
