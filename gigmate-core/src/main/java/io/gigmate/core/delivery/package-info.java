/**
 * What comes back about messages that left: {@link io.gigmate.core.delivery.DeliveryDesk} takes
 * bounces, complaints and the events of a provider to the ledger, the suppressions and the
 * campaigns. Which message is meant is told by its {@code Message-ID}, which nobody can make up
 * ({@link io.gigmate.core.delivery.MessageIds}); whom an event comes from, by its signature ({@link
 * io.gigmate.core.delivery.WebhookKeys}).
 */
@NullMarked
package io.gigmate.core.delivery;

import org.jspecify.annotations.NullMarked;
