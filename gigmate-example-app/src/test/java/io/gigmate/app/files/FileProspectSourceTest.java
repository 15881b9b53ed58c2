package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.SourcePolicy.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProspectSourceTest {
  @TempDir Path folder;

  @Test
  void aTableAndAJsonDocumentSayTheSame() throws IOException {
    List<Prospect> table =
        read(
            "export.csv",
            "prospect_id,prospect_type,name,capacity,genres\np1,venue,Röd Hüs,120,Jazz|Folk\n");
    List<Prospect> document =
        read(
            "export.csv.json",
            "[{\"prospect_id\":\"p1\",\"prospect_type\":\"venue\",\"name\":\"Röd Hüs\","
                + "\"capacity\":120,\"genres\":\"Jazz|Folk\"}]");

    assertThat(table).hasSize(1);
    assertThat(table.get(0).provenance()).isEqualTo(Provenance.of("yelp", "export.csv"));
    assertThat(document)
        .containsExactly(table.get(0).foundAt(Provenance.of("yelp", "export.csv.json")));
    assertThat(source("export.csv").way()).isEqualTo(Way.OWNER_EXPORT);
  }

  @Test
  void aRowKeepsTheSourceThatItNames() throws IOException {
    assertThat(
            read(
                "export.csv",
                """
                prospect_id,prospect_type,name,source,source_url
                p1,venue,A Room,songkick,page-1
                """))
        .map(Prospect::provenance)
        .containsExactly(Provenance.of("songkick", "page-1"));
  }

  @Test
  void aRowKeepsWhenAndOnWhichBasisItWasHad() throws IOException {
    Provenance had =
        new Provenance("yelp", "page-1", Instant.parse("2026-03-01T14:00:00Z"), Way.LICENSED_API);
    assertThat(
            read(
                "export.csv",
                """
                prospect_id,prospect_type,name,source,source_url,obtained_at,basis
                p1,venue,A Room,yelp,page-1,2026-03-01T08:00:00-06:00,licensed_api
                p2,venue,A Room,yelp,page-1,,
                """))
        .map(Prospect::provenance)
        .containsExactly(had, Provenance.of("yelp", "page-1"));
    assertThat(
            read(
                "export.json",
                "[{\"prospect_id\":\"p1\",\"prospect_type\":\"venue\",\"name\":\"A\","
                    + "\"source_url\":\"page-1\",\"obtained_at\":\"2026-03-01T14:00:00Z\","
                    + "\"basis\":\"licensed_api\"}]"))
        .map(Prospect::provenance)
        .containsExactly(had);
  }

  @Test
  void whenAndOnWhichBasisNeedASourceAndABasisThatMayBe() {
    assertThatThrownBy(
            () ->
                read(
                    "export.csv",
                    """
                    prospect_id,prospect_type,name,source,obtained_at,basis
                    p1,venue,A Room,,2026-03-01T08:00:00-06:00,
                    p2,venue,A Room,yelp,yesterday,
                    p3,venue,A Room,yelp,,scraping
                    p4,venue,A Room,yelp,,guesswork
                    """))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("export.csv:2: source")
        .hasMessageContaining("export.csv:3: obtained_at")
        .hasMessageContaining("nothing may be kept on the basis of scraping")
        .hasMessageContaining("export.csv:5: basis");
  }

  @Test
  void aFileWithAMistakeGivesNothing() {
    assertThatThrownBy(
            () ->
                read(
                    "export.csv",
                    "prospect_id,prospect_type,name\np1,venue,A Room\np2,pub,Another\n"))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("export.csv:3: prospect_type");
    assertThatThrownBy(() -> read("export.json", "[{\"prospect_id\":\"p1\"}]"))
        .isInstanceOf(RefusedInputException.class)
        .hasMessageContaining("export.json: [0].prospect_type: must not be blank");
  }

  private FileProspectSource source(String name) throws IOException {
    return new FileProspectSource("yelp", InputFile.of(folder.resolve(name).toString()));
  }

  private List<Prospect> read(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
    return source(name).prospects().toList();
  }
}
