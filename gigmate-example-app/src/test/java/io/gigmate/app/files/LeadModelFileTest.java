package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.lead.learned.LeadModel;
import io.gigmate.scoring.lead.learned.LeadTable;
import io.gigmate.scoring.lead.learned.LeadTableBuilder;
import io.gigmate.scoring.lead.learned.Sampling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeadModelFileTest {
  private static final LeadTable TABLE = table();
  private static final LeadModel BLEND = model(Sampling.EXCHANGEABLE);

  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});

  /** A number with blanks, a category, and two whose pairs are common or rare. */
  private static LeadTable table() {
    Random dice = new Random(3);
    LeadTableBuilder table =
        LeadTable.labelled(List.of("size", "a \"b\"\\\u00e4", "day", "won"), "won");
    for (int i = 0; i < 3000; i++) {
      int town = dice.nextInt(30);
      boolean usual = dice.nextBoolean();
      int day = usual ? town * 7 % 30 : dice.nextInt(30);
      double size = dice.nextInt(3000) / 7.0;
      boolean won = dice.nextDouble() < (usual ? 0.6 : 0.1) + size / 2000;
      table.add(List.of(i % 9 == 0 ? "" : "" + size, "t" + town, "" + day, won ? "1" : "0"));
    }
    return table.build().orElseThrow();
  }

  private static LeadModel model(Sampling sampling) {
    return LeadModel.fit(TABLE, sampling, 1).orElseThrow();
  }

  private String write(LeadModel model, String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputFile out = OutputFile.create(file.toString(), new ByteArrayOutputStream())) {
      LeadModelFile.write(out, model);
      out.commit();
    }
    return file.toString();
  }

  private @Nullable LeadModel read(String file) throws IOException {
    return LeadModelFile.read(InputFile.of(file), report);
  }

  @ParameterizedTest
  @EnumSource(Sampling.class)
  void whatIsReadAnswersToTheBit(Sampling sampling) throws IOException {
    LeadModel model = model(sampling);

    LeadModel read = Objects.requireNonNull(read(write(model, "model.json.gz")));

    assertThat(report.lines()).isEmpty();
    assertThat(read.data()).isEqualTo(model.data());
    assertThat(read.probabilities(TABLE)).containsExactly(model.probabilities(TABLE));
    assertThat(read.explain(TABLE, 7)).isEqualTo(model.explain(TABLE, 7));
  }

  @Test
  void theSameModelIsTheSameBytesAndAnotherDiffersWhereItDoes() throws IOException {
    Path one = Path.of(write(BLEND, "one.json"));
    Path again = Path.of(write(LeadModel.of(BLEND.data()), "again.json"));

    assertThat(again).hasSameBinaryContentAs(one);
    List<String> lines = Files.readAllLines(one);
    assertThat(lines)
        .startsWith("{", "  \"format\": 1,", "  \"version\": \"" + BLEND.version() + "\",")
        .contains("      \"kind\": \"commonness\",")
        .allSatisfy(line -> assertThat(line.length()).isLessThan(1200));
    assertThat(BLEND.columns()).anyMatch(column -> column.startsWith("how common "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"format\": 1,~\"format\": 2,~:2: format: is 2, but this program reads format 1",
        "lead-model-1~lead-model-2~:3: version: version is 'lead-model-2-exch",
        "\"learned_from\": 3000~\"learned_from\": 0~learned_from must be above 0: 0",
        "\"learned_from\": 3000~\"learned\": 3000~learned: is no key of this place",
        "\"kind\": \"category\"~\"kind\": \"word\"~columns[0].kind: must be number, category or",
        "\"mean\": ~\"mean\": 1e999, \"x\": ~scale.mean: must be a number",
        "\"coarse_cuts\": [~\"coarse_cuts\": [ 1e9,~coarse_cuts[1] must be above the one before",
        "\"cuts\": [~\"cuts\": [ null,~scale.cuts[0]: must be a number",
        "\"levels\": [~\"levels\": [ 7,~levels: must be a list of texts",
        "\"kind\": \"blend\"~\"kind\": \"bend\"~law.kind: must be additive or blend: 'bend'",
        "\"left\": 1,~\"left\": 0,~nodes[0] has the child 0 of",
        "\"left\": 1,~\"left\": 99,~nodes[0] has the child 99 of",
        "\"left_bins\": \"~\"left_bins\": \"9-3 ~bins must be rising ranges below 255",
        "\"of_trees\": ~\"of_trees\": \"1\", \"x\": ~law.of_trees: must be a number",
        "\"effects\": [~\"effects\": [ 0.5,~takes",
        "\"slopes\": [~\"slopes\": 3, \"x\": [~law.effects.slopes: must be a list of objects",
        "\"forests\": [~\"forests\": [ 3,~law.forests[0]: must be an object",
        "\"column\": \"day\"~\"column\": \"night\"~no column is called 'night'",
      })
  void namesTheLineAndWhatIsWrong(String from, String to, String problem) throws IOException {
    String file = write(BLEND, "model.json");
    String text = Files.readString(Path.of(file));
    int at = text.indexOf(from);
    assertThat(at).isNotNegative();
    Files.writeString(
        Path.of(file), text.substring(0, at) + to + text.substring(at + from.length()));

    assertThat(read(file)).isNull();

    assertThat(report.lines()).anySatisfy(line -> assertThat(line).contains(problem));
  }

  @Test
  void namesTheVersionFoundAndTheOneExpected() throws IOException {
    String file = write(BLEND, "model.json");
    Files.writeString(
        Path.of(file), Files.readString(Path.of(file)).replace("lead-model-1", "lead-model-9"));

    assertThat(read(file)).isNull();

    assertThat(report.lines())
        .singleElement()
        .asString()
        .endsWith("(lead-model-9), but this library reads models of lead-model-1");
  }
}
