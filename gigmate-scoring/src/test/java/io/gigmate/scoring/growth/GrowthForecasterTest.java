package io.gigmate.scoring.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.internal.stats.Gaussian;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GrowthForecasterTest {
  private static final int WORLDS = 400;
  private static final int KNOWN = 36;
  private static final int AHEAD = 6;

  /** Users by week on a saturating curve with noise and a change of pace; nobody tells the rule. */
  @Test
  void forecastsBeatTheLastValueAndTheirIntervalsHold() {
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    int inside = 0;
    for (int world = 0; world < WORLDS; world++) {
      List<Double> all = users(SplitMix.derive(8, world));
      GrowthForecast said = GrowthForecaster.forecast(all.subList(0, KNOWN), AHEAD).get(AHEAD - 1);
      double came = all.get(KNOWN + AHEAD - 1);
      a.add(Math.abs(Math.log1p(said.expected()) - Math.log1p(came)));
      b.add(Math.abs(Math.log1p(all.get(KNOWN - 1)) - Math.log1p(came)));
      inside += came >= said.lower80() && came <= said.upper80() ? 1 : 0;
    }
    double forecast = median(a);
    double naive = median(b);
    double coverage = (double) inside / WORLDS;
    System.out.printf(
        Locale.ROOT,
        "6 weeks ahead: median error %.3f (last value %.3f), inside the 80 %% interval %.3f%n",
        forecast,
        naive,
        coverage);
    assertThat(forecast).isLessThan(0.9 * naive);
    assertThat(coverage).isBetween(0.74, 0.86);
  }

  @Test
  void whatDoesNotMoveStaysAndWhatIsTooShortIsRefused() {
    List<Double> flat = Collections.nCopies(20, 50.0);
    assertThat(GrowthForecaster.forecast(flat, 3))
        .allSatisfy(
            one -> {
              assertThat(one.expected()).isCloseTo(50, within(1e-9));
              assertThat(one.lower80()).isLessThanOrEqualTo(one.upper80());
            });
    assertThatThrownBy(() -> GrowthForecaster.forecast(flat.subList(0, 11), 1))
        .hasMessageContaining("11");
    assertThatThrownBy(() -> GrowthForecaster.forecast(flat, 7)).hasMessageContaining("7");
    List<Double> negative = new ArrayList<>(flat);
    negative.set(4, -1.0);
    assertThatThrownBy(() -> GrowthForecaster.forecast(negative, 1)).hasMessageContaining("-1");
  }

  private static List<Double> users(long seed) {
    SplitMix dice = new SplitMix(seed);
    double ceiling = 300 + 3000 * dice.nextDouble();
    double middle = 15 + 40 * dice.nextDouble();
    double pace = 4 + 10 * dice.nextDouble();
    double noise = 0.02 + 0.06 * dice.nextDouble();
    int turn = dice.nextInt(KNOWN);
    double slower = 0.5 + dice.nextDouble();
    List<Double> users = new ArrayList<>();
    double clock = 0;
    for (int week = 0; week < KNOWN + AHEAD; week++) {
      clock += week < turn ? 1 : slower;
      double level = ceiling / (1 + Math.exp((middle - clock) / pace));
      double z = Gaussian.quantile(Math.max(1e-9, dice.nextDouble()));
      users.add((double) Math.round(level * Math.exp(noise * z)));
    }
    return users;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
