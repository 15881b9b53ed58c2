package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourcePolicy.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
  @TempDir Path folder;

  private List<ProspectSource> read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("sources.json"), json);
    InputReport report = new InputReport(note -> {});
    List<ProspectSource> sources =
        SourceFile.read(
            InputFile.of(file.toString()), folder, InstantSource.fixed(Instant.EPOCH), report);
    report.refuseProblems();
    return sources;
  }

  @Test
  void filesAndAddressesAreReadByName() throws IOException {
    List<ProspectSource> sources =
        read(
            """
            {
              "yelp export": {"source": "yelp", "kind": "file", "location": "yelp.csv"},
              "places": {"source": "google_business", "kind": "http", "way": "licensed_api",
                         "location": "https://places.example/rooms.json"}
            }
            """);
    assertThat(sources)
        .map(one -> one.name() + ": " + one.source() + " by " + one.way())
        .containsExactly(
            "yelp export: yelp by " + Way.OWNER_EXPORT,
            "places: google_business by " + Way.LICENSED_API);
  }

  @Test
  void aFileIsOpenedAnewOnEveryVisit() throws IOException {
    ProspectSource source =
        read("{\"mine\": {\"source\": \"yelp\", \"kind\": \"file\", \"location\": \"yelp.csv\"}}")
            .get(0);
    assertThatThrownBy(source::prospects).isInstanceOf(UncheckedIOException.class);
    for (int rows = 1; rows <= 2; rows++) {
      StringBuilder table = new StringBuilder("prospect_id,prospect_type,name\n");
      for (int row = 0; row < rows; row++) {
        table.append("p").append(row).append(",venue,Room\n");
      }
      Files.writeString(folder.resolve("yelp.csv"), table);
      try (Stream<Prospect> found = source.prospects()) {
        assertThat(found).hasSize(rows);
      }
    }
  }

  @Test
  void whatTheTermsForbidIsRefusedWithTheReason() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"li": {"source": "linkedin", "kind": "http", "way": "scraping",
                            "location": "https://linkedin.example/x"}}
                    """))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("LinkedIn forbids scraping: no bots and no scraping");
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {
                      "a": {"source": "myspace", "kind": "file", "location": "a.csv"},
                      "b": {"source": "yelp", "kind": "ftp", "location": "b.csv"},
                      "c": {"source": "yelp", "kind": "http", "location": "https://c.example/"},
                      "d": {"source": "yelp", "kind": "file", "location": "d.csv", "way": "scraping"},
                      "e": {"source": "yelp", "kind": "http", "way": "licensed_api", "location": "c.json"},
                      "f": {"source": "yelp", "kind": "file", "place": "here"}
                    }
                    """))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("no policy for the source 'myspace'")
        .hasMessageContaining("b.kind: must be file or http")
        .hasMessageContaining("c.way: is missing")
        .hasMessageContaining("d.way: is only for kind http")
        .hasMessageContaining("the address must be http or https: c.json")
        .hasMessageContaining("f.place: is no key of this place");
  }
}
