package io.gigmate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AudienceProfile;
import io.gigmate.scoring.booking.AudienceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceFileTest {
  private static final String HEADER = "artist,venue,dimension,band,share\n";

  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});

  private AudienceTable read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("audience.csv"), text);
    return AudienceFile.read(InputFile.of(file.toString()), report);
  }

  @Test
  void audiencesOfArtistsAndRoomsAreReadInAnyOrder() throws IOException {
    AudienceTable table =
        read(
            HEADER
                + "midnight,,age,18-24,0.67\n,harbor,age,18-24,0.5\nmidnight,,age,25-34,0.33\n"
                + ",harbor,age,25-34,0.4\nmidnight,,home,local,0.8\n");

    report.refuseProblems();
    AudienceProfile artist = table.find(ArtistId.of("midnight")).orElseThrow();
    AudienceProfile room = table.find(VenueId.of("harbor")).orElseThrow();
    assertThat(artist.dimensions()).containsOnlyKeys("age", "home");
    assertThat(artist.overlap(room, "age").orElseThrow()).isCloseTo(0.83, within(1e-9));
    assertThat(table.find(ArtistId.of("harbor"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ",,age,18-24,0.5; 2: artist: must not be blank where the venue is",
        "a,v,age,18-24,0.5; 2: venue: must be blank where the artist is given",
        "a,,age,18-24,1.5; 2: share: must",
        "a,,age,18-24,many; 2: share: must",
        "a,,age,18-24,; 2: share: must not be blank",
        "a,,,18-24,0.5; 2: dimension: must not be blank",
        "a,,age,,0.5; 2: band: must not be blank",
        "a,,age,18-24; 2: row: has 4 fields where the header has 5"
      })
  void whatIsWrongIsToldWithItsLineAndColumn(String row, String problem) throws IOException {
    AudienceTable table = read(HEADER + row + "\nb,,age,18-24,0.5\n");

    assertThat(report.lines()).singleElement().asString().contains("audience.csv:" + problem);
    assertThat(table.find(ArtistId.of("b"))).isEmpty();
  }

  @Test
  void aBandThatStandsTwiceAndSharesAboveOneAreTold() throws IOException {
    read(HEADER + "a,,age,x,0.5\na,,age,x,0.1\nb,,age,x,0.9\nb,,age,y,0.2\nc,,age,x,0.34\n");

    assertThat(report.lines())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).endsWith(":3: band: stands in line 2 already: 'x'");
              assertThat(lines.get(1))
                  .endsWith(":5: share: the shares of age add up to 1.100, more than 1");
            });
  }

  @Test
  void theHeaderMustNameItsColumns() throws IOException {
    read("artist,band,share\na,x,0.5\n");

    assertThat(report.lines()).singleElement().asString().contains(":1: dimension: the column is");
  }
}
