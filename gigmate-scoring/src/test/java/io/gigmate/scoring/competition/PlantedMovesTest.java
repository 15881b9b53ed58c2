package io.gigmate.scoring.competition;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.genre.Genre;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Artists of planted scenes are found to be alike, and better than by their genre: of each scene a
 * third play what another scene plays, rooms lean to a scene, and bills mostly keep to one.
 */
class PlantedMovesTest {
  private static final List<String> GENRES =
      List.of("Rock", "Country", "Jazz", "Blues", "Metal", "Folk");
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final int ARTISTS = 90;
  private static final int SCENES = 6;

  private static int scene(int artist) {
    return artist % SCENES;
  }

  private static List<ObservedShow> town(long seed) {
    Random random = new Random(seed);
    List<String> genres = new ArrayList<>();
    for (int a = 0; a < ARTISTS; a++) {
      int plays = random.nextInt(3) == 0 ? random.nextInt(SCENES) : scene(a);
      genres.add(GENRES.get(plays));
    }
    List<ObservedShow> shows = new ArrayList<>();
    for (int night = 0; night < 500; night++) {
      int room = random.nextInt(12);
      int lean = random.nextInt(10) < 6 ? room % SCENES : random.nextInt(SCENES);
      for (int act = 0; act < 1 + random.nextInt(3); act++) {
        int scene = random.nextInt(10) < 8 ? lean : random.nextInt(SCENES);
        int artist = SCENES * random.nextInt(ARTISTS / SCENES) + scene;
        shows.add(
            ObservedShow.on(BEGIN.plusDays(night % 365))
                .room("Room " + room)
                .artist("Act " + artist)
                .genre(Genre.of(genres.get(artist)))
                .build());
      }
    }
    return shows;
  }

  private interface Judge {
    double likeness(String one, String other);
  }

  /** The share of pairs, one of a scene and one not, that stand in the right order. */
  private static double auc(Judge judge) {
    List<Double> same = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (int a = 0; a < ARTISTS; a++) {
      for (int b = 0; b < a; b++) {
        (scene(a) == scene(b) ? same : other).add(judge.likeness("Act " + a, "Act " + b));
      }
    }
    double right = 0;
    for (double one : same) {
      for (double two : other) {
        right += one > two ? 1 : one == two ? 0.5 : 0;
      }
    }
    return right / same.size() / other.size();
  }

  @Test
  void likenessBeatsTheSameGenre() {
    double ours = 0;
    double genre = 0;
    for (int seed = 1; seed <= 3; seed++) {
      List<ObservedShow> shows = town(seed);
      SimilarArtists similar = SimilarArtists.of(shows);
      ours += auc((one, other) -> similar.likeness(one, other).score()) / 3;
      genre += auc((one, other) -> genreOf(shows, one).equals(genreOf(shows, other)) ? 1 : 0) / 3;
    }
    System.out.printf(
        Locale.ROOT, "artists of one scene, AUC: ours %.3f, same genre %.3f%n", ours, genre);
    assertThat(ours).isGreaterThan(0.8).isGreaterThan(genre + 0.08);
  }

  private static String genreOf(List<ObservedShow> shows, String artist) {
    return shows.stream()
        .filter(show -> artist.equals(show.artist()))
        .map(show -> String.valueOf(show.genre()))
        .findFirst()
        .orElse(artist);
  }

  @Test
  void aWatchedRoomsBookingIsToldWithItsReasons() {
    List<ObservedShow> shows =
        List.of(
            seen(0, "Harbor Room", "Red Line", "Jazz"),
            seen(0, "Harbor Room", "Blue Train", "Jazz"),
            seen(30, "Showbox", "Blue Train", "Jazz"),
            seen(31, "Showbox", "red line", "Jazz"),
            seen(32, "Showbox", "Iron Pit", "Metal"),
            seen(33, "Elsewhere", "Blue Train", "Jazz"));
    List<CompetitorMove> moves =
        CompetitorWatch.moves(shows, List.of("SHOWBOX"), List.of("Red Line"), BEGIN.plusDays(20));
    assertThat(moves)
        .extracting(CompetitorMove::words)
        .containsExactly(
            "Showbox booked red line, whom you book too",
            "Showbox booked Blue Train, like Red Line");
    assertThat(moves.get(1).reasons()).contains("both play Jazz", "shared a bill");
    assertThat(CompetitorWatch.moves(shows, List.of(), List.of("Red Line"), BEGIN)).isEmpty();
  }

  @Test
  void winsAndLossesTeachWhatDoesWell() {
    List<ObservedShow> shows = new ArrayList<>();
    Random random = new Random(4);
    for (int i = 0; i < 400; i++) {
      boolean jazz = i % 2 == 0;
      int came = random.nextDouble() < (jazz ? 0.8 : 0.3) ? 95 : 20;
      shows.add(
          ObservedShow.on(BEGIN.plusDays(i))
              .genre(Genre.of(jazz ? "Jazz" : "Rock"))
              .capacity(100)
              .attendance(came)
              .build());
    }
    List<SuccessPattern> patterns = SuccessPatterns.of(shows);
    assertThat(patterns.get(0).kind()).startsWith("Jazz");
    assertThat(patterns.get(0).isBetter()).isTrue();
    assertThat(patterns.get(patterns.size() - 1).kind()).startsWith("Rock");
    assertThat(patterns.get(patterns.size() - 1).isWorse()).isTrue();
    assertThat(patterns)
        .allSatisfy(
            pattern -> assertThat(pattern.share()).isBetween(pattern.lower(), pattern.upper()));
    assertThat(SuccessPatterns.of(List.of())).isEmpty();
  }

  private static ObservedShow seen(int day, String room, String artist, String genre) {
    return ObservedShow.on(BEGIN.plusDays(day))
        .room(room)
        .artist(artist)
        .genre(Genre.of(genre))
        .build();
  }
}
