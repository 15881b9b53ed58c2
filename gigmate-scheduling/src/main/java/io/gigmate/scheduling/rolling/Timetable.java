package io.gigmate.scheduling.rolling;

import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** When {@link RollingCalendar#JOB} runs; a host fills it with its own scheduler. */
public interface Timetable {
  /** Returns the cron that counts now. */
  String cron(TenantId tenant);

  /** Returns when the next run is due, where anything starts it. */
  Optional<Instant> next(TenantId tenant);

  /**
   * Has the job run by another cron from now on, on every node.
   *
   * @throws IllegalArgumentException where the cron cannot be read or is never due, saying why
   */
  void change(TenantId tenant, String cron, String by);
}
