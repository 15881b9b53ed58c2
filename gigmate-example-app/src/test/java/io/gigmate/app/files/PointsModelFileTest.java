package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.lead.PointsModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsModelFileTest {
  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});
  private Path file;
  private String standard;

  @BeforeEach
  void writeTheStandardModel() throws IOException {
    file = folder.resolve("model.json");
    write(PointsModel.standard());
    standard = Files.readString(file);
  }

  private void write(PointsModel model) throws IOException {
    try (OutputFile out = OutputFile.create(file.toString(), new ByteArrayOutputStream())) {
      PointsModelFile.write(out, model);
      out.commit();
    }
  }

  private @Nullable PointsModel read(String text) throws IOException {
    Files.writeString(file, text);
    return PointsModelFile.read(InputFile.of(file.toString()), report);
  }

  @Test
  void readsWhatItWrites() throws IOException {
    PointsModel read = read(standard);

    assertThat(report.lines()).isEmpty();
    assertThat(read).isEqualTo(PointsModel.standard());
    write(PointsModel.standard());
    assertThat(file).hasContent(standard);
  }

  @Test
  void theOrderOfTheKeysAndTheSpaceBetweenThemDoNotMatter() throws IOException {
    PointsModel own =
        Objects.requireNonNull(
            read(standard.replace("lead-points-2", "own-1").replace("0.3", "0.25")));
    assertThat(report.lines()).isEmpty();
    write(own);
    String written = Files.readString(file);

    String shuffled =
        written
            .replace("  \"format\": 1,\n", "")
            .replace("\"unknown\": 0.25,", "\"unknown\" :2.5e-1 , \"format\":1.0,")
            .replace("\n", " ");
    assertThat(read(shuffled)).isEqualTo(own);
    assertThat(written.lines().filter(line -> standard.lines().noneMatch(line::equals)))
        .containsExactly("  \"version\": \"own-1\",", "  \"unknown\": 0.25,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\"format\": 1,~\"format\": 2,~2: format: is 2, but this program reads format 1",
        "\"format\": 1,~~1: format: is missing",
        "\"version\": \"lead-points-2\",~\"version\": 2,~3: version: must be a text",
        "\"version\": \"lead-points-2\",~\"version\": \"a b\",~1: row: version must be 1 to 60"
            + " letters, digits, dots and hyphens: 'a b'",
        "\"unknown\": 0.3,~\"unknown\": 0.31,~3: version: is that of the standard model, whose"
            + " numbers are others",
        "\"unknown\": 0.3,~\"unknown\": 1,~1: row: unknown must lie between 0 and 1: 1.0",
        "\"unknown\": 0.3,~\"unknown\": NaN,~4: row: is not JSON",
        "\"unknown\": 0.3,~\"unknown\": 1e999,~4: unknown: must be a number",
        "\"unknown\": 0.3,~\"unknown\": 0.3, \"unknwon\": 0.3,~4: unknwon: is no key of this place;"
            + " known are [format, version, unknown, wide_region, grades, types]",
        "\"unknown\": 0.3,~\"unknown\": 0.3, \"unknown\": 0.3,~4: row: is not JSON: Duplicate",
        "\"A\": 80~\"A\": 50~6: grades: grades must fall from at most 100 to above 0: A 50, B 60,",
        "\"engagement\": 20,~\"engagement\": 21,~8: types.venue: weights must add up to 100, not"
            + " to 101",
        "\"engagement\": 20,~\"engagement\": 20.5,~11: types.venue.weights.engagement: must be a"
            + " whole number: 20.5",
        "\"engagement\": 20,~\"engagement\": \"20\",~11: types.venue.weights.engagement: must be a"
            + " number",
        "\"engagement\": 20,~~9: types.venue.weights.engagement: is missing",
        "\"email\", \"phone\"~\"email\", \"fax\"~16: types.venue.profile: no field of a profile is"
            + " called 'fax'",
        "\"email\", \"phone\"~\"email\", 7~16: types.venue.profile: must be a list of texts",
        "\"half\": 1000~\"half\": 0~18: types.venue.signals.followers: half must be above 0 and at"
            + " most 1e10: 0.0",
        "\"half\": 1000~\"half\": null~18: types.venue.signals.followers.half: must be a number",
        ", \"half\": 1000~~8: types.venue: followers needs a half",
        "\"factor\": \"engagement\"~\"factor\": \"fame\"~18: types.venue.signals.followers: no"
            + " factor is called 'fame'",
        "\"followers\": {~\"likes\": {~18: types.venue.signals.likes: is no key of this place",
        "\"fan\": {~\"fans\": {~7: types.fan: is missing",
      })
  void namesTheLineAndTheKey(String from, @Nullable String to, String problem) throws IOException {
    int at = standard.indexOf(from);
    assertThat(at).isNotNegative();
    String changed =
        standard.substring(0, at) + (to == null ? "" : to) + standard.substring(at + from.length());

    assertThat(read(changed)).isNull();

    assertThat(report.lines())
        .anySatisfy(line -> assertThat(line).startsWith(file + ":" + problem));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "[]~1: row: must be a JSON object",
        "{} {}~1: row: something follows the object",
        "{\"format\": 1~1: row: is not JSON",
      })
  void refusesWhatIsNoModel(String text, String problem) throws IOException {
    assertThat(read(text)).isNull();
    assertThat(report.lines()).hasSize(1);
    assertThat(report.lines().get(0)).startsWith(file + ":" + problem);
  }
}
