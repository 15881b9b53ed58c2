package io.gigmate.scheduling.constraint;

/**
 * Why a show may not be.
 *
 * @param rule its name
 * @param reason in words, with what stands in the way
 */
public record Refusal(Rule rule, String reason) {
  @Override
  public String toString() {
    return rule.label() + ": " + reason;
  }
}
