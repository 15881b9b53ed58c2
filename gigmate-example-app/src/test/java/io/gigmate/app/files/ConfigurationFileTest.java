package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.place.Regions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {
  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});

  @Test
  void jsonAndLinesMeanTheSame() throws Exception {
    Configuration json =
        read(
            """
            {"lead_score_threshold": 70, "auto_optimization_enabled": false,
             "geographic_focus": ["Texas", "austin"], "target_musician_genres": "Folk|Jazz"}
            """);
    Configuration lines =
        read(
            """
            # what we look for
            lead_score_threshold = 70
            auto_optimization_enabled=false

            geographic_focus = Texas | austin
            target_musician_genres = Folk|Jazz
            """);

    assertThat(report.lines()).isEmpty();
    assertThat(lines).isEqualTo(json);
    assertThat(json)
        .isEqualTo(
            Configuration.defaults()
                .with(Setting.LEAD_SCORE_THRESHOLD, "70")
                .with(Setting.AUTO_OPTIMIZATION_ENABLED, "false")
                .with(Setting.GEOGRAPHIC_FOCUS, "Texas|austin")
                .with(Setting.TARGET_MUSICIAN_GENRES, "Folk|Jazz"));
  }

  @Test
  void nothingStatedIsTheDefaults() throws Exception {
    assertThat(read("{}")).isEqualTo(Configuration.defaults());
    assertThat(read("")).isEqualTo(Configuration.defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"max_daily_outreach\": \"many\"}"
            + "~1: max_daily_outreach: must be a whole number: 'many'",
        "{\"max_daily_outreach\": null}"
            + "~1: max_daily_outreach: must be true or false, a number, a text or a list of texts",
        "{\"geographic_focus\": [1]}"
            + "~1: geographic_focus: must be true or false, a number, a text or a list of texts",
        "{\"geographic_focus\": [[\"Texas\"]]}"
            + "~1: geographic_focus: must be true or false, a number, a text or a list of texts",
        "scraping_enabled=true|scraping_enabled=false~2: scraping_enabled: is set twice",
        "scraping_enabled~1: row: must be key=value, or the file a JSON object: 'scraping_enabled'",
        "{}{}~1: row: something follows the settings",
      })
  void namesTheLineAndTheKey(String text, String problem) throws Exception {
    Configuration configuration = read(text.replace("|", "\n"));

    assertThat(configuration).isNotNull();
    assertThat(report.lines()).containsExactly(folder.resolve("settings") + ":" + problem);
  }

  @Test
  void namesTheLineOfWhatIsNoJson() throws Exception {
    read("{\n\"max_daily_outreach\": 10,\n");
    assertThat(report.lines()).hasSize(1);
    assertThat(report.lines().get(0))
        .startsWith(folder.resolve("settings") + ":")
        .contains(": row: is not JSON: ");
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("settings"), text);
    return ConfigurationFile.read(InputFile.of(file.toString()), Regions.standard(), report);
  }
}
