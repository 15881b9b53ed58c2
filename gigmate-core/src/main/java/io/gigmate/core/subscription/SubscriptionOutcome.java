package io.gigmate.core.subscription;

import java.util.function.Function;

/** What came of signing up. */
public sealed interface SubscriptionOutcome {
  /**
   * It is told everything from now on.
   *
   * @param kept what was signed up
   * @param secret under which its calls are signed, as its owner puts it into their own system
   */
  record SignedUp(KeptSubscription kept, String secret) implements SubscriptionOutcome {
    /** Leaves the secret out. */
    @Override
    public String toString() {
      return "SignedUp[" + kept.subscription().id() + "]";
    }
  }

  /**
   * It is not.
   *
   * @param why in words for a person
   */
  record Refused(String why) implements SubscriptionOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<SignedUp, T> signedUp, Function<Refused, T> refused) {
    return this instanceof SignedUp done ? signedUp.apply(done) : refused.apply((Refused) this);
  }
}
