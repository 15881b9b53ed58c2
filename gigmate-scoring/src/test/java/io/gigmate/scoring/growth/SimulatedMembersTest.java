package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.internal.stats.BinaryMetrics;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The risk of falling silent, held against who then did, in worlds where that is known: of members
 * who had a show in the last 120 days, as nobody wonders about the others. The baseline calls
 * everybody lost who had no show for 60 days; the other one ranks by the days since the last show.
 */
class SimulatedMembersTest {
  private static final int WORLDS = 12;
  private static final int MEMBERS = 400;
  private static final int DAYS = 60;
  private static final int LATELY = 120;

  @ParameterizedTest
  @CsvSource({"RANDOM, 0.04", "REGULAR, 0.05", "SEASONAL, 0.09"})
  void riskRanksBetterThanTheDaysSinceTheLastShow(SimulatedMembers.World world, double calibrated) {
    List<Double> said = new ArrayList<>();
    List<Double> quiet = new ArrayList<>();
    List<Double> lost = new ArrayList<>();
    List<Integer> silent = new ArrayList<>();
    for (int i = 0; i < WORLDS; i++) {
      List<ActiveDay> days = new SimulatedMembers(SplitMix.derive(8, i), world).days(MEMBERS);
      List<Activity> then = Activity.upTo(SimulatedMembers.UNTIL, days);
      ChurnModel model = ChurnModel.fit(then, DAYS).orElseThrow();
      List<Activity> later = Activity.upTo(SimulatedMembers.UNTIL.plusDays(DAYS), days);
      for (int j = 0; j < then.size(); j++) {
        Activity one = then.get(j);
        if (one.silentDays() > LATELY) {
          continue;
        }
        said.add(model.assess(one).probability());
        quiet.add((double) one.silentDays());
        lost.add(one.silentDays() > DAYS ? 1.0 : 0.0);
        silent.add(later.get(j).last().isAfter(SimulatedMembers.UNTIL) ? 0 : 1);
      }
    }
    int[] outcome = silent.stream().mapToInt(Integer::intValue).toArray();
    double ours = BinaryMetrics.auc(array(said), outcome);
    double recency = BinaryMetrics.auc(array(quiet), outcome);
    double threshold = BinaryMetrics.auc(array(lost), outcome);
    double error = BinaryMetrics.calibrationError(array(said), outcome, 10);
    System.out.printf(
        Locale.ROOT,
        "%s: AUC %.3f (60 days silent %.3f, days since the last show %.3f), calibration error"
            + " %.3f, base rate %.3f, %d%n",
        world,
        ours,
        threshold,
        recency,
        error,
        silent.stream().mapToInt(Integer::intValue).average().orElseThrow(),
        outcome.length);

    assertThat(ours).isGreaterThan(threshold + 0.1).isGreaterThan(recency + 0.015);
    // The season turns after the days that were learned from, and nothing tells the model.
    assertThat(error).isLessThan(calibrated);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
