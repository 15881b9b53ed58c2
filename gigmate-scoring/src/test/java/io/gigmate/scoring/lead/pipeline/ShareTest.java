package io.gigmate.scoring.lead.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShareTest {
  @ParameterizedTest
  @CsvFileSource(resources = "wilson-95.tsv", delimiter = '\t', numLinesToSkip = 1)
  void intervalIsWilsons(long hits, long of, double low, double high) {
    Share share = new Share(hits, of);
    assertThat(share.low()).isCloseTo(low, within(1e-12));
    assertThat(share.high()).isCloseTo(high, within(1e-12));
    assertThat(share.value()).isBetween(share.low(), share.high());
  }

  @Test
  void ofNoneNothingIsKnown() {
    Share share = new Share(0, 0);
    assertThat(share.known()).isFalse();
    assertThat(share.value()).isNaN();
    assertThat(share.low()).isZero();
    assertThat(share.high()).isEqualTo(1);
  }

  @Test
  void moreHitsThanCasesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Share(3, 2))
        .withMessage("hits must lie in 0..2, the number of cases: 3");
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
  }
}
