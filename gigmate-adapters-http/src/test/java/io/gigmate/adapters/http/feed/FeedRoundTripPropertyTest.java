package io.gigmate.adapters.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.event.Event;
import io.gigmate.core.event.EventId;
import io.gigmate.core.event.EventStatus;
import io.gigmate.core.event.ShowTimes;
import io.gigmate.core.event.TemplateId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scheduling.feed.BusyTimes;
import io.gigmate.scheduling.feed.CalendarFeed;
import io.gigmate.scheduling.feed.FeedEntry;
import io.gigmate.scheduling.feed.FeedStatus;
import io.gigmate.scheduling.feed.FeedTime;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.util.CompatibilityHints;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is written can be read, by ourselves and by two other readers. */
class FeedRoundTripPropertyTest {
  private static final Instant STAMP = Instant.parse("2026-03-02T00:00:00Z");

  /** Zones that change their clocks in spring, in autumn, by half an hour, or never. */
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Chicago"),
          ZoneId.of("Europe/Berlin"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("-06:00"));

  @Property(tries = 300)
  void whatIsReadAgainIsTheSame(@ForAll("feeds") CalendarFeed feed) {
    String text = new String(FeedFormat.ICS.write(feed, STAMP), UTF_8);
    assertThat(text.split("\r\n", -1))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));

    List<FeedEntry> again = Texts.read(text);
    assertThat(again).isEqualTo(feed.entries());
    List<Event> shows = feed.entries().stream().map(FeedEntry::show).toList();
    assertThat(BusyTimes.ofArtist(ArtistId.of("a"), again).shows())
        .isEqualTo(shows.stream().filter(Objects::nonNull).toList());
  }

  @Property(tries = 100)
  void othersReadItStrictly(@ForAll("feeds") CalendarFeed feed) throws Exception {
    byte[] bytes = FeedFormat.ICS.write(feed, STAMP);
    assertThat(strictly(new String(bytes, UTF_8))).isEqualTo(seen(feed));

    List<List<ParseWarning>> warnings = new ArrayList<>();
    ICalendar second = Biweekly.parse(new String(bytes, UTF_8)).warnings(warnings).first();
    assertThat(warnings).allSatisfy(list -> assertThat(list).isEmpty());
    assertThat(second.getEvents().stream().map(event -> event.getSummary().getValue()))
        .isEqualTo(feed.entries().stream().map(FeedEntry::title).toList());
    // It does not count a time zone as a component, which an empty calendar consists of.
    assertThat(feed.entries().isEmpty() || second.validate(ICalVersion.V2_0).isEmpty()).isTrue();
  }

  @Example
  void wholeDaysAreThoseOnEveryClock() {
    FeedEntry away =
        new FeedEntry(
            "away",
            new FeedTime.Days(LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 8)),
            "Away",
            null,
            null,
            FeedStatus.TENTATIVE,
            false,
            "https://example.org/?a=1;b=2,3",
            null);
    String text =
        new String(FeedFormat.ICS.write(new CalendarFeed("One", List.of(away)), STAMP), UTF_8);
    assertThat(text).contains("DTSTART;VALUE=DATE:20260307\r\n", "DTEND;VALUE=DATE:20260309\r\n");
    assertThat(Texts.read(text)).containsExactly(away);
  }

  /** The titles and times that ical4j finds where nothing that is wrong is let pass. */
  private static List<String> strictly(String text) throws Exception {
    for (String hint :
        List.of(
            CompatibilityHints.KEY_RELAXED_PARSING,
            CompatibilityHints.KEY_RELAXED_UNFOLDING,
            CompatibilityHints.KEY_RELAXED_VALIDATION,
            CompatibilityHints.KEY_OUTLOOK_COMPATIBILITY,
            CompatibilityHints.KEY_NOTES_COMPATIBILITY)) {
      CompatibilityHints.setHintEnabled(hint, false);
    }
    Calendar calendar = new CalendarBuilder().build(new StringReader(text));
    assertThat(calendar.validate().getEntries()).isEmpty();
    return calendar.<VEvent>getComponents(Component.VEVENT).stream()
        .map(
            event ->
                event.getRequiredProperty("SUMMARY").getValue()
                    + " "
                    + date(event, "DTSTART")
                    + " "
                    + date(event, "DTEND"))
        .toList();
  }

  private static Instant date(VEvent event, String name) {
    return Instant.from(event.<DateProperty<?>>getProperty(name).orElseThrow().getDate());
  }

  private static List<String> seen(CalendarFeed feed) {
    return feed.entries().stream()
        .map(
            entry ->
                entry.title() + " " + Texts.hours(entry).start() + " " + Texts.hours(entry).end())
        .toList();
  }

  @Provide
  Arbitrary<CalendarFeed> feeds() {
    return shows()
        .list()
        .ofMaxSize(5)
        .uniqueElements(Event::id)
        .flatMap(
            shows ->
                Combinators.combine(venues(), texts(60))
                    .as(
                        (venue, name) ->
                            new CalendarFeed(
                                name,
                                shows.stream().map(show -> FeedEntry.of(show, venue)).toList())));
  }

  private Arbitrary<Venue> venues() {
    return Combinators.combine(
            texts(100),
            texts(40),
            Arbitraries.doubles().between(-90, 90).ofScale(6),
            Arbitraries.doubles().between(-180, 180).ofScale(6))
        .as(
            (name, city, latitude, longitude) ->
                Venue.builder(VenueId.of("v1"), name, ZONES.get(0), 100)
                    .city(City.of(city, "TX"))
                    .location(GeoPoint.of(latitude, longitude))
                    .build());
  }

  private Arbitrary<Event> shows() {
    return Combinators.combine(
            texts(60),
            times(),
            texts(300),
            texts(30),
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.of(EventStatus.class),
            texts(20).injectNull(0.5))
        .as(
            (id, times, title, genre, cents, status, template) ->
                Event.builder(EventId.of(id), VenueId.of("v,1"), ArtistId.of("a;\\n"), times)
                    .title(title)
                    .genre(Genre.of(genre))
                    .price(Money.ofMinor(CurrencyUnit.USD, cents))
                    .capacity(1 + cents % 1000)
                    .status(status)
                    .template(template == null ? null : TemplateId.of(template))
                    .build());
  }

  /** Around the days on which clocks change, hour by hour. */
  private Arbitrary<ShowTimes> times() {
    return Combinators.combine(
            Arbitraries.of(ZONES),
            Arbitraries.of("2026-03-08", "2026-10-25", "2026-04-05", "2026-11-01", "2027-02-28"),
            Arbitraries.integers().between(-24 * 4, 24 * 4),
            Arbitraries.integers().between(1, 10 * 60))
        .as(
            (zone, day, quarters, minutes) -> {
              LocalDateTime wall = LocalDate.parse(day).atStartOfDay().plusMinutes(15L * quarters);
              ZonedDateTime start = wall.atZone(zone);
              return ShowTimes.of(start.minusMinutes(30), start, start.plusMinutes(minutes));
            });
  }

  /** Commas, semicolons, backslashes, quotes, and characters of one to four bytes. */
  private static Arbitrary<String> texts(int longest) {
    return Arbitraries.of(
            "a",
            "Z",
            "0",
            " ",
            ",",
            ";",
            ":",
            "\\",
            "\\n",
            "\"",
            "^",
            "\u00e9",
            "\u00df",
            "\u4e2d",
            "\ud83c\udfb8",
            "BEGIN:VEVENT",
            "=",
            "&")
        .list()
        .ofMinSize(1)
        .ofMaxSize(longest / 2)
        .map(parts -> String.join("", parts))
        .map(text -> text.length() > longest ? text.substring(0, longest) : text)
        .map(text -> ("x" + text).strip())
        .map(text -> text.length() > longest ? text.substring(0, longest).strip() : text)
        .map(FeedRoundTripPropertyTest::whole);
  }

  private static String whole(String text) {
    int last = text.length() - 1;
    return Character.isHighSurrogate(text.charAt(last)) ? text.substring(0, last).strip() : text;
  }
}
