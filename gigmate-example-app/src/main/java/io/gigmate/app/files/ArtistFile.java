package io.gigmate.app.files;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.place.GeoPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of acts. An act without coordinates has those of its home town where the gazetteer
 * knows it.
 */
public final class ArtistFile {
  private static final List<String> COLUMNS =
      List.of(
          "artist_id",
          "name",
          "home_city",
          "state",
          "latitude",
          "longitude",
          "genres",
          "expected_draw");
  private static final CsvTable TABLE = CsvTable.of(List.of("artist_id", "name"), COLUMNS);

  private ArtistFile() {}

  /** Returns the acts of the file, in its order. */
  public static List<Artist> read(InputFile file, Gazetteer towns, InputReport report)
      throws IOException {
    List<Artist> artists = new ArrayList<>();
    TABLE.read(
        file,
        report,
        row -> {
          Artist artist = artist(row, towns);
          if (artist != null) {
            artists.add(artist);
          }
        });
    return artists;
  }

  /** Writes the acts, in their order. */
  public static void write(OutputFile file, List<Artist> artists) throws IOException {
    write(file.stream(), artists);
  }

  /** Writes the same; the stream stays open. */
  public static void write(OutputStream stream, List<Artist> artists) throws IOException {
    TableWriter csv = new TableWriter(stream);
    csv.row(COLUMNS);
    for (Artist artist : artists) {
      City home = artist.home();
      GeoPoint point = artist.location();
      Integer draw = artist.expectedDraw();
      csv.row(
          artist.id().value(),
          artist.name(),
          home == null ? "" : home.name(),
          home == null ? "" : home.state(),
          point == null ? "" : Fields.plain(point.latitude()),
          point == null ? "" : Fields.plain(point.longitude()),
          Fields.joined(artist.genres()),
          draw == null ? "" : draw.toString());
    }
    csv.end();
  }

  private static @Nullable Artist artist(CsvRow row, Gazetteer towns) {
    ArtistId id = row.id("artist_id", ArtistId::of);
    String name = row.required("name", text -> Fields.text(text, 200));
    City home = row.city("home_city");
    GeoPoint given = row.point();
    GeoPoint point =
        given == null && home != null
            ? towns.find(home).map(Gazetteer.Entry::centre).orElse(null)
            : given;
    List<Genre> genres = row.optional("genres", Fields::genres);
    Integer draw = row.optional("expected_draw", text -> Fields.count(text, 0, 1_000_000));
    if (id == null || name == null) {
      return null;
    }
    return row.build(
        () ->
            Artist.builder(id, name)
                .home(home)
                .location(point)
                .genres(genres == null ? List.of() : genres)
                .expectedDraw(draw)
                .build());
  }
}
