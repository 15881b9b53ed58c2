package io.gigmate.core.memory;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourceVisits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Acceptances and visits of sources in memory. */
public final class InMemorySourceVisits implements SourceVisits, Restorable {
  private final InMemoryTable<String, SourceAcceptance> acceptances = new InMemoryTable<>();
  private final InMemoryTable<String, Instant> visits = new InMemoryTable<>();

  @Override
  public void accept(TenantId tenant, SourceAcceptance acceptance) {
    acceptances.change(tenant, rows -> rows.put(acceptance.source(), acceptance));
  }

  @Override
  public void withdraw(TenantId tenant, String source) {
    acceptances.change(tenant, rows -> rows.remove(source));
  }

  @Override
  public Optional<SourceAcceptance> acceptance(TenantId tenant, String source) {
    return acceptances.find(tenant, source);
  }

  @Override
  public void visited(TenantId tenant, String source, Instant at) {
    visits.change(tenant, rows -> rows.put(source, at.truncatedTo(ChronoUnit.MILLIS)));
  }

  @Override
  public Optional<Instant> lastVisit(TenantId tenant, String source) {
    return visits.find(tenant, source);
  }

  @Override
  public Runnable snapshot() {
    Runnable accepted = acceptances.snapshot();
    Runnable visited = visits.snapshot();
    return () -> {
      accepted.run();
      visited.run();
    };
  }
}
