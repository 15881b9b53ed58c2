package io.gigmate.core.compliance;

/**
 * What one rule said of a message.
 *
 * @param rule that was asked
 * @param verdict what it said
 */
public record Finding(Rule rule, Verdict verdict) {}
