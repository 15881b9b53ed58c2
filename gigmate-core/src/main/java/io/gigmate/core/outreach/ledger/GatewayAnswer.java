package io.gigmate.core.outreach.ledger;

import io.gigmate.core.internal.Checks;

/** What a provider said to a message. */
public sealed interface GatewayAnswer {
  /**
   * It took the message.
   *
   * @param reference what the provider calls it
   */
  record Accepted(String reference) implements GatewayAnswer {
    public Accepted {
      reference = Checks.text("reference", reference, 500);
    }
  }

  /**
   * It refused the message for good.
   *
   * @param reason why
   */
  record Failed(String reason) implements GatewayAnswer {
    public Failed {
      reason = Checks.text("reason", reason, 1000);
    }
  }

  /**
   * The message may have left, or not: a connection that broke, an answer that nobody understands.
   *
   * @param reason what was seen
   */
  record Unclear(String reason) implements GatewayAnswer {
    public Unclear {
      reason = Checks.text("reason", reason, 1000);
    }
  }

  /**
   * Nothing left, for certain: the grant was over, or no connection came about. Only this answer
   * lets the message be tried again.
   *
   * @param reason why
   */
  record NothingLeft(String reason) implements GatewayAnswer {
    public NothingLeft {
      reason = Checks.text("reason", reason, 1000);
    }
  }

  /** Returns the state in which this answer leaves a message that was handed off. */
  default SendState state() {
    if (this instanceof Accepted) {
      return SendState.ACCEPTED;
    }
    if (this instanceof Failed) {
      return SendState.FAILED;
    }
    return this instanceof NothingLeft ? SendState.WAITING : SendState.UNKNOWN;
  }

  /** Returns what is kept of it. */
  default String note() {
    if (this instanceof Accepted accepted) {
      return accepted.reference();
    }
    if (this instanceof Failed failed) {
      return failed.reason();
    }
    return this instanceof NothingLeft nothing ? nothing.reason() : ((Unclear) this).reason();
  }

  /**
   * Returns what is kept where somebody settles a send with this answer.
   *
   * @throws IllegalArgumentException where it does not say for certain what became of the message
   */
  default String settledBy(String who) {
    if (!(this instanceof Accepted || this instanceof Failed)) {
      throw new IllegalArgumentException("only accepted or failed settles a send: " + this);
    }
    return Checks.text("who settles", who, 200) + ": " + note();
  }
}
