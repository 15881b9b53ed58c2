package io.gigmate.scoring.attendance;

import io.gigmate.core.explain.Confidence;
import io.gigmate.scoring.internal.attendance.Engine;
import io.gigmate.scoring.internal.attendance.Estimate;
import io.gigmate.scoring.internal.attendance.WalkForward;
import io.gigmate.scoring.lead.pipeline.Share;
import java.time.LocalDate;

/**
 * Forecasts the attendance of shows from a history of shows.
 *
 * <pre>{@code
 * AttendanceModel model = AttendanceModel.fit(history, 28);
 * AttendanceForecast forecast = model.forecast(show);
 * forecast.probabilityBelow(250);
 * }</pre>
 *
 * <p><b>Method.</b> Everything happens on the log of the share of the seats, or of the people a
 * performance where the seats are unknown. A known artist's last share is moved to the season of
 * the show by calendar effects that were learned within artists; a ridge corrects it by recent and
 * older levels, the market, room, town, genre, support, price, capacity and crossed random effects
 * in which a sell-out is only a lower bound; boosted trees correct what is left; and a convex blend
 * of all this with the simple answers (last share, recent level, the room's median) goes back to
 * them where there is little to learn. An unknown artist starts from what earlier unknown artists
 * drew. The errors of the forecasts that were made on the way, divided by their expected size, are
 * the distribution, its bounds steered by their own misses.
 *
 * <p>More seats never lower the answer: whatever falls with the capacity is bounded. Sources stand
 * with each part in {@code internal.attendance}, and docs/attendance.md has the figures. The same
 * history gives the same model.
 *
 * <p><b>Threads.</b> A fitted model never changes, and any number of threads may ask it at once;
 * the answers are those of one thread. So many shows are forecast by {@code
 * shows.parallelStream().map(model::distribution).toList()}.
 */
public final class AttendanceModel {
  /** Names the method and its constants. */
  public static final String METHOD = "attendance-1";

  /** Nothing is forecast farther ahead. */
  public static final int LONGEST_HORIZON = 3650;

  private final Engine engine;
  private final int horizonDays;
  private final LocalDate lastDate;
  private final ComparableShows comparable;

  private AttendanceModel(
      Engine engine, int horizonDays, LocalDate lastDate, ComparableShows comparable) {
    this.engine = engine;
    this.horizonDays = horizonDays;
    this.lastDate = lastDate;
    this.comparable = comparable;
  }

  /**
   * Learns from a history what can be said so many days ahead.
   *
   * @param horizonDays 1 or more; of two shows, the earlier helps to forecast the later where that
   *     many days lie between them
   */
  public static AttendanceModel fit(AttendanceHistory history, int horizonDays) {
    checkHorizon(horizonDays);
    Engine engine = new WalkForward(history.rows(), horizonDays).finish();
    return new AttendanceModel(
        engine, horizonDays, history.lastDate().orElse(LocalDate.MIN), ComparableShows.of(history));
  }

  /** The model as it stands within a walk, on the shows that may be known then. */
  static AttendanceModel within(WalkForward walk, AttendanceHistory known, int horizon, int day) {
    return new AttendanceModel(walk.upTo(day), horizon, LocalDate.MIN, ComparableShows.of(known));
  }

  static void checkHorizon(int horizonDays) {
    if (horizonDays < 1 || horizonDays > LONGEST_HORIZON) {
      throw new IllegalArgumentException(
          "a horizon must lie in 1.." + LONGEST_HORIZON + " days: " + horizonDays);
    }
  }

  /** Returns for how many days ahead it was fitted. */
  public int horizonDays() {
    return horizonDays;
  }

  /**
   * Forecasts a show.
   *
   * @throws IllegalArgumentException where the show lies before the history's last day
   */
  public AttendanceForecast forecast(Show show) {
    Estimate said = estimate(show);
    return new AttendanceForecast(
        show,
        said.knownShows(),
        said.median(),
        distribution(said),
        Reasons.of(show, said, engine.attribute(said)),
        comparable.nearest(show),
        confidence(said.knownShows() > 0));
  }

  /**
   * Returns the distribution of a forecast alone: for many shows, of which few are explained.
   *
   * @throws IllegalArgumentException where the show lies before the history's last day
   */
  public AttendanceDistribution distribution(Show show) {
    return distribution(estimate(show));
  }

  private Estimate estimate(Show show) {
    if (show.date().isBefore(lastDate)) {
      throw new IllegalArgumentException(
          "show " + show.id() + " on " + show.date() + " lies before the last of the history");
    }
    return engine.forecast(ShowRows.of(show));
  }

  static AttendanceDistribution distribution(Estimate said) {
    return AttendanceDistribution.of(said.knots().probabilities(), said.knots().heads());
  }

  private Confidence confidence(boolean isKnown) {
    int judged = engine.judged(isKnown);
    String artists = isKnown ? "known" : "unknown";
    if (judged == 0) {
      return Confidence.of(0, "no forecast of " + artists + " artists was judged yet");
    }
    return new Share(engine.inside80(isKnown), judged)
        .confidence(
            "share of the last "
                + judged
                + " forecasts of "
                + artists
                + " artists, made "
                + horizonDays
                + " days ahead, whose 80 % interval held");
  }
}
