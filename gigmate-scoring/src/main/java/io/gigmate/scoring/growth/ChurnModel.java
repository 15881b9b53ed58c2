package io.gigmate.scoring.growth;

import io.gigmate.core.explain.Explanation;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.explain.Scale;
import io.gigmate.scoring.internal.stats.Logistic;
import io.gigmate.scoring.internal.stats.RidgeLogit;
import io.gigmate.scoring.internal.stats.SparseRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How likely each member is to have no show for a while, learned from the days on which all of them
 * had shows: a model of pace and leaving ({@link BuyTillDie}), and beside it how the silence
 * compares with the member's own rhythm. How much each of the two counts is fitted on what was
 * known at three earlier days and what then happened, so that the probabilities are measured ones;
 * with fewer than fifty members then, the model of pace and leaving speaks alone.
 */
public final class ChurnModel {
  private static final int FEWEST = 20;
  private static final int FEWEST_EARLIER = 50;
  private static final int EARLIER_DAYS = 3;
  private static final double WEEK = 7;
  private static final double YEAR = 52.18;
  private static final double PENALTY = 1;

  private final BuyTillDie law;
  private final int daysAhead;
  private final double level;
  private final double trust;
  private final double rhythm;
  private final int learnedFrom;

  private ChurnModel(
      BuyTillDie law, int daysAhead, double level, double trust, double rhythm, int learnedFrom) {
    this.law = law;
    this.daysAhead = daysAhead;
    this.level = level;
    this.trust = trust;
    this.rhythm = rhythm;
    this.learnedFrom = learnedFrom;
  }

  /**
   * Learns from members, all seen up to the same day.
   *
   * @param daysAhead how long a silence counts as leaving, 7 to 365
   * @return empty where there are fewer than 20 members who came back at least once
   */
  public static Optional<ChurnModel> fit(List<Activity> members, int daysAhead) {
    if (daysAhead < 7 || daysAhead > 365) {
      throw new IllegalArgumentException("days ahead must lie in 7..365: " + daysAhead);
    }
    if (members.stream().map(Activity::until).distinct().count() > 1) {
      throw new IllegalArgumentException("members are seen up to different days");
    }
    if (members.stream().filter(one -> one.repeats() > 0).count() < FEWEST) {
      return Optional.empty();
    }
    BuyTillDie law = BuyTillDie.fit(members);
    return Optional.of(calibrated(law, members, daysAhead));
  }

  private static ChurnModel calibrated(BuyTillDie law, List<Activity> members, int daysAhead) {
    LocalDate until = members.get(0).until();
    List<double[]> rows = new ArrayList<>();
    List<Integer> silent = new ArrayList<>();
    for (int i = 1; i <= EARLIER_DAYS; i++) {
      LocalDate then = until.minusDays((long) i * daysAhead);
      List<Activity> known = members.stream().flatMap(one -> one.asOf(then).stream()).toList();
      long back = known.stream().filter(one -> one.repeats() > 0).count();
      if (back < FEWEST_EARLIER) {
        break;
      }
      // What is learned later must not speak about earlier days.
      BuyTillDie lawThen = BuyTillDie.fit(known);
      ChurnModel model = new ChurnModel(lawThen, daysAhead, 0, 1, 0, 0);
      for (Activity one : members) {
        Optional<Activity> seen = one.asOf(then);
        if (seen.isPresent()) {
          rows.add(new double[] {model.logOdds(seen.get()), rhythm(seen.get())});
          silent.add(one.between(then, then.plusDays(daysAhead)) ? 0 : 1);
        }
      }
    }
    if (rows.isEmpty()) {
      return new ChurnModel(law, daysAhead, 0, 1, 0, 0);
    }
    SparseRows x = new SparseRows(rows.size(), 2, 2);
    for (int row = 0; row < rows.size(); row++) {
      x.set(row, 0, 0, rows.get(row)[0]);
      x.set(row, 1, 1, rows.get(row)[1]);
    }
    RidgeLogit fit =
        RidgeLogit.fit(x, silent.stream().mapToInt(Integer::intValue).toArray(), PENALTY);
    double[] by = fit.coefficients();
    return new ChurnModel(law, daysAhead, fit.constant(), by[0], by[1], rows.size());
  }

  /** Returns how likely a member is to have no show in the days ahead, and why. */
  public ChurnRisk assess(Activity one) {
    double now = logOdds(one);
    double active = logOdds(law.silent(one.repeats(), one.weeks(), one.weeks(), daysAhead / WEEK));
    double own = rhythm(one);
    Explanation explanation =
        Explanation.of(
            Scale.LOG_ODDS,
            List.of(
                Factor.of(
                    "activity",
                    trust * active,
                    String.format(
                        Locale.ROOT, "%d shows in %.0f weeks", one.days().size(), one.weeks())),
                Factor.of(
                    "silence",
                    trust * (now - active),
                    one.silentDays() + " days since the last show"),
                Factor.of(
                    "own rhythm",
                    // A zero has no sign that is worth telling.
                    rhythm * own + 0.0,
                    Double.isNaN(one.usualGap())
                        ? "too few shows for a rhythm"
                        : String.format(
                            Locale.ROOT, "usually %.0f days between shows", one.usualGap())),
                Factor.of(
                    "level",
                    level,
                    learnedFrom == 0
                        ? "not measured: too few members earlier"
                        : "from " + learnedFrom + " earlier readings and what came after")));
    return new ChurnRisk(
        one.member(),
        Logistic.probability(explanation.answer()),
        daysAhead,
        law.expected(one.repeats(), one.lastWeek(), one.weeks(), YEAR),
        one.last(),
        one.silentDays(),
        explanation);
  }

  /** Returns the shows that are expected of a member in so many days. */
  public double expectedShows(Activity one, int days) {
    return law.expected(one.repeats(), one.lastWeek(), one.weeks(), days / WEEK);
  }

  /** Returns of how many earlier readings it is known what came after; 0 where of none. */
  public int learnedFrom() {
    return learnedFrom;
  }

  private double logOdds(Activity one) {
    return logOdds(law.silent(one.repeats(), one.lastWeek(), one.weeks(), daysAhead / WEEK));
  }

  private static double logOdds(double probability) {
    double kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
    return Math.log(kept / (1 - kept));
  }

  /** How many times as long as usual the silence is, as a logarithm; 0 where nothing is usual. */
  private static double rhythm(Activity one) {
    double usual = one.usualGap();
    return Double.isNaN(usual) ? 0 : Math.log((one.silentDays() + 1) / (usual + 1));
  }
}
