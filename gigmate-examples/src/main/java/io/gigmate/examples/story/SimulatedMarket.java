package io.gigmate.examples.story;

import io.gigmate.core.event.EventId;
import io.gigmate.core.genre.Genre;
import io.gigmate.scoring.attendance.Show;
import io.gigmate.scoring.attendance.ShowOutcome;
import io.gigmate.scoring.attendance.ShowPlace;
import io.gigmate.scoring.competition.ObservedShow;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A town that does not exist: 300 artists, their followers week by week, their shows, and what
 * three other rooms announce. Whoever breaks out is drawn before anything is asked.
 *
 * <p><b>Followers.</b> At first they lie about 20,000, half of them between 9,500 and 42,000
 * (log-normal). Every week their logarithm moves by 0.002 ± 0.012. Of a hundred artists 70 do no
 * more than that; 22 grow once, by 20 to 145 %, over 15 to 40 weeks, and lose half of it again; 8
 * break out once: their logarithm rises along an S-curve of 8 to 16 weeks by 0.7 and an
 * exponentially distributed part with the mean 1.1, so that half at least quadruple and one in
 * fifteen becomes forty times as large. When that happens is uniform over all weeks. Everybody has
 * a clip that goes round now and then, with 0.6 % a week: 5 to 40 % more at once, four fifths of
 * which are gone two months later. The first weeks of these look alike.
 *
 * <p><b>Nights.</b> An artist draws {@code c · followers^0.7} people, {@code c} about 0.09 with a
 * spread of 0.4 in its logarithm, and each night has a spread of 0.25; a room takes no more than it
 * holds.
 *
 * <p><b>Other rooms</b> announce one artist a week at random, and whoever has doubled in eight
 * weeks, two weeks later.
 */
final class SimulatedMarket {
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  /** Weeks that are known when the replay begins. */
  static final int KNOWN = 104;

  /** Weeks in which the scout is asked. */
  static final int WATCHED = 26;

  static final int WEEKS = KNOWN + WATCHED + 18;
  static final List<String> RIVALS = List.of("Rival Harbor", "Rival Depot", "Rival Annex");
  static final int ARTISTS = 300;
  private static final Metric FOLLOWERS = Metric.named("tiktok_followers");
  private static final String[] GENRES = {"country", "indie rock", "blues", "hip hop", "folk"};

  private final List<double[]> followers = new ArrayList<>();
  private final double[] pull = new double[ARTISTS];
  private final long seed;

  SimulatedMarket(long seed) {
    RandomGenerator dice = new SplittableRandom(seed);
    this.seed = seed;
    for (int a = 0; a < ARTISTS; a++) {
      followers.add(grow(dice));
      pull[a] = 0.09 * Math.exp(0.4 * dice.nextGaussian());
    }
  }

  private static double[] grow(RandomGenerator dice) {
    double level = Math.log(20_000) + 1.1 * dice.nextGaussian();
    double fate = dice.nextDouble();
    double begins = WEEKS * dice.nextDouble();
    double lasts = fate < 0.08 ? 8 + 8 * dice.nextDouble() : 15 + 25 * dice.nextDouble();
    double rise =
        fate < 0.08
            ? 0.7 - 1.1 * Math.log(1 - dice.nextDouble())
            : fate < 0.30 ? 0.18 + 0.72 * dice.nextDouble() : 0;
    double clip = 0;
    double[] values = new double[WEEKS];
    for (int w = 0; w < WEEKS; w++) {
      level += 0.002 + 0.012 * dice.nextGaussian();
      clip = 0.82 * clip + (dice.nextDouble() < 0.006 ? 0.05 + 0.29 * dice.nextDouble() : 0);
      double wave = rise * curve((w - begins) / lasts);
      if (fate >= 0.08) {
        wave -= 0.5 * rise * curve((w - begins - lasts) / lasts);
      }
      values[w] = Math.rint(Math.exp(level + clip + wave));
    }
    return values;
  }

  /** From 0 to 1 between 0 and 1, steepest in the middle. */
  private static double curve(double x) {
    return 1 / (1 + Math.exp(-9 * (x - 0.5)));
  }

  static String name(int artist) {
    return String.format(Locale.ROOT, "simulated artist %03d", artist);
  }

  static LocalDate day(int week) {
    return FIRST.plusWeeks(week);
  }

  static int number(String artist) {
    return Integer.parseInt(artist.substring(artist.length() - 3));
  }

  double followers(int artist, int week) {
    return followers.get(artist)[week];
  }

  /** Every artist's followers, counted each Monday. */
  List<MetricSeries> counts() {
    int[] days = new int[WEEKS];
    Arrays.setAll(days, w -> (int) day(w).toEpochDay());
    List<MetricSeries> series = new ArrayList<>();
    for (int a = 0; a < ARTISTS; a++) {
      series.add(MetricSeries.ofSorted(name(a), FOLLOWERS, days.clone(), followers.get(a).clone()));
    }
    return series;
  }

  /** How many would come on a night of a week, were the room large enough. */
  double crowd(int artist, int week) {
    RandomGenerator night = new SplittableRandom((seed * ARTISTS + artist) * WEEKS + week);
    return pull[artist]
        * Math.pow(followers(artist, week), 0.7)
        * Math.exp(0.25 * night.nextGaussian());
  }

  /** Our shows of the year before the replay: each artist played about twice. */
  List<ShowOutcome> past() {
    RandomGenerator dice = new SplittableRandom(seed + 2);
    List<ShowOutcome> shows = new ArrayList<>();
    for (int a = 0; a < ARTISTS; a++) {
      for (int w = KNOWN - 52 + dice.nextInt(26); w < KNOWN; w += 18 + dice.nextInt(17)) {
        double crowd = crowd(a, w);
        OurRoom room = OurRoom.forCrowd(crowd * Math.exp(0.2 * dice.nextGaussian()));
        Show show = show("past-" + a + "-" + w, day(w).plusDays(4), a, room);
        shows.add(new ShowOutcome(show, (int) Math.min(room.capacity(), crowd)));
      }
    }
    return shows;
  }

  static Show show(String id, LocalDate date, int artist, OurRoom room) {
    return Show.builder(EventId.of(id), date)
        .artist(name(artist))
        .place(ShowPlace.of(room.title() + ", Simulated Town"))
        .genre(genre(artist))
        .capacity(room.capacity())
        .ticketPrice(BigDecimal.valueOf(room.price()))
        .build();
  }

  /** What the other rooms have announced by the end of a week. */
  List<ObservedShow> listings(int week) {
    RandomGenerator dice = new SplittableRandom(seed + 1);
    List<ObservedShow> shows = new ArrayList<>();
    for (int w = 8; w <= week; w++) {
      for (String rival : RIVALS) {
        shows.add(listing(rival, dice.nextInt(ARTISTS), w));
      }
      for (int a = 0; a < ARTISTS; a++) {
        if (w >= 11 && doubled(a, w - 2) && !doubled(a, w - 3)) {
          shows.add(listing(RIVALS.get(a % RIVALS.size()), a, w));
        }
      }
    }
    return shows;
  }

  private boolean doubled(int artist, int week) {
    return followers(artist, week) >= 2 * followers(artist, week - 8);
  }

  private static ObservedShow listing(String rival, int artist, int announced) {
    return ObservedShow.on(day(announced).plusDays(45))
        .room(rival)
        .artist(name(artist))
        .genre(genre(artist))
        .capacity(600)
        .build();
  }

  private static Genre genre(int artist) {
    return Genre.of(GENRES[artist % GENRES.length]);
  }
}
