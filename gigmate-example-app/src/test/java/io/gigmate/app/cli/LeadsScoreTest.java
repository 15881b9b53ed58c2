package io.gigmate.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.GigmateApp;
import io.gigmate.app.market.SampleMarket;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadsScoreTest {
  private static final String HEADER =
      "prospect_id,score,qualified,grade,factor_1,points_1,factor_2,points_2,factor_3,points_3,"
          + "factor_4,points_4,factor_5,points_5,model_version";
  private static final String ONE =
      """
      prospect_id,prospect_type,name,city,state,followers,capacity,genres,last_active
      p1,venue,The Roundup,Boerne,TX,5000,300,Country|Rock,2026-02-20
      """;

  @TempDir Path folder;

  @Test
  void writesTheDocumentedColumns() throws Exception {
    Path in = Gigmate.write(folder.resolve("p.csv"), ONE);
    Path out = folder.resolve("scores.csv");

    Gigmate.Outcome outcome =
        Gigmate.run("leads", "score", in, "--as-of", "2026-03-02", "--out", out);

    assertThat(outcome).isEqualTo(new Gigmate.Outcome(0, "", ""));
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo(HEADER);
    String[] row = lines.get(1).split(",", -1);
    int points = 0;
    for (int i = 5; i <= 13; i += 2) {
      points += Integer.parseInt(row[i]);
    }
    assertThat(row).hasSize(15).startsWith("p1", Integer.toString(points));
  }

  @Test
  void aByteOrderMarkOtherLineEndsAndPackingChangeNothing() throws Exception {
    Path plain = score("plain.csv", ONE.getBytes(UTF_8));
    byte[] expected = Files.readAllBytes(plain);

    assertThat(score("bom.csv", ("\uFEFF" + ONE).getBytes(UTF_8))).hasBinaryContent(expected);
    assertThat(score("crlf.csv", ONE.replace("\n", "\r\n").getBytes(UTF_8)))
        .hasBinaryContent(expected);
    assertThat(score("packed.csv.gz", gzip(ONE))).hasBinaryContent(expected);
    assertThat(score("packed-without-saying.csv", gzip(ONE))).hasBinaryContent(expected);
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    Gigmate.Outcome outcome =
        Gigmate.runWithInput(ONE, "leads", "score", "-", "--as-of", "2026-03-02", "--out", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out().lines().toList()).hasSize(2).first().isEqualTo(HEADER);
  }

  @Test
  void packsWhatIsNamedSo() throws Exception {
    Path in = Gigmate.write(folder.resolve("p.csv"), ONE);
    Path out = folder.resolve("scores.csv.gz");

    assertThat(Gigmate.run("leads", "score", in, "--out", out).status()).isZero();

    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(out)))) {
      assertThat(new String(unpacked.readAllBytes(), UTF_8)).startsWith(HEADER);
    }
  }

  @Test
  void passesOverUnknownColumnsWithOneNote() throws Exception {
    Path in =
        Gigmate.write(
            folder.resolve("p.csv"),
            "shoe_size,prospect_id,prospect_type,name,hat\n44,1,fan,Ann,x\n45,2,fan,Bob,y\n");

    Gigmate.Outcome outcome = Gigmate.run("leads", "score", in, "--out", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.errLines())
        .containsExactly("note: " + in + ": unknown columns passed over: shoe_size, hat");
  }

  @Test
  void oneProblemAnywhereAndNothingIsWritten() throws Exception {
    Path in =
        Gigmate.write(
            folder.resolve("p.csv"),
            """
            prospect_id,prospect_type,name,latitude,longitude,capacity
            p1,venue,"One
            and a half",30,-98,300
            p2,venue,Two,300,-98,300
            p1,venue,Three,30,-98,300
            p4,castle,Four,,,many
            p5,venue,,30,,1e999
            """);
    Path out = Gigmate.write(folder.resolve("out.csv"), "as it was");

    Gigmate.Outcome outcome = Gigmate.run("leads", "score", in, "--out", out);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.errLines())
        .containsExactly(
            in + ":4: latitude: must lie in -90..90: '300'",
            in + ":5: prospect_id: stands in line 2 already: 'p1'",
            in
                + ":6: prospect_type: prospect type must be one of venue, musician, fan, sponsor,"
                + " media, event_planner: 'castle'",
            in + ":6: capacity: must be a number: 'many'",
            in + ":7: name: must not be blank",
            in + ":7: longitude: must not be blank where the other coordinate is given",
            in + ":7: capacity: must lie in 1..1000000: '1e999'");
    assertThat(out).hasContent("as it was");
    assertThat(Gigmate.filesIn(folder)).containsExactly(Path.of("out.csv"), Path.of("p.csv"));
  }

  @Test
  void printsTheFirstTwentyProblemsAndCountsTheRest() throws Exception {
    StringBuilder text = new StringBuilder("prospect_id,prospect_type,name,capacity\n");
    for (int i = 0; i < 1000; i++) {
      text.append(i).append(",venue,Room,none\n");
    }
    Path in = Gigmate.write(folder.resolve("p.csv"), text.toString());

    Gigmate.Outcome outcome = Gigmate.run("leads", "score", in, "--out", folder.resolve("out.csv"));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(21).last().isEqualTo("… and 980 more");
    assertThat(outcome.errLines().get(19))
        .isEqualTo(in + ":21: capacity: must be a number: 'none'");
    assertThat(Gigmate.filesIn(folder)).containsExactly(Path.of("p.csv"));
  }

  @Test
  void takesSettingsAndNamesTheOneThatIsWrong() throws Exception {
    Path in = Gigmate.write(folder.resolve("p.csv"), ONE);
    Path strict =
        Gigmate.write(
            folder.resolve("strict.json"),
            "{\"lead_score_threshold\": 100, \"geographic_focus\": [\"Texas\"]}");
    assertThat(Gigmate.run("leads", "score", in, "--config", strict, "--out", "-").out())
        .contains("false");

    Path wrong =
        Gigmate.write(
            folder.resolve("wrong.json"),
            """
            {
              "lead_score_threshold": 170,
              "geographic_focus": ["Atlantis"],
              "shoe_size": 44
            }
            """);
    Gigmate.Outcome outcome =
        Gigmate.run("leads", "score", in, "--config", wrong, "--out", folder.resolve("out.csv"));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines()).hasSize(3);
    assertThat(outcome.errLines().get(0))
        .isEqualTo(wrong + ":2: lead_score_threshold: must lie in 0..100: 170");
    assertThat(outcome.errLines().get(1))
        .startsWith(wrong + ":3: geographic_focus: no region is called 'Atlantis'; known are");
    assertThat(outcome.errLines().get(2))
        .startsWith(wrong + ":4: shoe_size: no setting is called 'shoe_size'; known are");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void refusesAModelOfAnotherFormatAndWritesNothing() throws Exception {
    Path in = Gigmate.write(folder.resolve("p.csv"), ONE);
    Path model = folder.resolve("model.json");
    assertThat(Gigmate.run("leads", "model", "--out", model).status()).isZero();
    Files.writeString(model, Files.readString(model).replace("\"format\": 1", "\"format\": 7"));
    Path out = folder.resolve("out.csv");

    Gigmate.Outcome outcome = Gigmate.run("leads", "score", in, "--model", model, "--out", out);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errLines())
        .containsExactly(model + ":2: format: is 7, but this program reads format 1");
    assertThat(out).doesNotExist();
  }

  @Test
  void scoresTheSampleMarket() throws Exception {
    assertThat(Gigmate.run("calendar", "plan", "--export-market", folder).status()).isZero();

    Gigmate.Outcome outcome =
        Gigmate.run("leads", "score", folder.resolve("prospects.csv"), "--out", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().skip(1).map(line -> line.replaceFirst(",.*", "")))
        .containsExactlyElementsOf(
            SampleMarket.prospects().stream().map(prospect -> prospect.id().value()).toList());
  }

  @Test
  void aFileLargerThanTheMemoryGoesThrough() throws Exception {
    int rows = 40_000;
    Path in = folder.resolve("large.csv.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(in));
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8))) {
      text.write("prospect_id,prospect_type,name,website\n");
      String site = ",fan,Somebody,https://" + "x".repeat(1500) + ".example\n";
      for (int i = 0; i < rows; i++) {
        text.write("p" + i + site);
      }
    }
    Path out = folder.resolve("out.csv");

    // 60 MB of text in a process that has 24 MB for everything.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                GigmateApp.class.getName(),
                "leads",
                "score",
                in.toString(),
                "--out",
                out.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).isEmpty();
    assertThat(process.waitFor()).isZero();
    try (var lines = Files.lines(out)) {
      assertThat(lines.count()).isEqualTo(rows + 1);
    }
  }

  private Path score(String name, byte[] bytes) throws IOException {
    Path in = Files.write(folder.resolve(name), bytes);
    Path out = folder.resolve(name + ".out");
    Gigmate.Outcome outcome =
        Gigmate.run("leads", "score", in, "--as-of", "2026-03-02", "--out", out);
    assertThat(outcome).isEqualTo(new Gigmate.Outcome(0, "", ""));
    return out;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
