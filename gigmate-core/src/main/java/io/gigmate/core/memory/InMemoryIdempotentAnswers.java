package io.gigmate.core.memory;

import io.gigmate.core.access.ClaimOutcome;
import io.gigmate.core.access.IdempotencyClaim;
import io.gigmate.core.access.IdempotencyKey;
import io.gigmate.core.access.IdempotentAnswers;
import io.gigmate.core.access.KeptAnswer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and their answers in memory: a restart forgets them. */
public final class InMemoryIdempotentAnswers implements IdempotentAnswers {
  private final Map<IdempotencyKey, Held> held = new HashMap<>();

  private record Held(IdempotencyClaim claim, @Nullable KeptAnswer answer) {}

  @Override
  public synchronized ClaimOutcome claim(IdempotencyClaim claim) {
    forgetUntil(claim.staleUntil());
    Held before = held.get(claim.key());
    if (before == null) {
      held.put(claim.key(), new Held(claim, null));
      return new ClaimOutcome.Taken();
    }
    if (!before.claim().request().equals(claim.request())) {
      return new ClaimOutcome.Different();
    }
    KeptAnswer answer = before.answer();
    return answer == null
        ? new ClaimOutcome.Running(before.claim().at())
        : new ClaimOutcome.Kept(answer);
  }

  @Override
  public synchronized void keep(IdempotencyClaim claim, KeptAnswer answer) {
    if (isOpen(claim)) {
      held.put(claim.key(), new Held(claim, answer));
    }
  }

  @Override
  public synchronized void release(IdempotencyClaim claim) {
    if (isOpen(claim)) {
      held.remove(claim.key());
    }
  }

  @Override
  public synchronized int forgetUntil(Instant time) {
    int before = held.size();
    held.values().removeIf(one -> !one.claim().at().isAfter(time));
    return before - held.size();
  }

  private boolean isOpen(IdempotencyClaim claim) {
    return new Held(claim, null).equals(held.get(claim.key()));
  }
}
