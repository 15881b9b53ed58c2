package io.gigmate.scoring.talent.outlook;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.streams;
import static io.gigmate.scoring.talent.SimulatedArtists.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.talent.SimulatedArtists;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BreakoutPropertyTest {
  private static final LocalDate FROM = FIRST.plusWeeks(30);
  private static final LocalDate UNTIL = FIRST.plusWeeks(80);

  private static List<BreakoutPrediction> answers(
      List<MetricSeries> series, BreakoutQuestion question, LocalDate until) {
    return BreakoutBacktest.run(series, question, FROM, until, done -> {}).predictions();
  }

  /** A probability of one answer, with what came of it left out. */
  private record Said(String artist, LocalDate asOf, double probability) {
    static List<Said> of(List<BreakoutPrediction> predictions, LocalDate until) {
      return predictions.stream()
          .filter(each -> !each.asOf().isAfter(until))
          .map(each -> new Said(each.artist(), each.asOf(), each.probability()))
          .toList();
    }
  }

  @Property(tries = 6)
  void whatComesLaterChangesNoAnswer(
      @ForAll @IntRange(max = 1000) int seed, @ForAll @IntRange(min = 35, max = 75) int week) {
    List<MetricSeries> all = streams(40, 90, seed);
    LocalDate today = FIRST.plusWeeks(week);
    BreakoutQuestion question = BreakoutQuestion.multiply(1.5, 60);
    assertThat(Said.of(answers(until(all, today), question, UNTIL), today))
        .isEqualTo(Said.of(answers(all, question, UNTIL), today));
  }

  @Property(tries = 20)
  void otherUnitsChangeNoProbabilityOfAMultiple(
      @ForAll @IntRange(max = 1000) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    List<MetricSeries> all = streams(40, 90, seed);
    List<MetricSeries> scaled =
        IntStream.range(0, all.size())
            .mapToObj(i -> i % 2 == 0 ? all.get(i) : SimulatedArtists.times(all.get(i), factor))
            .toList();
    BreakoutQuestion question = BreakoutQuestion.multiply(1.5, 60);
    List<BreakoutPrediction> before = answers(all, question, UNTIL);
    List<BreakoutPrediction> after = answers(scaled, question, UNTIL);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).artist()).isEqualTo(before.get(i).artist());
      assertThat(after.get(i).probability()).isEqualTo(before.get(i).probability(), within(1e-12));
    }
  }

  @Property(tries = 10)
  void probabilitiesAreNeitherNoughtNorOne(
      @ForAll @IntRange(max = 1000) int seed,
      @ForAll @IntRange(min = 1, max = 30) int artists,
      @ForAll @DoubleRange(min = 1, max = 100000) double level) {
    List<MetricSeries> few = streams(artists, 90, seed);
    assertThat(answers(few, BreakoutQuestion.reach(level, 30), UNTIL))
        .allSatisfy(each -> assertThat(each.probability()).isGreaterThan(0).isLessThan(1));
  }

  @Property(tries = 4)
  void reasonsAddUpToTheProbability(@ForAll @IntRange(max = 1000) int seed) {
    List<MetricSeries> all = streams(60, 90, seed);
    BreakoutModel model =
        BreakoutModel.learn(all, BreakoutQuestion.multiply(1.3, 60), FIRST.plusWeeks(85));
    double[] scanned = model.scan(all);
    for (int i = 0; i < scanned.length; i++) {
      BreakoutAnswer answer = model.ask(all.get(i)).orElseThrow();
      double odds = answer.explanation().answer();
      assertThat(answer.probability()).isEqualTo(1 / (1 + Math.exp(-odds)), within(1e-12));
      assertThat(answer.probability()).isEqualTo(scanned[i], within(1e-9));
    }
  }
}
