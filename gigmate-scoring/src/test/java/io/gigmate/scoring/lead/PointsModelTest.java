package io.gigmate.scoring.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsModelTest {
  private static final List<LeadFactor> FACTORS = List.of(LeadFactor.values());
  private static final TypePoints VENUE = PointsModel.standard().of(ProspectType.VENUE);

  /** The standard model with these weights for venues. */
  static PointsModel venueWeights(int... weights) {
    Map<ProspectType, TypePoints> types = new EnumMap<>(PointsModel.standard().types());
    types.put(
        ProspectType.VENUE, new TypePoints(weights(weights), VENUE.profile(), VENUE.signals()));
    return new PointsModel("own-1", 0.3, 0.6, GradeCuts.STANDARD, types);
  }

  private static Map<LeadFactor, Integer> weights(int... weights) {
    Map<LeadFactor, Integer> map = new EnumMap<>(LeadFactor.class);
    for (int i = 0; i < weights.length; i++) {
      map.put(FACTORS.get(i), weights[i]);
    }
    return map;
  }

  @ParameterizedTest
  @EnumSource(ProspectType.class)
  void theStandardModelWeighsTheFiveTheSame(ProspectType type) {
    assertThat(PointsModel.standard().of(type).weights().values()).hasSize(5).containsOnly(20);
  }

  @Test
  void saysWhichSignalsFeedAFactor() {
    assertThat(VENUE.signalsOf(LeadFactor.ACTIVITY))
        .containsExactly(LeadSignal.POSTS, LeadSignal.SHOWS, LeadSignal.LAST_ACTIVE);
  }

  @Test
  void refusesWeightsThatAreNotAHundred() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> venueWeights(20, 20, 20, 20, 21))
        .withMessage("weights must add up to 100, not to 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> venueWeights(20, -20, 60, 20, 20))
        .withMessage("weight of engagement must not be negative: -20");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> venueWeights(Integer.MAX_VALUE, Integer.MAX_VALUE, 102, 0, 0))
        .withMessageContaining("not to 4294967396");
  }

  @Test
  void refusesAWeightThatNothingCanEarn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TypePoints(VENUE.weights(), List.of(), VENUE.signals()))
        .withMessage("profile_completeness weighs 20 but nothing counts for it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TypePoints(VENUE.weights(), VENUE.profile(), Map.of()))
        .withMessage("engagement weighs 20 but nothing counts for it");
  }

  @Test
  void refusesAHalfThatIsMissingOrHasNoMeaning() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signal(LeadSignal.FOLLOWERS, SignalUse.of(LeadFactor.ENGAGEMENT)))
        .withMessage("followers needs a half");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> signal(LeadSignal.ENGAGEMENT_RATE, SignalUse.of(LeadFactor.ENGAGEMENT, 2)))
        .withMessage("engagement_rate is a share, so its half must be at most 1: 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> signal(LeadSignal.GENRES, SignalUse.of(LeadFactor.POTENTIAL_VALUE, 3)))
        .withMessage("genres has no half: 3.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignalUse.of(LeadFactor.GEOGRAPHIC_RELEVANCE, 3))
        .withMessageContaining("'geographic_relevance'");
  }

  private static TypePoints signal(LeadSignal signal, SignalUse use) {
    Map<LeadSignal, SignalUse> signals = new EnumMap<>(VENUE.signals());
    signals.put(signal, use);
    return new TypePoints(VENUE.weights(), VENUE.profile(), signals);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1e11})
  void refusesAHalfOutOfBounds(double half) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignalUse.of(LeadFactor.ENGAGEMENT, half))
        .withMessageContaining(Double.toString(half));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void refusesAnUnknownThatIsNothingOrAll(double unknown) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PointsModel(
                    "own-1", unknown, 0.6, GradeCuts.STANDARD, PointsModel.standard().types()))
        .withMessage("unknown must lie between 0 and 1: " + unknown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "naïve", "a,b"})
  void refusesAVersionThatDoesNotFitATable(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PointsModel(
                    version, 0.3, 0.6, GradeCuts.STANDARD, PointsModel.standard().types()))
        .withMessageContaining("'" + version + "'");
  }

  @Test
  void refusesAModelWithoutAType() {
    Map<ProspectType, TypePoints> types = new EnumMap<>(PointsModel.standard().types());
    types.remove(ProspectType.MEDIA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsModel("own-1", 0.3, 0.6, GradeCuts.STANDARD, types))
        .withMessage("media is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointsModel("own-1", 0.3, 1.1, GradeCuts.STANDARD, types))
        .withMessage("wide_region must lie in 0..1: 1.1");
  }

  @ParameterizedTest
  @CsvSource({"101, 60, 40", "60, 60, 40", "80, 40, 40", "80, 60, 0"})
  void refusesGradesThatDoNotFall(int a, int b, int c) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradeCuts(a, b, c))
        .withMessageContaining("A " + a + ", B " + b + ", C " + c);
  }

  @Test
  void gradesByItsCuts() {
    assertThat(List.of(100, 80, 79, 60, 59, 40, 39, 0))
        .extracting(points -> Grade.of(Score.of(points)))
        .containsExactly(Grade.A, Grade.A, Grade.B, Grade.B, Grade.C, Grade.C, Grade.D, Grade.D);
    assertThat(new GradeCuts(90, 50, 10).of(Score.of(80))).isEqualTo(Grade.B);
  }

  @Test
  void namesWhatIsNotKnown() {
    assertThat(LeadFactor.parse("activity")).isEqualTo(LeadFactor.ACTIVITY);
    assertThat(ProfileField.parse("postal_code")).isEqualTo(ProfileField.POSTAL_CODE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeadSignal.parse("likes"))
        .withMessageStartingWith("no signal is called 'likes'; known are [followers,");
  }
}
