package io.gigmate.app.cli;

import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.GenreFamilyFile;
import io.gigmate.app.files.ProspectFile;
import io.gigmate.app.files.SlotFile;
import io.gigmate.app.files.TemplateFile;
import io.gigmate.app.files.VenueFile;
import io.gigmate.app.market.SampleMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample market as the tables that the commands read. */
final class SampleMarketExport {
  private SampleMarketExport() {}

  /** Drafts the tables in the directory, which is made where there is none. */
  static void write(OutputFiles files, String directory) throws IOException {
    Path folder = Files.createDirectories(Path.of(directory));
    VenueFile.write(files.create(in(folder, "venues.csv")), SampleMarket.venues());
    ArtistFile.write(files.create(in(folder, "artists.csv")), SampleMarket.artists());
    TemplateFile.write(files.create(in(folder, "event-templates.csv")), SampleMarket.templates());
    SlotFile.write(files.create(in(folder, "time-slots.csv")), SampleMarket.slots());
    GenreFamilyFile.write(files.create(in(folder, "genre-families.csv")), SampleMarket.genres());
    ProspectFile.write(files.create(in(folder, "prospects.csv")), SampleMarket.prospects());
  }

  private static String in(Path folder, String name) {
    return folder.resolve(name).toString();
  }
}
