package io.gigmate.examples;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.talent.TalentFinding;
import io.gigmate.scoring.talent.TalentScout;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Who of 200 made-up artists may double within 60 days, and why the scout thinks so. */
public final class FindRisingTalent {
  private static final int WEEKS = 80;

  private FindRisingTalent() {}

  /** Prints the first three. */
  public static void main(String[] args) {
    Random dice = new Random(3);
    int first = (int) LocalDate.of(2024, 8, 26).toEpochDay();
    Metric followers = Metric.named("tiktok_followers");
    List<MetricSeries> series = new ArrayList<>();
    for (int a = 0; a < 200; a++) {
      int[] days = new int[WEEKS];
      double[] values = new double[WEEKS];
      double level = 500 + 20_000 * dice.nextDouble();
      double pace = 0;
      for (int w = 0; w < WEEKS; w++) {
        pace = 0.9 * pace + (dice.nextDouble() < 0.01 ? 0.2 * dice.nextDouble() : 0);
        level *= Math.exp(pace + 0.01 * dice.nextGaussian());
        days[w] = first + 7 * w;
        values[w] = Math.rint(level);
      }
      series.add(MetricSeries.ofSorted("artist " + a, followers, days, values));
    }
    LocalDate today = LocalDate.ofEpochDay(first + 7 * (WEEKS - 1));
    List<TalentFinding> ranked =
        TalentScout.of(BreakoutQuestion.multiply(2, 60)).scan(series, List.of(), today);
    for (TalentFinding finding : ranked.subList(0, 3)) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f %% to reach %.0f followers, %.1f %% is usual; %+.0f %% in a month%n",
          finding.answer().artist(),
          100 * finding.answer().probability(),
          finding.answer().level(),
          100 * finding.answer().baseRate(),
          100 * finding.growth30().orElse(0));
      for (Factor factor : finding.answer().explanation().factors().subList(0, 4)) {
        System.out.printf(
            Locale.ROOT,
            "  %+.2f %s: %s%n",
            factor.contribution(),
            factor.name(),
            factor.evidence());
      }
    }
  }
}
