package io.gigmate.scoring.memory;

import io.gigmate.core.memory.InMemoryTable;
import io.gigmate.core.memory.Restorable;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.RegionalSeries;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Readings in memory: for each series its points by day, and each metric once. */
public final class InMemoryMetricReadings implements MetricReadings, Restorable {
  private final InMemoryTable<Key, NavigableMap<LocalDate, Double>> table = new InMemoryTable<>();
  private final InMemoryTable<String, Metric> metrics = new InMemoryTable<>();

  private record Key(String metric, String artist, String region) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::metric).thenComparing(Key::artist).thenComparing(Key::region);

    static Key of(MetricReading reading) {
      return new Key(reading.metric().name(), reading.artist(), reading.region());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public int saveAll(TenantId tenant, Collection<MetricReading> readings) {
    AtomicInteger changed = new AtomicInteger();
    metrics.change(
        tenant, rows -> readings.forEach(one -> rows.put(one.metric().name(), one.metric())));
    table.change(
        tenant,
        rows -> {
          // Copied before they are changed: a snapshot may hold the points as they were.
          Map<Key, NavigableMap<LocalDate, Double>> fresh = new TreeMap<>();
          for (MetricReading one : readings) {
            MetricPoint point = one.point();
            NavigableMap<LocalDate, Double> points =
                fresh.computeIfAbsent(
                    Key.of(one), key -> new TreeMap<>(rows.getOrDefault(key, new TreeMap<>())));
            Double before = points.put(point.date(), point.value());
            if (before == null || before != point.value()) {
              changed.incrementAndGet();
            }
          }
          rows.putAll(fresh);
        });
    return changed.get();
  }

  @Override
  public List<RegionalSeries> of(TenantId tenant, String artist) {
    Map<String, Metric> named = metrics.of(tenant);
    return table.of(tenant).entrySet().stream()
        .filter(entry -> entry.getKey().artist().equals(artist))
        .map(entry -> series(entry.getKey(), entry.getValue(), named))
        .toList();
  }

  @Override
  public void since(TenantId tenant, LocalDate from, Consumer<RegionalSeries> each) {
    Map<String, Metric> named = metrics.of(tenant);
    table.of(tenant).entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().tailMap(from, true)))
        .filter(Predicate.not(entry -> entry.getValue().isEmpty()))
        .forEach(entry -> each.accept(series(entry.getKey(), entry.getValue(), named)));
  }

  @Override
  public List<String> artists(TenantId tenant) {
    return table.of(tenant).keySet().stream().map(Key::artist).distinct().sorted().toList();
  }

  private static RegionalSeries series(
      Key key, NavigableMap<LocalDate, Double> points, Map<String, Metric> named) {
    Metric metric = named.getOrDefault(key.metric(), Metric.named(key.metric()));
    return new RegionalSeries(
        key.region(),
        MetricSeries.of(
            key.artist(),
            metric,
            points.entrySet().stream()
                .map(point -> new MetricPoint(point.getKey(), point.getValue()))
                .toList()));
  }

  @Override
  public Runnable snapshot() {
    Runnable rows = table.snapshot();
    Runnable names = metrics.snapshot();
    return () -> {
      rows.run();
      names.run();
    };
  }
}
