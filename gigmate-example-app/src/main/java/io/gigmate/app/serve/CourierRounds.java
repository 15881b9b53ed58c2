package io.gigmate.app.serve;

import io.gigmate.core.subscription.Courier;
import io.gigmate.core.tenant.TenantId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the courier round every few seconds, on every server: who works on a subscription holds its
 * lease, so that several servers share the work and none waits for another.
 */
final class CourierRounds implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CourierRounds.class);
  private static final int SECONDS = 5;

  private final Courier courier;
  private final TenantId tenant;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "courier");
            thread.setDaemon(true);
            return thread;
          });

  CourierRounds(Courier courier, TenantId tenant) {
    this.courier = courier;
    this.tenant = tenant;
  }

  void start() {
    // Nobody waits for it; what fails is told where it does.
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(this::go, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  private void go() {
    try {
      courier.go(tenant);
    } catch (RuntimeException e) {
      // One that ends with an exception would never go again.
      LOG.warn("subscriptions could not be told; it is tried again in {} s", SECONDS, e);
    }
  }

  /** Stops; a call that is under way and not noted is sent again by whoever comes next. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
