/**
 * What the server counts while it runs, and one line for each request: {@link
 * io.gigmate.app.metrics.Metrics} counts, {@link io.gigmate.app.metrics.MetricsRoutes} shows,
 * {@link io.gigmate.app.metrics.RequestLog} writes.
 */
@NullMarked
package io.gigmate.app.metrics;

import org.jspecify.annotations.NullMarked;
