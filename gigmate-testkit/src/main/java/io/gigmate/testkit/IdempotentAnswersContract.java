package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.access.ClaimOutcome;
import io.gigmate.core.access.ClaimOutcome.Different;
import io.gigmate.core.access.ClaimOutcome.Kept;
import io.gigmate.core.access.ClaimOutcome.Running;
import io.gigmate.core.access.ClaimOutcome.Taken;
import io.gigmate.core.access.IdempotencyClaim;
import io.gigmate.core.access.IdempotencyKey;
import io.gigmate.core.access.IdempotentAnswers;
import io.gigmate.core.access.KeptAnswer;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IdempotentAnswers} keeps to. */
public interface IdempotentAnswersContract {
  /** Returns the port under test. */
  IdempotentAnswers idempotentAnswers();

  @Test
  default void firstClaimTakesTheKeyAndItsAnswerIsKept() {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    assertThat(claim(key, "a", NOON)).isEqualTo(new Taken());
    assertThat(claim(key, "a", NOON.plusSeconds(5))).isEqualTo(new Running(NOON));

    KeptAnswer answer =
        new KeptAnswer(201, "application/json", "{\"é\":\"" + "x".repeat(9000) + "\"}");
    idempotentAnswers().keep(wish(key, "a", NOON), answer);
    assertThat(claim(key, "a", NOON.plusSeconds(9))).isEqualTo(new Kept(answer));
    // What is kept stays as it was first.
    idempotentAnswers().keep(wish(key, "a", NOON), new KeptAnswer(400, null, ""));
    assertThat(claim(key, "a", NOON.plusSeconds(9))).isEqualTo(new Kept(answer));
  }

  @Test
  default void answerMayBeWithoutABodyAndAsLongAsItMayBe() {
    for (KeptAnswer answer :
        new KeptAnswer[] {
          new KeptAnswer(204, null, ""),
          new KeptAnswer(200, "text/plain", "y".repeat(KeptAnswer.LONGEST))
        }) {
      IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
      claim(key, "a", NOON);
      idempotentAnswers().keep(wish(key, "a", NOON), answer);
      assertThat(claim(key, "a", NOON)).isEqualTo(new Kept(answer));
    }
  }

  @Test
  default void keyOfAnotherRequestIsToldApart() {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    claim(key, "a", NOON);
    assertThat(claim(key, "b", NOON)).isEqualTo(new Different());
    idempotentAnswers().keep(wish(key, "a", NOON), new KeptAnswer(200, null, ""));
    assertThat(claim(key, "b", NOON)).isEqualTo(new Different());
  }

  @Test
  default void keysBelongToAnAccountOfATenant() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(claim(key(tenant, "boss"), "a", NOON)).isEqualTo(new Taken());
    assertThat(claim(key(tenant, "Boss"), "a", NOON)).isEqualTo(new Taken());
    assertThat(claim(key(Fixtures.newTenantId(), "boss"), "a", NOON)).isEqualTo(new Taken());
    assertThat(claim(new IdempotencyKey(tenant, "boss", "KEY';--"), "a", NOON))
        .isEqualTo(new Taken());
  }

  @Test
  default void releasedKeyMayBeTakenAgain() {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    claim(key, "a", NOON);
    idempotentAnswers().release(wish(key, "a", NOON));
    assertThat(claim(key, "b", NOON.plusSeconds(1))).isEqualTo(new Taken());
    // A claim that was given back has no say any more.
    idempotentAnswers().release(wish(key, "a", NOON));
    idempotentAnswers().keep(wish(key, "a", NOON), new KeptAnswer(200, null, ""));
    assertThat(claim(key, "b", NOON.plusSeconds(2))).isEqualTo(new Running(NOON.plusSeconds(1)));
  }

  @Test
  default void answeredKeyIsNotReleased() {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    claim(key, "a", NOON);
    KeptAnswer answer = new KeptAnswer(200, null, "");
    idempotentAnswers().keep(wish(key, "a", NOON), answer);
    idempotentAnswers().release(wish(key, "a", NOON));
    assertThat(claim(key, "a", NOON)).isEqualTo(new Kept(answer));
  }

  @Test
  default void keyHoldsForADayAnsweredOrNot() {
    Instant lastMoment = NOON.plus(IdempotentAnswers.LIFE).minusMillis(1);
    Instant over = NOON.plus(IdempotentAnswers.LIFE);
    IdempotencyKey broken = key(Fixtures.newTenantId(), "boss");
    claim(broken, "a", NOON);
    assertThat(claim(broken, "a", lastMoment)).isEqualTo(new Running(NOON));
    IdempotencyKey done = key(Fixtures.newTenantId(), "boss");
    claim(done, "a", NOON);
    idempotentAnswers().keep(wish(done, "a", NOON), new KeptAnswer(200, null, "once"));
    assertThat(claim(done, "a", lastMoment)).isInstanceOf(Kept.class);

    assertThat(claim(broken, "a", over)).isEqualTo(new Taken());
    assertThat(claim(done, "b", over)).isEqualTo(new Taken());
    // Whoever took it a day ago answers too late.
    idempotentAnswers().keep(wish(broken, "a", NOON), new KeptAnswer(200, null, "late"));
    assertThat(claim(broken, "a", over)).isEqualTo(new Running(over));
  }

  @Test
  default void ofSeveralAtOneTimeOneTakesTheKey() throws InterruptedException, ExecutionException {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    AtomicInteger taken = new AtomicInteger();
    Together.run(
        8,
        number -> {
          if (claim(key, "a", NOON).equals(new Taken())) {
            taken.incrementAndGet();
          }
        });
    assertThat(taken).hasValue(1);
  }

  @Test
  default void whatIsOldIsForgotten() {
    IdempotencyKey key = key(Fixtures.newTenantId(), "boss");
    claim(key, "a", NOON.minus(Duration.ofDays(400)));
    assertThat(idempotentAnswers().forgetUntil(NOON.minus(Duration.ofDays(400)))).isPositive();
    assertThat(idempotentAnswers().forgetUntil(NOON.minus(Duration.ofDays(400)))).isZero();
  }

  /** When the tests take place. */
  Instant NOON = Instant.parse("2026-03-02T18:00:00.123Z");

  private ClaimOutcome claim(IdempotencyKey key, String request, Instant at) {
    return idempotentAnswers().claim(wish(key, request, at));
  }

  private static IdempotencyClaim wish(IdempotencyKey key, String request, Instant at) {
    return new IdempotencyClaim(key, Digest.ofValues(Stream.of(request)), at);
  }

  private static IdempotencyKey key(TenantId tenant, String username) {
    return new IdempotencyKey(tenant, username, "key");
  }
}
