package io.gigmate.app.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.genre.GenreTaxonomy;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table that says which family a genre belongs to. */
public final class GenreFamilyFile {
  private static final List<String> COLUMNS = List.of("genre", "family");
  private static final CsvTable TABLE = CsvTable.of(COLUMNS, List.of());

  private GenreFamilyFile() {}

  /** Returns the taxonomy that the file states. */
  public static GenreTaxonomy read(InputFile file, InputReport report) throws IOException {
    Map<Genre, GenreFamily> families = new LinkedHashMap<>();
    TABLE.read(
        file,
        report,
        row -> {
          Genre genre = row.required("genre", Genre::of);
          GenreFamily family = row.required("family", GenreFamily::of);
          if (genre == null || family == null) {
            return;
          }
          GenreFamily before = families.putIfAbsent(genre, family);
          if (before != null) {
            row.refuse("genre", Fields.quoted(genre.name()) + " has a family already: " + before);
          }
        });
    return GenreTaxonomy.of(families);
  }

  /** Writes the taxonomy, by genre. */
  public static void write(OutputFile file, GenreTaxonomy genres) throws IOException {
    CsvWriter csv = file.csv();
    csv.writeRecord(COLUMNS);
    genres.memberships().forEach((genre, family) -> csv.writeRecord(genre.name(), family.name()));
    csv.flush();
  }
}
