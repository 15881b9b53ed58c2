package io.gigmate.app.files;

import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AudienceTable;
import io.gigmate.scoring.booking.AudienceTable.Row;
import io.gigmate.scoring.booking.AudienceTable.Whose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table of audiences: an artist's or a room's identifier, a dimension such as {@code age}, a
 * band such as {@code 18-24} and the share of the audience in it, from 0 to 1. The shares of a
 * dimension add up to 1 at most; what is left is of no known band.
 */
public final class AudienceFile {
  private static final CsvTable TABLE =
      CsvTable.of(List.of("dimension", "band", "share"), List.of("artist", "venue"));
  private static final int LONGEST_NAME = 60;

  /** As an audience takes it: shares are often rounded to whole per cent. */
  private static final double MOST = 1.02;

  private final Map<List<String>, Long> lines = new HashMap<>();
  private final Map<List<String>, Double> sums = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private AudienceFile() {}

  /** Reads the table; what is wrong goes to the report. */
  public static AudienceTable read(InputFile file, InputReport report) throws IOException {
    AudienceFile audiences = new AudienceFile();
    TABLE.read(file, report, audiences::add);
    // Where something is wrong the report has it, and no table is made of it.
    return AudienceTable.of(report.count() > 0 ? List.of() : audiences.rows);
  }

  private void add(CsvRow row) {
    ArtistId artist = row.optional("artist", ArtistId::of);
    VenueId venue = row.optional("venue", VenueId::of);
    String dimension = row.required("dimension", text -> Fields.text(text, LONGEST_NAME));
    String band = row.required("band", text -> Fields.text(text, LONGEST_NAME));
    Double share = row.required("share", text -> Fields.number(text, 0, 1));
    if (row.isSound() && (artist == null) == (venue == null)) {
      row.refuse(
          artist == null ? "artist" : "venue",
          artist == null
              ? "must not be blank where the venue is"
              : "must be blank where the artist is given");
    }
    if (!row.isSound() || dimension == null || band == null || share == null) {
      return;
    }
    Row read = row(artist, venue, dimension, band, share);
    if (read == null) {
      return;
    }
    List<String> whole = List.of(read.whose().name(), read.id(), dimension);
    Long first =
        lines.putIfAbsent(List.of(read.whose().name(), read.id(), dimension, band), row.line());
    double sum = sums.merge(whole, share, Double::sum);
    if (first != null) {
      row.refuse("band", CsvRow.repeated(first) + ": " + Fields.quoted(band));
    } else if (sum > MOST) {
      row.refuse(
          "share",
          String.format(
              Locale.ROOT, "the shares of %s add up to %.4g, more than 1", dimension, sum));
    } else {
      rows.add(read);
    }
  }

  private static @Nullable Row row(
      @Nullable ArtistId artist,
      @Nullable VenueId venue,
      String dimension,
      String band,
      double share) {
    if (artist != null) {
      return new Row(Whose.ARTIST, artist.value(), dimension, band, share);
    }
    return venue == null ? null : new Row(Whose.VENUE, venue.value(), dimension, band, share);
  }
}
