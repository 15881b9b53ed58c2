package io.gigmate.scoring.talent.trajectory;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.STREAMS;
import static io.gigmate.scoring.talent.SimulatedArtists.weekly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeographicSpreadTest {
  @Test
  void equalRegionsCountWhole() {
    GeographicSpread spread =
        GeographicSpread.of(
                List.of(
                    weekly("a", STREAMS, 5, 5),
                    weekly("a", STREAMS, 5, 5),
                    weekly("a", STREAMS, 0)),
                FIRST.plusDays(7))
            .orElseThrow();
    assertThat(spread.effective()).isCloseTo(2, within(1e-12));
    assertThat(spread.counted()).isEqualTo(2);
    assertThat(spread.before()).isEmpty();
  }

  @Test
  void oneThatHoldsMostCountsForLittleMoreThanItself() {
    GeographicSpread spread =
        GeographicSpread.of(
                List.of(
                    weekly("a", STREAMS, 1, Double.NaN, Double.NaN, Double.NaN, 9),
                    weekly("a", STREAMS, 1, Double.NaN, Double.NaN, Double.NaN, 1)),
                FIRST.plusDays(28))
            .orElseThrow();
    assertThat(spread.effective()).isCloseTo(1 / 0.82, within(1e-12));
    assertThat(spread.before().orElseThrow()).isCloseTo(2, within(1e-12));
    assertThat(spread.factor().contribution()).isZero();
  }

  @Test
  void withoutRegionsThereIsNone() {
    assertThat(GeographicSpread.of(List.of(), FIRST)).isEmpty();
    assertThat(GeographicSpread.of(List.of(weekly("a", STREAMS, 3)), FIRST.plusDays(300)))
        .isEmpty();
  }
}
