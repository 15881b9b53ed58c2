package io.gigmate.core.subscription;

import java.util.Optional;

/** Carries calls to others' servers. */
public interface CallCarrier {
  /** Returns why nothing may be sent there, such as into one's own network; empty where it may. */
  Optional<String> obstacle(Subscription subscription);

  /** Sends the call and waits for the answer, not for long; it does not throw. */
  Reply send(Call call);
}
