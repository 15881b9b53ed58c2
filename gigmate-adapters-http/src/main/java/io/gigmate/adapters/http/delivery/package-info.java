/**
 * What mail providers say in shapes of their own: a {@link
 * io.gigmate.adapters.http.delivery.ProviderCalls} knows whether a call is theirs and reads it.
 */
@NullMarked
package io.gigmate.adapters.http.delivery;

import org.jspecify.annotations.NullMarked;
