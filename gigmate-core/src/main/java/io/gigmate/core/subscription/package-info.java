/**
 * Others' systems that are told what happens here: {@link
 * io.gigmate.core.subscription.SubscriptionDesk} is where a person signs one up, and {@link
 * io.gigmate.core.subscription.Courier} brings each the entries of the operations log that it
 * wants, in order, signed, and at least once.
 */
@NullMarked
package io.gigmate.core.subscription;

import org.jspecify.annotations.NullMarked;
