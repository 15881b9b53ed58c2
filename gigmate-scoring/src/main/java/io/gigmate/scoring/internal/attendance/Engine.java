package io.gigmate.scoring.internal.attendance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model at one horizon: forecasts a show from what it has taken up, and takes up dates with the
 * forecasts that were made for them, so that everything it learns from was out of sample.
 */
public final class Engine {
  private static final int YOUNG_SHOWS = 16;
  private static final double YOUNG_WEIGHT = 0.2;
  private static final double OPENING_WEIGHT = 0.35;
  private static final double KNOWN_STEP = 0.004;
  private static final double UNKNOWN_STEP = 0.015;
  private static final int[] CHANGES_OVER = {1, 2, 4, 8};
  private static final int LONGEST_CHANGE = 130;
  private static final double GREATEST_SHOCK = 0.3;
  private static final double SAME_DATE = 0.15;

  private final Surroundings around;
  private final KnownArtists known;
  private final UnknownArtists unknown;
  private final EffectFilter filter = new EffectFilter();
  private final ErrorBands knownBands = new ErrorBands(KNOWN_STEP);
  private final ErrorBands unknownBands = new ErrorBands(UNKNOWN_STEP);
  private final Map<String, ArtistRecord> artists = new HashMap<>();
  private final SeatMemory seats = new SeatMemory();

  /** Creates the model for shows that lie so many days after what is known. */
  public Engine(int horizonDays) {
    around =
        new Surroundings(
            Math.max(1, horizonDays), new CalendarEffects(), new Market(), new Peers());
    known = new KnownArtists(around);
    unknown = new UnknownArtists(around);
    around.calendar().refresh();
  }

  /** Returns what is to be expected of a show, with what is needed to learn from its outcome. */
  Estimate expect(ShowRow asked) {
    ShowRow row = complete(asked);
    ArtistRecord artist = artists.get(row.series());
    PooledDemand pooled = filter.demand(row);
    return estimate(row, artist, pooled, young(row, artist, pooled));
  }

  /**
   * Returns what is to be expected of a show. It changes nothing: any number of threads may ask
   * once the engine is {@link #settle settled}, and as long as nobody teaches it.
   */
  public Estimate forecast(ShowRow asked) {
    ShowRow row = complete(asked);
    return estimate(row, artists.get(row.series()), filter.demand(row), Young.NONE);
  }

  private ShowRow complete(ShowRow asked) {
    return seats.complete(asked, around.market().usualLogSeats());
  }

  private Estimate estimate(
      ShowRow row, @Nullable ArtistRecord artist, PooledDemand pooled, Young young) {
    Stage stage = artist == null ? unknown.say(row, pooled) : known.say(row, artist, pooled);
    ErrorBands bands = bands(artist != null);
    double level = stage.blended();
    double most = row.hasCapacity() ? row.capacity() * mostOfCapacity(artist) : unlimited();
    double unmoved = row.exposure() + level;
    double logMedian = Math.min(unmoved + bands.move(level), Math.log(most));
    double[] sizeX = sizeFeatures(row, artist, pooled);
    double size = bands.size(sizeX);
    boolean measured = bands.isReady();
    double median = Math.exp(logMedian);
    Knots knots =
        measured
            ? bands.knots(logMedian, size, most)
            : Knots.anything(median, row.hasCapacity() ? most : 10 * median);
    Trail trail =
        new Trail(Double.isNaN(around.market().usualShare()), stage, young, unmoved, sizeX, size);
    int knownShows = artist == null ? 0 : artist.size();
    return new Estimate(row, knownShows, logMedian, measured, knots, trail);
  }

  /** No room holds so many; an answer stays finite where the seats are unknown. */
  private static double unlimited() {
    return 1e9;
  }

  private ErrorBands bands(boolean isKnown) {
    return isKnown ? knownBands : unknownBands;
  }

  private double mostOfCapacity(@Nullable ArtistRecord artist) {
    return artist == null
        ? around.market().mostOfCapacity(0, 0)
        : around.market().mostOfCapacity(artist.highestShare(), artist.size());
  }

  private Young young(ShowRow row, @Nullable ArtistRecord artist, PooledDemand pooled) {
    if (artist == null
        || artist.size() > YOUNG_SHOWS
        || artist.firstDay() - around.market().firstDay() <= Openings.NOT_NEW_DAYS) {
      return Young.NONE;
    }
    double base = unknown.base(row);
    return new Young(unknown.features(row, base, pooled), base);
  }

  /** What tells how large an error may be: how restless the artist is, how new, and how full. */
  private static double[] sizeFeatures(
      ShowRow row, @Nullable ArtistRecord artist, PooledDemand pooled) {
    double[] x = new double[6];
    x[0] = 1;
    x[4] = Math.log(pooled.deviation()) + 1;
    if (artist != null) {
      double deviation = artist.deviation();
      x[1] = Double.isNaN(deviation) ? 0 : Math.log(deviation + 0.01) + 2.5;
      x[2] = 1.0 / artist.size();
      x[3] = artist.size() <= 3 ? 1 : 0;
      x[5] = row.hasCapacity() ? Math.max(-2, Math.min(0.1, artist.mid())) : 0;
    }
    return x;
  }

  /** Takes up all shows of one date, with what had been said of them. */
  public void learn(List<Estimate> date) {
    if (date.isEmpty()) {
      return;
    }
    beginDate(date);
    double weight = 1 / (1 + SAME_DATE * (date.size() - 1));
    double levels = 0;
    for (Estimate said : date) {
      levels += learn(said, weight);
    }
    around.market().endDate(date.get(0).row().day(), date.size(), levels / date.size());
    around.calendar().refresh();
  }

  private void beginDate(List<Estimate> date) {
    int day = date.get(0).row().day();
    double deviations = 0;
    int counted = 0;
    for (Estimate said : date) {
      ArtistRecord artist = artists.get(said.row().series());
      if (artist != null && artist.size() >= 3) {
        double season = around.calendar().effect(day, CalendarEffects.room(artist.mid()));
        double deviation = said.row().share() - season - artist.mid();
        deviations += Math.max(-GREATEST_SHOCK, Math.min(GREATEST_SHOCK, deviation));
        counted++;
      }
    }
    around.market().beginDate(day, deviations, counted);
  }

  /** Takes up one show; returns the level of its artist after it. */
  private double learn(Estimate said, double weight) {
    ShowRow row = said.row();
    Trail trail = said.trail();
    boolean isKnown = said.knownShows() > 0;
    double target = row.share() - trail.stage().base();
    if (!trail.blind()) {
      Learner learner = isKnown ? known.learner() : unknown.learner();
      learner.learn(trail.stage(), row.day(), target, isKnown ? 1 : OPENING_WEIGHT);
      bands(isKnown).learn(said);
    }
    if (trail.young().x().length > 0) {
      unknown
          .learner()
          .learnLinear(trail.young().x(), row.share() - trail.young().base(), YOUNG_WEIGHT);
    }
    ArtistRecord artist = artists.computeIfAbsent(row.series(), series -> new ArtistRecord());
    double room = artist.size() == 0 ? 0 : CalendarEffects.room(artist.mid());
    learnChanges(row, artist, room, weight);
    double level = row.share() - around.calendar().effect(row.day(), room);
    double usual =
        artist.size() > 0
            ? artist.mid()
            : around.market().hasBegun() ? around.market().levelFast() : level;
    around.peers().add(row, level, usual);
    filter.learn(row);
    unknown.learn(row, level, !isKnown);
    if (!trail.blind()) {
      artist.surpriseBy(target - trail.stage().linear() - artist.surprise());
    }
    artist.add(row, level);
    around.market().add(row);
    seats.learn(row);
    return artist.mid();
  }

  private void learnChanges(ShowRow row, ArtistRecord artist, double room, double weight) {
    for (int lag : CHANGES_OVER) {
      if (lag <= artist.size()) {
        int before = artist.day(lag - 1);
        if (before != row.day() && row.day() - before <= LONGEST_CHANGE) {
          double change = row.share() - artist.share(lag - 1);
          around.calendar().add(row.day(), before, change, room, weight);
        }
      }
    }
  }

  /** Grows the trees anew where the history has grown enough. */
  public void refit(int today) {
    known.learner().refit(today);
    unknown.learner().refit(today);
  }

  /** Solves what was put off while it learned: from then on a forecast only reads. */
  public void settle() {
    known.learner().settle();
    unknown.learner().settle();
    knownBands.settle();
    unknownBands.settle();
  }

  /** Splits what was just said into parts that add up to the log of the answer. */
  public Attribution attribute(Estimate said) {
    return Attribution.of(
        said, artists.get(said.row().series()), around.calendar(), known, unknown, filter);
  }

  /** Returns how many of the last forecasts of a kind had an interval. */
  public int judged(boolean isKnown) {
    return bands(isKnown).judged();
  }

  /** Returns how many of them came to lie in their 80 % interval. */
  public int inside80(boolean isKnown) {
    return bands(isKnown).inside80();
  }
}
