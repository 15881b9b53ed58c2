package io.gigmate.core.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ExplanationPropertyTest {
  private static List<Factor> factors(List<? extends Number> contributions) {
    return IntStream.range(0, contributions.size())
        .mapToObj(i -> Factor.of("factor " + i, contributions.get(i).doubleValue(), "seen"))
        .toList();
  }

  @Property
  void pointsAddUpExactly(
      @ForAll @Size(max = 30) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer> points) {
    long sum = points.stream().mapToLong(Integer::longValue).sum();
    Explanation explanation = Explanation.of(Scale.POINTS, factors(points));
    assertThat(explanation.answer()).isEqualTo((double) sum);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Explanation(Scale.POINTS, sum + 1.0, factors(points)))
        .withMessageContaining("add up to");
  }

  @Property
  void logarithmsAddUpToRounding(
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -50, max = 50) Double> logs) {
    Explanation explanation = Explanation.of(Scale.LOG_ODDS, factors(logs));
    double other = explanation.answer() + 1e-10;
    assertThat(new Explanation(Scale.LOG_FACTOR, other, factors(logs)).factors())
        .hasSize(logs.size());
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Explanation(Scale.LOG_ODDS, explanation.answer() + 1e-3, factors(logs)));
  }

  @Example
  void pointsAndCentsAreWhole() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explanation.of(Scale.POINTS, List.of(Factor.of("half", 0.5, "seen"))))
        .withMessageContaining("POINTS must be whole: half has 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explanation.of(Scale.MONEY, List.of(Factor.of("half", 0.5, "seen"))))
        .withMessageContaining("MONEY must be whole");
  }

  @Example
  void aFactorIsFiniteAndNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> Factor.of("x", Double.NaN, "seen"));
    assertThatIllegalArgumentException().isThrownBy(() -> Factor.of(" ", 1, "seen"));
    assertThatIllegalArgumentException().isThrownBy(() -> Factor.of("x", 1, ""));
  }

  @Property
  void aScoreLiesInRange(@ForAll int points) {
    if (points >= 0 && points <= 100) {
      assertThat(Score.of(points).points()).isEqualTo(points);
      assertThat(Score.of(points)).hasToString(Integer.toString(points));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Score.of(points))
          .withMessageContaining(Integer.toString(points));
    }
  }

  @Example
  void aConfidenceSaysHowItWasMeasured() {
    Confidence confidence = Confidence.of(0.874, "share of 412 held-out shows inside the interval");
    assertThat(confidence.percent()).isEqualTo(87);
    assertThat(confidence).isGreaterThan(Confidence.of(0.5, "a coin"));
    assertThatIllegalArgumentException().isThrownBy(() -> Confidence.of(0.9, " "));
    assertThatIllegalArgumentException().isThrownBy(() -> Confidence.of(1.1, "wishes"));
  }

  @Example
  void aRecommendationCarriesItsAlternatives() {
    Explanation why = Explanation.of(Scale.POINTS, List.of(Factor.of("fit", 3, "same town")));
    Recommendation<String> book =
        new Recommendation<>(
            "Friday",
            Confidence.of(0.8, "12 of 15 past ones"),
            why,
            List.of(new Recommendation.Alternative<>("Saturday", why)));
    assertThat(book.alternatives())
        .extracting(Recommendation.Alternative::choice)
        .containsExactly("Saturday");
  }
}
