package io.gigmate.scheduling.calendar;

import io.gigmate.core.artist.Artist;
import io.gigmate.core.genre.GenreFamily;
import io.gigmate.core.genre.GenreTaxonomy;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.venue.Venue;
import io.gigmate.scheduling.objective.ExpectedValue;
import io.gigmate.scheduling.objective.Objective;
import io.gigmate.scheduling.objective.ValueTerm;
import io.gigmate.scheduling.template.EventTemplate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a show is worth by itself, whatever else is in the calendar: its expected value, genre fit
 * and nearness, in millionths of a point so that sums are exact.
 */
final class ShowPoints {
  static final double MILLIONTHS = 1e6;

  private static final int CACHE = 1 << 14;

  /** Up to so many shows are kept, each where it belongs. */
  private static final long KEPT = 8_000_000;

  private static final int UNKNOWN_DRAW = -1;

  private final Market market;
  private final Objective objective;
  private final boolean usualDraw;

  /** By template: what an expected value of 1 counts. */
  private final double[] expectedWeights;

  private final long ownGenre;
  private final long otherGenre;

  /** By room and place among its near acts: nearness, and how the act fits the room. */
  private final int[][] roomAndAct;

  /** By room: for each template, day and near act the points and 1, or 0 where nobody asked. */
  private final int[] @Nullable [] kept;

  /** Of how many days the points are kept. */
  private final int keptDays;

  private final BitSet[] namesBill;
  private final int[] draws;
  private final int[] mostTickets;
  private final long[] asked;
  private final long[] answers;

  ShowPoints(Market market) {
    this.market = market;
    objective = market.request.objective();
    usualDraw = objective.expected() == ExpectedValue.usualDraw();
    ToDoubleFunction<EventTemplate> shares = market.request.weightShares();
    expectedWeights = new double[market.menu.size()];
    Arrays.setAll(
        expectedWeights,
        template ->
            MILLIONTHS
                * objective.weight(ValueTerm.EXPECTED_VALUE)
                * shares.applyAsDouble(market.menu.template(template)));
    double genre = objective.weight(ValueTerm.GENRE_FIT);
    ownGenre = Math.round(MILLIONTHS * genre / 2);
    otherGenre = Math.round(MILLIONTHS * genre / 4);
    roomAndAct = roomAndAct(market);
    namesBill = new BitSet[market.menu.size()];
    mostTickets = new int[market.menu.size()];
    for (int template = 0; template < namesBill.length; template++) {
      namesBill[template] = new BitSet();
      mostTickets[template] = market.menu.template(template).maxCapacity();
      for (int act = 0; act < market.acts.size(); act++) {
        namesBill[template].set(
            act, market.acts.get(act).genres().contains(market.menu.template(template).genre()));
      }
    }
    draws =
        market.acts.stream()
            .map(Artist::expectedDraw)
            .mapToInt(draw -> draw == null ? UNKNOWN_DRAW : draw)
            .toArray();
    asked = newCache();
    answers = new long[CACHE];
    keptDays = usualDraw ? 1 : market.days;
    long shows = 0;
    for (int[] near : roomAndAct) {
      shows += (long) near.length * market.menu.size() * keptDays;
    }
    double most =
        genre + objective.weight(ValueTerm.EXPECTED_VALUE) + objective.weight(ValueTerm.NEARNESS);
    boolean keep = shows <= KEPT && MILLIONTHS * most < Integer.MAX_VALUE - 1;
    kept = new int[keep ? roomAndAct.length : 0][];
  }

  private ShowPoints(ShowPoints whole) {
    market = whole.market;
    objective = whole.objective;
    usualDraw = whole.usualDraw;
    expectedWeights = whole.expectedWeights;
    ownGenre = whole.ownGenre;
    otherGenre = whole.otherGenre;
    roomAndAct = whole.roomAndAct;
    namesBill = whole.namesBill;
    mostTickets = whole.mostTickets;
    draws = whole.draws;
    kept = whole.kept;
    keptDays = whole.keptDays;
    asked = usualDraw ? whole.asked : newCache();
    answers = usualDraw ? whole.answers : new long[CACHE];
  }

  /** Returns the same points with a memory of their own, for another thread. */
  ShowPoints part() {
    return new ShowPoints(this);
  }

  private static long[] newCache() {
    long[] cache = new long[CACHE];
    Arrays.fill(cache, -1);
    return cache;
  }

  /** Returns whether the day of the week says as much as the date. */
  boolean sameEveryWeek() {
    return usualDraw;
  }

  /** Answers whether what was asked once is remembered. */
  boolean areKept() {
    return kept.length > 0;
  }

  /** Returns the points of the show; the act must be near the room. */
  long of(int room, int act, int template, int day) {
    return of(room, market.neighbourhood.indexOf(room, act), act, template, day);
  }

  /** Returns the points of a show by the i-th act near the room. */
  long of(int room, int i, int act, int template, int day) {
    if (kept.length == 0) {
      return workedOut(room, i, act, template, day);
    }
    int near = roomAndAct[room].length;
    int[] ofRoom = kept[room];
    if (ofRoom == null) {
      ofRoom = new int[near * market.menu.size() * keptDays];
      kept[room] = ofRoom;
    }
    int at = (template * keptDays + (keptDays == 1 ? 0 : day)) * near + i;
    if (ofRoom[at] == 0) {
      ofRoom[at] = 1 + (int) workedOut(room, i, act, template, day);
    }
    return ofRoom[at] - 1L;
  }

  private long workedOut(int room, int i, int act, int template, int day) {
    return roomAndAct[room][i]
        + (namesBill[template].get(act) ? ownGenre : otherGenre)
        + (usualDraw ? usual(room, act, template) : expected(room, act, template, day));
  }

  private long usual(int room, int act, int template) {
    int draw = draws[act];
    int tickets = Math.min(mostTickets[template], market.capacity(room));
    double share =
        draw == UNKNOWN_DRAW ? ExpectedValue.UNKNOWN_DRAW : Math.min(1, (double) draw / tickets);
    return Math.round(expectedWeights[template] * share);
  }

  /** A forecast may be slow, and the search asks for the same shows again and again. */
  private long expected(int room, int act, int template, int day) {
    long key =
        (((long) room * market.acts.size() + act) * market.menu.size() + template) * market.days
            + day;
    int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
    if (asked[at] != key) {
      double value =
          objective
              .expected()
              .of(
                  market.rooms.get(room),
                  market.acts.get(act),
                  market.menu.template(template),
                  market.date(day));
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "an expected value must lie in 0..1: "
                + value
                + " for artist "
                + market.acts.get(act).id()
                + " at venue "
                + market.rooms.get(room).id());
      }
      asked[at] = key;
      answers[at] = Math.round(expectedWeights[template] * value);
    }
    return answers[at];
  }

  private static int[][] roomAndAct(Market market) {
    Objective objective = market.request.objective();
    GenreTaxonomy genres = market.request.genres();
    double near = objective.weight(ValueTerm.NEARNESS);
    double fit = objective.weight(ValueTerm.GENRE_FIT) / 2;
    List<Set<GenreFamily>> plays =
        market.acts.stream().map(act -> genres.familiesOf(act.genres())).toList();
    int[][] points = new int[market.rooms.size()][];
    for (int room = 0; room < points.length; room++) {
      Venue venue = market.rooms.get(room);
      Set<GenreFamily> books = genres.familiesOf(venue.genres());
      int[] acts = market.neighbourhood.of(room);
      points[room] = new int[acts.length];
      for (int i = 0; i < acts.length; i++) {
        double amount =
            near * nearness(venue, market.acts.get(acts[i])) + fit * fit(books, plays.get(acts[i]));
        points[room][i] = (int) Math.round(MILLIONTHS * amount);
      }
    }
    return points;
  }

  private static double fit(Set<GenreFamily> books, Set<GenreFamily> plays) {
    if (books.isEmpty() || plays.isEmpty()) {
      return 0.5;
    }
    return Collections.disjoint(books, plays) ? 0 : 1;
  }

  private static double nearness(Venue venue, Artist act) {
    GeoPoint room = venue.location();
    GeoPoint home = act.location();
    if (room == null || home == null) {
      return 0;
    }
    double miles = home.distanceTo(room).miles();
    double left = (Objective.FAR_MILES - miles) / (Objective.FAR_MILES - Objective.NEAR_MILES);
    return Math.max(0, Math.min(1, left));
  }
}
