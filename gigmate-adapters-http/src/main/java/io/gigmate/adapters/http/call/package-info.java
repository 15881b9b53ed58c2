/**
 * Calls to others' servers: {@link io.gigmate.adapters.http.call.HttpCallCarrier} sends them, and
 * only where the internet at large may be sent to.
 */
@NullMarked
package io.gigmate.adapters.http.call;

import org.jspecify.annotations.NullMarked;
