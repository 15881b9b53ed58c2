package io.gigmate.scoring.market;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import java.util.List;
import java.util.Locale;

/**
 * Reads a piece of news for a house: what it is, how it sounds, how much it matters.
 *
 * <pre>{@code
 * MarketReader reader = MarketReader.of(MarketInterest.from(Configuration.defaults()));
 * Reading reading = reader.read("Austin council votes on a noise ordinance for music venues");
 * }</pre>
 *
 * <p>Of the 100 points of relevance 35 go by how much it is about live music, 25 by a place of
 * interest, 15 by a genre, 15 by a room that is named and 10 by whether it calls for an answer. The
 * weights are stated, not measured. This class is immutable and thread-safe.
 */
public final class MarketReader {
  private static final int[] SUBJECT_POINTS = {0, 14, 22, 29, 35};
  private static final int PLACE_POINTS = 25;
  private static final int GENRE_POINTS = 15;
  private static final int VENUE_POINTS = 15;
  private static final int WORDS_SHOWN = 5;

  private static final List<String> SUBJECT =
      List.of(
          "live music",
          "music",
          "concert",
          "gig",
          "venue",
          "club",
          "ticket",
          "ticketing",
          "tour",
          "touring",
          "festival",
          "promoter",
          "booking",
          "band",
          "artist",
          "musician",
          "singer",
          "songwriter",
          "performer",
          "headliner",
          "line-up",
          "lineup",
          "show",
          "stage",
          "box office",
          "amphitheater",
          "theater",
          "arena",
          "ballroom",
          "dance hall",
          "honky tonk",
          "setlist",
          "album",
          "sold out",
          "door deal",
          "opening act",
          "residency",
          "open mic",
          "audience",
          "crowd",
          "noise ordinance",
          "sound check",
          "doors",
          "attendance",
          "capacity",
          "fans");

  private final MarketInterest interest;
  private final MoodReader moods;

  private MarketReader(MarketInterest interest, MoodReader moods) {
    this.interest = interest;
    this.moods = moods;
  }

  /** Returns a reader for a house with these interests. */
  public static MarketReader of(MarketInterest interest) {
    return new MarketReader(interest, MoodReader.standard());
  }

  /** Returns what a text says to the house. */
  public Reading read(String text) {
    Phrases phrases = Phrases.of(text);
    List<String> rooms = phrases.found(interest.venues());
    TypeRules.Verdict type = TypeRules.read(phrases, rooms);
    Mood mood = moods.read(text);
    Explanation relevance =
        Explanation.of(
            Scale.POINTS,
            List.of(
                subject(phrases),
                named("place", PLACE_POINTS, phrases.found(interest.places())),
                named("genre", GENRE_POINTS, phrases.found(genres())),
                named("room", VENUE_POINTS, rooms),
                consequence(type.type())));
    return new Reading(
        type.type(),
        type.words().isEmpty() ? "no word points to another type" : shown(type.words()),
        mood.sentiment(),
        mood.words().isEmpty() ? "no word of the list" : shown(words(mood)),
        Score.of((int) relevance.answer()),
        relevance);
  }

  private List<String> genres() {
    return interest.genres().stream().map(Genre::name).toList();
  }

  private static Factor subject(Phrases phrases) {
    List<String> found = phrases.found(SUBJECT);
    int points = SUBJECT_POINTS[Math.min(found.size(), SUBJECT_POINTS.length - 1)];
    return Factor.of("live music", points, found.isEmpty() ? "no word of the trade" : shown(found));
  }

  private static Factor named(String what, int points, List<String> found) {
    return Factor.of(
        what,
        found.isEmpty() ? 0 : points,
        found.isEmpty() ? "no " + what + " of interest" : shown(found));
  }

  private static Factor consequence(ItemType type) {
    int points =
        switch (type) {
          case REGULATION, THREAT, OPPORTUNITY -> 10;
          case COMPETITOR -> 8;
          case TREND -> 5;
          case NEWS -> 0;
        };
    return Factor.of("consequence", points, "as " + type.code());
  }

  private static List<String> words(Mood mood) {
    return mood.words().stream()
        .map(word -> String.format(Locale.ROOT, "%s %+.1f", word.word(), word.weight()))
        .toList();
  }

  private static String shown(List<String> words) {
    return String.join(", ", words.stream().distinct().limit(WORDS_SHOWN).toList());
  }
}
