package io.gigmate.scoring.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.outreach.VariantId;
import io.gigmate.scoring.internal.stats.SplitMix;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailTest {
  private static final VariantId WARM = VariantId.of("warm");
  private static final Guardrail COMPLAINTS = Guardrail.standard().get(0);

  @ParameterizedTest
  @CsvSource({
    "0,0,false",
    "1,1,false",
    "2,2,true",
    "1,100,false",
    "3,100,true",
    "3,1000,false",
    "9,1000,false",
    "14,1000,true"
  })
  void complaintsStopAVariantEarly(long complaints, long messages, boolean paused) {
    assertThat(COMPLAINTS.check(WARM, new Outcomes.Shares(messages, complaints)).isPresent())
        .isEqualTo(paused);
  }

  @Test
  void aPersonLetsItGoOn() {
    Optional<PausedVariant> paused = COMPLAINTS.check(WARM, new Outcomes.Shares(100, 5));
    assertThat(paused)
        .hasValueSatisfying(
            stopped -> {
              assertThat(stopped.reason())
                  .isEqualTo("5 of 100 messages ended in complaint, beyond 0.3000 %");
              Approval word = new Approval("Ann", Instant.EPOCH, "a broken list, mended");
              assertThat(stopped.resumed(word).paused()).isEqualTo(stopped);
            });
  }

  @Test
  void aVariantAtTheLimitIsRarelyPausedHoweverOftenOneLooks() {
    int runs = 1000;
    int paused = 0;
    for (int run = 0; run < runs; run++) {
      paused += pausedAfter(0.02, new SplitMix(run), 3000) < 3000 ? 1 : 0;
    }
    assertThat(paused).isBetween(1, 50);
  }

  @Test
  void aVariantAtThriceTheLimitIsPausedSoon() {
    long messages = 0;
    for (int run = 0; run < 200; run++) {
      messages += pausedAfter(0.06, new SplitMix(run), 3000);
    }
    assertThat(messages / 200).isLessThan(200);
  }

  private static int pausedAfter(double share, SplitMix dice, int most) {
    Guardrail unsubscribes = new Guardrail(Harm.UNSUBSCRIBE, 0.02);
    long harmed = 0;
    for (int n = 1; n <= most; n++) {
      harmed += dice.nextDouble() < share ? 1 : 0;
      if (unsubscribes.check(WARM, new Outcomes.Shares(n, harmed)).isPresent()) {
        return n;
      }
    }
    return most;
  }

  @Test
  void limitsAreShares() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Guardrail(Harm.BOUNCE, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Guardrail(Harm.BOUNCE, 1));
  }
}
