package io.gigmate.app.serve;

import io.gigmate.app.pipeline.ViralSignals;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Artists whom a test lets be seen; the source may be away. */
final class SomeSignals implements ViralSignals {
  volatile boolean away;
  volatile List<Sighting> sightings = List.of();
  final Map<String, Reading> readings = new TreeMap<>();
  volatile Instant from = Instant.EPOCH;

  @Override
  public List<Sighting> seen(TenantId tenant, Instant since, Instant until) {
    from = since;
    return sightings;
  }

  @Override
  public Optional<Reading> read(TenantId tenant, String artist, Instant at) {
    if (away) {
      throw new IllegalStateException("the source is away");
    }
    return Optional.ofNullable(readings.get(artist));
  }
}
