package io.gigmate.app.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.market.SampleMarket;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.money.PriceRange;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Gazetteer;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.prospect.ContactDetails;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Provenance;
import io.gigmate.core.prospect.Reach;
import io.gigmate.core.prospect.SourcePolicy.Way;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.template.EventTemplate;
import io.gigmate.scheduling.template.Validity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRoundTripTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final List<Event> EVENTS =
      List.of(
          show("e1", "2026-03-06T19:00", EventStatus.DRAFT),
          show("e2", "2026-03-08T23:00", EventStatus.ON_SALE));

  @TempDir Path folder;
  private final InputReport report = new InputReport(note -> {});

  @Test
  void showsCarryTheOffsetOfTheirDay() throws Exception {
    Path file = write(out -> EventFile.write(out, EVENTS));

    // The clock goes forward between the two.
    assertThat(file)
        .hasContent(
            """
            event_id,venue_id,artist_id,template,title,doors,start,end,time_zone,genre,price,capacity,status
            e1,v1,a1,Blues Wednesday,"Ann, live",2026-03-06T18:30:00-06:00,2026-03-06T19:00:00-06:00,2026-03-06T21:00:00-06:00,America/Chicago,blues,17.50,80,draft
            e2,v1,a1,Blues Wednesday,"Ann, live",2026-03-08T22:30:00-05:00,2026-03-08T23:00:00-05:00,2026-03-09T01:00:00-05:00,America/Chicago,blues,17.50,80,on_sale
            """);
    assertThat(EventFile.read(input(file), report)).isEqualTo(EVENTS);
    assertThat(report.lines()).isEmpty();
  }

  @Test
  void aShowWithoutATimeZoneGoesByItsOffset() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("events.csv"),
            """
            event_id,venue_id,artist_id,title,doors,start,end,genre,price,capacity,status
            e1,v1,a1,Ann,2026-03-06T18:30:00-06:00,2026-03-06T19:00:00-06:00,2026-03-06T21:00:00-06:00,blues,0,80,completed
            """);

    List<Event> events = EventFile.read(input(file), report);

    assertThat(report.lines()).isEmpty();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).times().date()).isEqualTo(LocalDate.of(2026, 3, 6));
    assertThat(events.get(0).template()).isNull();
  }

  @Test
  void aTemplateComesBackWithEveryPart() throws Exception {
    EventTemplate full =
        SampleMarket.templates()
            .get(0)
            .withActive(false)
            .withWeight(2.5)
            .withValidity(new Validity(LocalDate.of(2026, 3, 8), LocalDate.of(2028, 2, 29)));
    EventTemplate described =
        new EventTemplate(
            TemplateId.of("Metal Mayhem"),
            "[ARTIST] - Metal Mayhem",
            "METAL NIGHT! [ARTIST] at [VENUE], [CITY]: [SEASON] [[loud]",
            Genre.of("metal"),
            PriceRange.of(Money.parse("USD 20"), Money.parse("USD 30")),
            150,
            300,
            List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
            List.of("night"),
            Duration.ofHours(2),
            true);
    Path templates = write(out -> TemplateFile.write(out, List.of(full, described)));

    assertThat(TemplateFile.read(input(templates), SampleMarket.slots(), report))
        .containsExactly(full, described);
    assertThat(report.lines()).isEmpty();
  }

  @Test
  void whatIsWrongWithTheLastColumnsOfATemplateIsSaid() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("templates.csv"),
            """
            name,title_template,genre,min_price,max_price,min_capacity,max_capacity,preferred_days,preferred_slots,valid_from,valid_until,weight,active
            A,[ARTIST] [TITLE],jazz,1,2,1,2,SUNDAY,night,,,,
            B,[ARTIST],jazz,1,2,1,2,SUNDAY,night,2026-03-02,2026-03-01,0,no
            """);

    assertThat(TemplateFile.read(input(file), SampleMarket.slots(), report))
        .extracting(EventTemplate::id)
        .doesNotContain(TemplateId.of("A"));
    assertThat(report.lines())
        .extracting(line -> line.replace(folder + "/", ""))
        .containsExactly(
            "templates.csv:2: row: template A: there is no placeholder '[TITLE]'; known are [[ARTIST],"
                + " [VENUE], [CITY], [SEASON]], and a bracket itself is written [[",
            "templates.csv:3: weight: must lie in 0.001..100: '0'",
            "templates.csv:3: active: must be true or false: 'no'",
            "templates.csv:3: valid_until: must not be before valid_from: '2026-03-01'");
  }

  @Test
  void theMarketComesBackAsItWas() throws Exception {
    Path venues = write(out -> VenueFile.write(out, SampleMarket.venues()));
    Path artists = write(out -> ArtistFile.write(out, SampleMarket.artists()));
    Path templates = write(out -> TemplateFile.write(out, SampleMarket.templates()));
    Path slots = write(out -> SlotFile.write(out, SampleMarket.slots()));
    Path genres = write(out -> GenreFamilyFile.write(out, SampleMarket.genres()));

    assertThat(VenueFile.read(input(venues), Gazetteer.empty(), report))
        .isEqualTo(SampleMarket.venues());
    assertThat(ArtistFile.read(input(artists), Gazetteer.empty(), report))
        .isEqualTo(SampleMarket.artists());
    assertThat(TemplateFile.read(input(templates), SampleMarket.slots(), report))
        .isEqualTo(SampleMarket.templates());
    assertThat(SlotFile.read(input(slots), report)).isEqualTo(SampleMarket.slots());
    assertThat(GenreFamilyFile.read(input(genres), report).memberships())
        .isEqualTo(SampleMarket.genres().memberships());
    assertThat(report.lines()).isEmpty();
  }

  @Test
  void prospectsComeBackAsTheyWere() throws Exception {
    Prospect full =
        Prospect.builder(ProspectId.of("p1"), ProspectType.EVENT_PLANNER, "Ann \"Annie\" Lee")
            .businessName("Lee,\nSons & Daughters")
            .contact(
                new ContactDetails(
                    "ann@lee.example",
                    "+1 512 555 0100",
                    "https://lee.example",
                    "1 Main St",
                    "78701"))
            .city(City.of("Austin", "TX"))
            .location(GeoPoint.of(30.2672, -97.7431))
            .provenance(Provenance.of("yelp", "https://yelp.example/lee"))
            .capacity(120)
            .genres(List.of(Genre.of("R&B"), Genre.of("Soul")))
            .reach(new Reach(5_000_000_000L, 0.000012, 3, LocalDate.of(2026, 2, 28), 1.5))
            .build();
    Prospect bare = Prospect.builder(ProspectId.of("p2"), ProspectType.FAN, "Björk").build();
    Path file = write(out -> ProspectFile.write(out, List.of(full, bare)));

    List<Prospect> read = new ArrayList<>();
    ProspectFile.read(input(file), report, read::add);

    assertThat(report.lines()).isEmpty();
    assertThat(read).containsExactly(full, bare);
    assertThat(Files.readString(file)).doesNotContain("obtained_at");

    Prospect dated =
        full.foundAt(
            new Provenance(
                "yelp", null, Instant.parse("2026-03-01T14:00:00.123Z"), Way.LICENSED_API));
    Path more = write(out -> ProspectFile.write(out, List.of(bare, dated)));
    List<Prospect> again = new ArrayList<>();
    ProspectFile.read(input(more), report, again::add);
    assertThat(again).containsExactly(bare, dated);
  }

  @ParameterizedTest
  @CsvSource({
    "Austin,TX,,,America/Chicago",
    "Marfa,TX,30.31,-104.02,America/Chicago",
    "El Paso,TX,31.76,-106.49,",
    "El Paso,TX,,,",
    "Nashville,TN,36.16,-86.78,",
    "Boston,ma,,,America/New_York",
    "Paris,FR,48.86,2.35,",
  })
  void aRoomWithoutATimeZoneHasThatOfItsTownOrState(
      String city, String state, String latitude, String longitude, String zone) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("venues.csv"),
            "venue_id,name,capacity,city,state,latitude,longitude\nv1,Room,100,%s,%s,%s,%s\n"
                .formatted(
                    city,
                    state,
                    latitude == null ? "" : latitude,
                    longitude == null ? "" : longitude));

    List<Venue> venues = VenueFile.read(input(file), SampleMarket.towns(), report);

    if (zone == null) {
      assertThat(report.lines())
          .containsExactly(
              file
                  + ":2: time_zone: must not be blank here: neither the town nor the state of "
                  + city
                  + ", "
                  + state
                  + " has just one zone that is known");
    } else {
      assertThat(report.lines()).isEmpty();
      assertThat(venues).extracting(Venue::timeZone).containsExactly(ZoneId.of(zone));
    }
  }

  private interface Writing {
    void into(OutputFile file) throws IOException;
  }

  private Path write(Writing writing) throws IOException {
    Path place = Files.createTempFile(folder, "table", ".csv");
    try (OutputFile file = OutputFile.create(place.toString(), OutputStream.nullOutputStream())) {
      writing.into(file);
      file.commit();
    }
    assertThat(Files.readString(place, UTF_8)).isNotEmpty();
    return place;
  }

  private static InputFile input(Path path) throws IOException {
    return InputFile.of(path.toString());
  }

  private static Event show(String id, String start, EventStatus status) {
    ZonedDateTime begins = LocalDateTime.parse(start).atZone(CHICAGO);
    return Event.builder(
            EventId.of(id),
            VenueId.of("v1"),
            ArtistId.of("a1"),
            ShowTimes.of(begins.minusMinutes(30), begins, begins.plusHours(2)))
        .template(TemplateId.of("Blues Wednesday"))
        .title("Ann, live")
        .genre(Genre.of("blues"))
        .price(Money.parse("USD 17.50"))
        .capacity(80)
        .status(status)
        .build();
  }
}
