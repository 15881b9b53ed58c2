package io.gigmate.core.subscription;

/**
 * A subscription and how far it has got.
 *
 * @param subscription where and of what
 * @param progress how far
 */
public record KeptSubscription(Subscription subscription, Progress progress) {}
