package io.gigmate.app.cli;

import io.gigmate.app.files.ArtistFile;
import io.gigmate.app.files.GenreFamilyFile;
import io.gigmate.app.files.InputFile;
import io.gigmate.app.files.InputReport;
import io.gigmate.app.files.SlotFile;
import io.gigmate.app.files.TemplateFile;
import io.gigmate.app.files.VenueFile;
import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.artist.Artist;
import io.gigmate.core.event.Event;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.Distance;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.calendar.PlanRequest;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.TimeSlot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is planned for.
 *
 * @param venues the rooms
 * @param artists the acts
 * @param templates what shows can be made from
 * @param slots when they may start
 * @param genres which acts fit a bill
 * @param existing shows that stand already
 * @param radius how far from home an act plays, where nobody says
 */
record Market(
    List<Venue> venues,
    List<Artist> artists,
    List<EventTemplate> templates,
    List<TimeSlot> slots,
    GenreTaxonomy genres,
    List<Event> existing,
    Distance radius) {
  private static final String FAMILIES = "genre-families.csv";

  /** Returns the sample market, with nothing planned yet. */
  static Market sample() {
    return new Market(
        SampleMarket.venues(),
        SampleMarket.artists(),
        SampleMarket.templates(),
        SampleMarket.slots(),
        SampleMarket.genres(),
        List.of(),
        SampleMarket.radius());
  }

  /** Reads a market from its tables; what is wrong with them goes to the report. */
  static Market read(
      String venues, String artists, String templates, @Nullable String slots, InputReport report)
      throws IOException {
    Gazetteer towns = SampleMarket.towns();
    List<TimeSlot> known =
        slots == null ? TimeSlot.standard() : SlotFile.read(InputFile.of(slots), report);
    Path families = Path.of(templates).resolveSibling(FAMILIES);
    boolean own = !templates.equals(InputFile.STANDARD) && Files.exists(families);
    return new Market(
        VenueFile.read(InputFile.of(venues), towns, report),
        ArtistFile.read(InputFile.of(artists), towns, report),
        TemplateFile.read(InputFile.of(templates), known, report),
        known,
        own
            ? GenreFamilyFile.read(InputFile.of(families.toString()), report)
            : GenreTaxonomy.standard(),
        List.of(),
        PlanRequest.DEFAULT_RADIUS);
  }

  /** Returns the ids of everything that a rule can be for. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    venues.forEach(venue -> ids.add(venue.id().value()));
    artists.forEach(artist -> ids.add(artist.id().value()));
    templates.forEach(template -> ids.add(template.id().value()));
    existing.forEach(event -> ids.add(event.id().value()));
    return ids;
  }

  /** Returns this market with shows that stand already. */
  Market with(List<Event> standing) {
    return new Market(venues, artists, templates, slots, genres, standing, radius);
  }
}
