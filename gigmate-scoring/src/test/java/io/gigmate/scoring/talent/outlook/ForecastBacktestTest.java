package io.gigmate.scoring.talent.outlook;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.STREAMS;
import static io.gigmate.scoring.talent.SimulatedArtists.streams;
import static io.gigmate.scoring.talent.SimulatedArtists.until;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastBacktestTest {
  private static ForecastBacktest run(List<MetricSeries> series, int horizon, int from, int until) {
    return ForecastBacktest.run(
        series, horizon, FIRST.plusWeeks(from), FIRST.plusWeeks(until), done -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 28, 60})
  void beatsTheLastValueAndHoldsFourInFive(int horizon) {
    double own = 0;
    double last = 0;
    double growth = 0;
    double covered = 0;
    int files = 5;
    for (int seed = 0; seed < files; seed++) {
      ForecastReport report = run(streams(29, 150, seed), horizon, 60, 141).report();
      own += report.medianError() / files;
      last += report.lastValueError() / files;
      growth += report.lastGrowthError() / files;
      covered += report.coverage80() / files;
    }
    assertThat(own).isLessThan(last).isLessThan(growth);
    assertThat(covered).isBetween(0.77, 0.83);
  }

  @Test
  void whatComesLaterChangesNoForecast() {
    List<MetricSeries> all = streams(29, 100, 1);
    LocalDate today = FIRST.plusWeeks(70);
    List<SeriesForecast> before = run(until(all, today), 28, 40, 90).forecasts();
    assertThat(run(all, 28, 40, 90).forecasts())
        .filteredOn(each -> !each.asOf().isAfter(today))
        .isEqualTo(before.stream().filter(each -> !each.asOf().isAfter(today)).toList());
  }

  @Test
  void aSeriesThatDiesDecays() {
    double[] dying = new double[60];
    for (int w = 0; w < dying.length; w++) {
      dying[w] = w < 40 ? 1000 : Math.rint(1000 * Math.exp(-0.3 * (w - 40)));
    }
    List<MetricSeries> series = List.of(weekly("a", STREAMS, dying));
    List<SeriesForecast> forecasts = run(series, 28, 39, 59).forecasts();
    assertThat(forecasts.get(20).expected()).isLessThan(20);
    double[] expected = forecasts.stream().mapToDouble(SeriesForecast::expected).toArray();
    assertThat(DoubleStream.of(expected).skip(18).max().orElseThrow()).isLessThan(expected[0] / 10);
  }

  @Test
  void aFallBelowAThousandthOfThePeakStaysInItsInterval() {
    List<MetricSeries> fading = new ArrayList<>();
    for (int a = 0; a < 20; a++) {
      double[] values = new double[40];
      for (int w = 0; w < values.length; w++) {
        values[w] = 1e6 * (1 + a) * Math.pow(0.8, w);
      }
      fading.add(weekly("artist " + a, STREAMS, values));
    }
    assertThat(run(fading, 28, 20, 39).forecasts())
        .hasSize(20 * 20)
        .allSatisfy(each -> assertThat(each.upper80()).isGreaterThanOrEqualTo(each.expected()));
  }

  @Test
  void forecastsFromTheFirstDayOn() {
    List<SeriesForecast> forecasts =
        run(List.of(weekly("a", STREAMS, 100, 0, 120)), 28, 0, 2).forecasts();
    assertThat(forecasts).hasSize(3);
    assertThat(forecasts.get(0).expected()).isEqualTo(100);
    assertThat(forecasts.get(0).lower80()).isBetween(40.0, 90.0);
    assertThat(forecasts.get(0).upper80()).isBetween(110.0, 250.0);
    assertThat(forecasts.get(1).last()).isZero();
    assertThat(forecasts.get(1).lower80()).isZero();
  }

  @Test
  void refusesWhatCannotBeForecast() {
    assertThatThrownBy(() -> run(List.of(), 0, 0, 1)).hasMessageContaining("0");
    assertThatThrownBy(() -> run(List.of(), 28, 2, 1)).hasMessageContaining("in order");
    assertThat(run(List.of(), 28, 0, 1).report().forecasts()).isZero();
    assertThatThrownBy(() -> new SeriesForecast("a", "m", FIRST, 1, 1, 2, 3))
        .hasMessageContaining("2.0..3.0");
  }
}
