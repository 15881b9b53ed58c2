package io.gigmate.app.demo;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.artist.ArtistId;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import java.util.Arrays;
import java.util.List;

/**
 * An act that does not exist.
 *
 * @param artist as the house knows it
 * @param draw people whom it usually draws
 * @param streams a week, at the beginning
 * @param pace by which they grow a week, as a logarithm
 * @param latePace the same of the last ten weeks
 * @param everywhere whether other platforms count it as well
 */
record DemoAct(
    Artist artist, int draw, double streams, double pace, double latePace, boolean everywhere) {
  static final City TOWN = City.of("Austin", "TX");

  /** Returns the acts, each time the same. */
  static List<DemoAct> all() {
    return List.of(
        act("the climber", 300, 800, 0.01, 0.09, true, "indie rock", "rock"),
        act("the steady one", 260, 5200, 0.004, 0.004, true, "americana", "folk"),
        act("the newcomer", 120, 90, 0.03, 0.14, true, "indie rock"),
        act("past the peak", 210, 9000, 0.01, -0.06, true, "rock"),
        act("the quiet one", 90, 240, 0, 0, true, "folk"),
        act("the late bloomer", 180, 1400, 0.002, 0.05, true, "blues"),
        act("the road band", 330, 3100, 0.008, 0.012, true, "country", "americana"),
        act("the duo", 110, 420, 0.006, 0.02, false, "folk"),
        act("the big band", 240, 650, 0.001, -0.004, false, "jazz"),
        act("the one with a hit", 280, 16000, 0.015, -0.02, true, "rock"),
        act("the songwriter", 140, 520, 0.012, 0.03, false, "americana"),
        act("the house band", 170, 310, 0, 0.006, false, "blues", "rock"));
  }

  private static DemoAct act(
      String plain,
      int draw,
      double streams,
      double pace,
      double latePace,
      boolean everywhere,
      String... genres) {
    Artist artist =
        Artist.builder(ArtistId.of(MadeUp.id(plain)), MadeUp.name(plain))
            .home(TOWN)
            .genres(Arrays.stream(genres).map(Genre::of).toList())
            .expectedDraw(draw)
            .build();
    return new DemoAct(artist, draw, streams, pace, latePace, everywhere);
  }

  String name() {
    return artist.name();
  }
}
