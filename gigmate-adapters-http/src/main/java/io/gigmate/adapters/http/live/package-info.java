/**
 * What changes, told while it changes: the operations log of a tenant as a stream of server-sent
 * events. {@link io.gigmate.adapters.http.live.LiveRoutes} is the part of the API, {@link
 * io.gigmate.adapters.http.live.LiveStreams} reads the log for everybody who listens.
 */
@NullMarked
package io.gigmate.adapters.http.live;

import org.jspecify.annotations.NullMarked;
