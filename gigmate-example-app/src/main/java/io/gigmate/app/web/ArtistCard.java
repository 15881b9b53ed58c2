package io.gigmate.app.web;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import io.gigmate.scoring.booking.AdviceRecord;
import io.gigmate.scoring.booking.AudienceProfile;
import io.gigmate.scoring.booking.desk.ArtistDossier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who an artist is, as far as the house knows.
 *
 * @param path of the artist's page
 * @param score of the latest advice, and of which night it is; null where none was given
 * @param facts what is known
 * @param audience who listens
 * @param upcoming the next shows in the calendar
 * @param later how many more there are
 * @param absent what is not known, and what it would take
 */
public record ArtistCard(
    String path,
    String name,
    @Nullable Fact score,
    List<Fact> facts,
    List<Fact> audience,
    List<Fact> upcoming,
    int later,
    List<Fact> absent) {
  private static final int UPCOMING_SHOWN = 6;

  /** Something that is known, or not and why. */
  public record Fact(String what, String text) {}

  /** Returns the path of an artist's page. */
  static String path(String id) {
    return ArtistPages.PATH
        + "/"
        + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns an artist as a line of the list. */
  static ArtistCard line(Artist artist) {
    return new ArtistCard(
        path(artist.id().value()),
        artist.name(),
        null,
        facts(artist),
        List.of(),
        List.of(),
        0,
        List.of());
  }

  /**
   * Returns the card of an artist's page.
   *
   * @param grows whether there are readings of the artist's growth
   */
  static ArtistCard of(ArtistDossier dossier, Map<VenueId, Venue> rooms, boolean grows) {
    Artist artist = dossier.artist();
    List<Fact> absent = new ArrayList<>();
    if (artist.home() == null) {
      absent.add(new Fact("Home", "nobody wrote it down"));
    }
    if (artist.genres().isEmpty()) {
      absent.add(new Fact("Genres", "nobody wrote them down"));
    }
    if (artist.expectedDraw() == null) {
      absent.add(new Fact("Usual draw", "nobody wrote it down"));
    }
    AudienceProfile audience = dossier.audience();
    if (audience == null) {
      absent.add(new Fact("Audience", "the table of audiences (--audience) does not tell of it"));
    }
    if (dossier.past().isEmpty()) {
      absent.add(
          new Fact(
              "Score, match, deal, attendance, revenue, sell-out probability",
              "no night was asked about yet"));
    }
    if (!grows) {
      absent.add(
          new Fact(
              "Growth, phase, viral probability, engagement",
              "no reading of plays, followers or likes came in; bring some in on the page of"
                  + " imports or with --metrics"));
    }
    return new ArtistCard(
        path(artist.id().value()),
        artist.name(),
        dossier.past().stream().findFirst().map(one -> score(one, rooms)).orElse(null),
        facts(artist),
        audience == null ? List.of() : audience(audience),
        dossier.upcoming().stream()
            .limit(UPCOMING_SHOWN)
            .map(
                event -> {
                  Venue room = rooms.get(event.venue());
                  return new Fact(
                      Wording.shortDay(event.times().date()),
                      room == null ? event.venue().value() : room.name());
                })
            .toList(),
        Math.max(0, dossier.upcoming().size() - UPCOMING_SHOWN),
        absent);
  }

  private static Fact score(AdviceRecord latest, Map<VenueId, Venue> rooms) {
    Venue room = rooms.get(latest.venue());
    return new Fact(
        Integer.toString(latest.said().score().points()),
        AdviceView.verdict(latest.said().verdict())
            + ": "
            + Wording.day(latest.date())
            + (room == null ? "" : ", " + room.name()));
  }

  private static List<Fact> facts(Artist artist) {
    List<Fact> facts = new ArrayList<>();
    if (artist.home() != null) {
      facts.add(new Fact("Home", artist.home().toString()));
    }
    if (!artist.genres().isEmpty()) {
      String genres = String.join(", ", artist.genres().stream().map(Genre::name).toList());
      facts.add(new Fact("Plays", genres));
    }
    Integer draw = artist.expectedDraw();
    if (draw != null) {
      facts.add(new Fact("Usually draws", Wording.count(draw, "person", "people")));
    }
    return facts;
  }

  private static List<Fact> audience(AudienceProfile audience) {
    List<Fact> facts = new ArrayList<>();
    audience
        .dimensions()
        .forEach(
            (dimension, bands) ->
                facts.add(
                    new Fact(
                        Wording.label(dimension),
                        String.join(
                            ", ",
                            bands.entrySet().stream()
                                .map(band -> band.getKey() + " " + Wording.percent(band.getValue()))
                                .toList()))));
    return facts;
  }

  /** Returns a fact of this name; empty where it is not known. */
  public String fact(String what) {
    return facts.stream()
        .filter(fact -> fact.what().equals(what))
        .map(Fact::text)
        .findFirst()
        .orElse("");
  }
}
