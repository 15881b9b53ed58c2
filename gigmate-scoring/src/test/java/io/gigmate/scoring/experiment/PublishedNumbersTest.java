package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that R, scipy and the confseq library give. */
class PublishedNumbersTest {
  private static final Percentage NINE_DIGITS = Percentage.withPercentage(1e-7);

  /** R finds these by a search that stops early. */
  private static final Percentage AS_SEARCHED = Percentage.withPercentage(1e-5);

  private static final Percentage COARSELY_SEARCHED = Percentage.withPercentage(1e-2);

  @ParameterizedTest
  @CsvFileSource(resources = "power-two-proportions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void samplesAreThoseOfR(
      double from,
      double relative,
      double power,
      double alpha,
      double to,
      double classic,
      double arcsine) {
    assertThat(from * (1 + relative)).isCloseTo(to, within(1e-12));
    assertThat(SampleSize.ofShares(from, to, alpha, power)).isCloseTo(classic, AS_SEARCHED);
    assertThat(SampleSize.byArcsine(from, to, alpha, power)).isCloseTo(arcsine, COARSELY_SEARCHED);
  }

  @ParameterizedTest
  @CsvSource({"0.10,0.12,0.8,3840.847", "0.02,0.025,0.8,13808.925", "0.5,0.75,0.9,76.707"})
  void samplesAreThoseOfTheTextbooks(double from, double to, double power, double contacts) {
    assertThat(SampleSize.ofShares(from, to, 0.05, power)).isCloseTo(contacts, within(5e-4));
  }

  @Test
  void aDifferenceOfMeansTakesTheUsualSample() {
    // 16 s² / d², as the rule of thumb has it.
    assertThat(SampleSize.ofMeans(2, 10, 0.05, 0.8)).isCloseTo(392.44, within(0.01));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "srm.tsv", delimiter = '\t', numLinesToSkip = 1)
  void sampleRatiosAreThoseOfScipy(String counts, double chiSquare, int degrees, double p) {
    List<Long> contacts = Arrays.stream(counts.split(",", -1)).map(Long::valueOf).toList();
    SampleRatio ratio = SampleRatio.of(contacts, Collections.nCopies(contacts.size(), 1.0));

    assertThat(ratio.chiSquare()).isCloseTo(chiSquare, NINE_DIGITS);
    assertThat(ratio.degrees()).isEqualTo(degrees);
    assertThat(ratio.p()).isCloseTo(p, NINE_DIGITS);
    assertThat(ratio.ok()).isEqualTo(p >= 0.001);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "two-proportion-tests.tsv", delimiter = '\t', numLinesToSkip = 1)
  void testsOfTwoSharesAreThoseOfR(
      long x1,
      long n1,
      long x2,
      long n2,
      double chiSquare,
      double p,
      double low,
      double high,
      double corrected,
      double fisher) {
    TwoShares shares = new TwoShares(new Outcomes.Shares(n1, x1), new Outcomes.Shares(n2, x2));

    assertThat(shares.chiSquare()).isCloseTo(chiSquare, NINE_DIGITS);
    // Beyond seven standard errors our normal law has eight digits.
    assertThat(shares.p()).isCloseTo(p, Percentage.withPercentage(2e-6));
    assertThat(shares.low()).isCloseTo(low, within(1e-12));
    assertThat(shares.high()).isCloseTo(high, within(1e-12));
    assertThat(shares.correctedP()).isCloseTo(corrected, Percentage.withPercentage(2e-6));
    assertThat(shares.fisherP()).isCloseTo(fisher, NINE_DIGITS);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "beta-binomial-ab.tsv", delimiter = '\t', numLinesToSkip = 1)
  void beliefsAreThoseOfTheClosedForm(
      long yesA, long noA, long yesB, long noB, double above, double integral, double loss) {
    ShareBelief first = ShareBelief.after(new Outcomes.Shares(yesA + noA, yesA));
    ShareBelief second = ShareBelief.after(new Outcomes.Shares(yesB + noB, yesB));

    assertThat(second.probabilityAbove(first)).isCloseTo(above, NINE_DIGITS);
    assertThat(second.probabilityAbove(first)).isCloseTo(integral, NINE_DIGITS);
    // Found by quadrature; forty digits of the closed form agree with ours to nine.
    assertThat(second.expectedLoss(first)).isCloseTo(loss, Percentage.withPercentage(1e-6));
    assertThat(first.probabilityAbove(second)).isCloseTo(1 - above, within(1e-9));
  }

  @Test
  void theExpectedLossHasNineDigits() {
    ShareBelief first = ShareBelief.after(new Outcomes.Shares(1000, 120));
    ShareBelief second = ShareBelief.after(new Outcomes.Shares(1000, 150));
    assertThat(second.expectedLoss(first)).isCloseTo(1.4417785511183e-4, NINE_DIGITS);
  }

  @Test
  void theMixtureIsThatOfConfseq() {
    NormalMixture mixture = NormalMixture.sharpestAt(100, 0.05);

    assertThat(mixture.rho()).isCloseTo(12.60056, within(5e-6));
    assertThat(mixture.logEvidence(10, 100)).isCloseTo(-0.6510052, within(5e-8));
    assertThat(mixture.boundary(100, 0.05)).isCloseTo(30.35209, within(5e-6));
    assertThat(mixture.logEvidence(mixture.boundary(100, 0.05), 100))
        .isCloseTo(Math.log(20), within(1e-12));
  }
}
