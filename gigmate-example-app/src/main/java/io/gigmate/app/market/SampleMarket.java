package io.gigmate.app.market;

import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.CityFile;
import io.gigmate.app.files.GenreFamilyFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.SlotFile;
import io.gigmate.app.files.TemplateFile;
import io.gigmate.app.files.VenueFile;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Public facts about 73 rooms (29 in the Hill Country, 44 in and between Austin and San Antonio),
 * 35 acts and 12 kinds of show. What nobody wrote down is left out: no addresses, no phones, no
 * draws.
 *
 * <p>Two rooms stand in both lists that the facts come from, and stay two until somebody joins
 * them.
 */
public final class SampleMarket {
  private static final String FOLDER = "/market/";
  private static final String HILL_COUNTRY = "hill-country-venues";
  private static final String TWO_CITIES = "austin-san-antonio-venues";

  /** The Hill Country is sparse: hardly an act lives within 20 miles of its rooms. */
  private static final Distance RADIUS = Distance.ofMiles(65);

  private SampleMarket() {}

  /** Returns how far its acts drive. */
  public static Distance radius() {
    return RADIUS;
  }

  /** Returns the towns whose middle is known. */
  public static Gazetteer towns() {
    return read("city-centres.csv", CityFile::read);
  }

  /** Returns the rooms; those of which only the town is known lie in its middle. */
  public static List<Venue> venues() {
    return venues(towns());
  }

  /** Returns the acts, each in the middle of its home town. */
  public static List<Artist> artists() {
    Gazetteer towns = towns();
    return read("artists.csv", (file, report) -> ArtistFile.read(file, towns, report));
  }

  /** Returns the time slots. */
  public static List<TimeSlot> slots() {
    return read("time-slots.csv", SlotFile::read);
  }

  /** Returns the kinds of show. */
  public static List<EventTemplate> templates() {
    List<TimeSlot> slots = slots();
    return read("event-templates.csv", (file, report) -> TemplateFile.read(file, slots, report));
  }

  /** Returns which family a genre belongs to. */
  public static GenreTaxonomy genres() {
    return read("genre-families.csv", GenreFamilyFile::read);
  }

  /** Returns a prospect for each room, with what its source said and nothing else. */
  public static List<Prospect> prospects() {
    return venues(Gazetteer.empty()).stream().map(SampleMarket::prospect).toList();
  }

  private static List<Venue> venues(Gazetteer towns) {
    return read("venues.csv", (file, report) -> VenueFile.read(file, towns, report));
  }

  private static Prospect prospect(Venue venue) {
    String id = venue.id().value();
    String source = id.startsWith("hill-country-") ? HILL_COUNTRY : TWO_CITIES;
    return Prospect.builder(ProspectId.of(id), ProspectType.VENUE, venue.name())
        .city(venue.city())
        .location(venue.location())
        .provenance(Provenance.of(source, null))
        .capacity(venue.capacity())
        .genres(venue.genres())
        .build();
  }

  private interface Table<T> {
    T read(InputFile file, InputReport report) throws IOException;
  }

  private static <T> T read(String name, Table<T> table) {
    InputReport report = new InputReport(note -> {});
    try {
      T rows = table.read(InputFile.resource(FOLDER + name), report);
      report.refuseProblems();
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
