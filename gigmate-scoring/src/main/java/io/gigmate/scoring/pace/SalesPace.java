package io.gigmate.scoring.pace;

import io.gigmate.scoring.attendance.AttendanceDistribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finished events teach about the tickets still to come, so many days before the date.
 *
 * <p>Four simple rules read the end from what was sold: the usual share had been sold, the usual
 * number is still to come, what is to come goes by the pace of the last week, and an event ends at
 * the usual size. Each finished event is read by the rules as learned from the others; a rule
 * counts by how small its errors were there, and the errors of the blend on the same events are its
 * interval. A forecast made without sales takes the place of the usual size and is joined by its
 * precision. Of fewer than four finished events nothing can be measured: the answer is then a
 * declared curve, and wide.
 *
 * <p>Source: the additive and the multiplicative pick-up of revenue management (L. Weatherford, S.
 * Kimes, A comparison of forecasting methods for hotel revenue management, International Journal of
 * Forecasting 19, 2003); blending by past error after J. Bates and C. Granger, The combination of
 * forecasts, Operational Research Quarterly 20, 1969; intervals from left-out errors after R.
 * Barber et al., Predictive inference with the jackknife+, Annals of Statistics 49, 2021.
 */
public final class SalesPace {
  private static final int FARTHEST = 3650;

  private final int daysBefore;
  private final List<Snapshot> finished;
  private final PooledPace pooled;

  private SalesPace(int daysBefore, List<Snapshot> finished, PooledPace pooled) {
    this.daysBefore = daysBefore;
    this.finished = finished;
    this.pooled = pooled;
  }

  /** Returns what these finished events teach about so many days before the date. */
  public static SalesPace learn(int daysBefore, List<SalesCurve> finished) {
    return learn(daysBefore, finished, PooledPace.none());
  }

  /**
   * Returns what these finished events teach about so many days before the date.
   *
   * @param daysBefore 0 to 3650; the sales of that day are known
   * @param finished events that are over, with all their sales
   * @param pooled what other operators share
   */
  public static SalesPace learn(int daysBefore, List<SalesCurve> finished, PooledPace pooled) {
    if (daysBefore < 0 || daysBefore > FARTHEST) {
      throw new IllegalArgumentException("days before must lie in 0..3650: " + daysBefore);
    }
    return new SalesPace(
        daysBefore,
        finished.stream().map(curve -> Snapshot.of(curve, daysBefore)).toList(),
        pooled);
  }

  /** Returns the forecast of an event from its sales up to so many days before it. */
  public PaceForecast forecast(SalesCurve curve) {
    return forecast(curve, null);
  }

  /**
   * Returns the forecast of an event from its sales up to so many days before it, and from one that
   * was made without them.
   */
  public PaceForecast forecast(SalesCurve curve, @Nullable AttendanceDistribution prior) {
    Snapshot now = Snapshot.of(curve.knownBy(daysBefore), daysBefore);
    Estimate fromSales = estimate(now, prior == null);
    return PaceForecast.of(
        (long) now.sold(), finished.size(), prior == null ? fromSales : fromSales.with(prior));
  }

  /** Events that had sold nothing by now say little about one that has, and the other way round. */
  private Estimate estimate(Snapshot now, boolean bySize) {
    boolean started = now.sold() > 0;
    List<Snapshot> alike =
        finished.stream().filter(event -> (event.sold() > 0) == started).toList();
    if (alike.size() >= Rule.FEWEST) {
      return Estimate.blend(started ? rules(alike, bySize) : size(alike), alike, now);
    }
    return started || finished.size() < Rule.FEWEST
        ? Declared.estimate(finished, pooled, daysBefore, now)
        : Estimate.blend(size(finished), finished, now);
  }

  private static List<Rule> size(List<Snapshot> alike) {
    return List.of(Rule.usualSize(alike));
  }

  private List<Rule> rules(List<Snapshot> alike, boolean bySize) {
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.usualShare(alike, pooled, daysBefore));
    rules.add(Rule.usualRest(alike));
    rules.add(Rule.recentPace(alike));
    if (bySize) {
      rules.add(Rule.usualSize(alike));
    }
    return rules;
  }
}
