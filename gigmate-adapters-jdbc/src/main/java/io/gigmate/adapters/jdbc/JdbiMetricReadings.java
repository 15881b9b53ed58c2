package io.gigmate.adapters.jdbc;

import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricKind;
import io.gigmate.scoring.talent.series.MetricPoint;
import io.gigmate.scoring.talent.series.MetricReading;
import io.gigmate.scoring.talent.series.MetricReadings;
import io.gigmate.scoring.talent.series.MetricSeries;
import io.gigmate.scoring.talent.series.Platform;
import io.gigmate.scoring.talent.series.RegionalSeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What was counted of artists, in the tables {@code metric_readings} and {@code talent_metrics}.
 */
final class JdbiMetricReadings implements MetricReadings {
  private static final String SAVE_METRIC =
      Merge.into(
          "talent_metrics",
          List.of("tenant_id", "metric"),
          """
          platform varchar
          kind varchar
          unit varchar
          """);

  /** What is the same is not written again, and not counted. */
  private static final String SAVE =
      """
      merge into metric_readings as kept using (values (
        cast(:tenant as varchar), cast(:metric as varchar), cast(:artist as varchar),
        cast(:region as varchar), cast(:day as date), cast(:amount as double precision)
      )) as given (tenant_id, metric, artist, region, read_on, amount)
      on kept.tenant_id = given.tenant_id and kept.metric = given.metric
        and kept.artist = given.artist and kept.region = given.region
        and kept.read_on = given.read_on
      when matched and kept.amount <> given.amount then update set amount = given.amount
      when not matched then insert (tenant_id, metric, artist, region, read_on, amount)
        values (given.tenant_id, given.metric, given.artist, given.region, given.read_on,
          given.amount)
      """;

  private static final String READ =
      """
      select r.metric, r.artist, r.region, r.read_on, r.amount, m.platform, m.kind, m.unit
      from metric_readings r
      join talent_metrics m on m.tenant_id = r.tenant_id and m.metric = r.metric
      where r.tenant_id = :tenant and
      """;
  private static final String ORDER = " order by r.metric, r.artist, r.region, r.read_on";
  private static final String ARTISTS =
      "select distinct artist from metric_readings where tenant_id = :tenant order by artist";

  /** So many rows are sent at once, one way and the other. */
  private static final int ROWS = 5000;

  private final Work work;

  JdbiMetricReadings(Jdbi jdbi) {
    this.work = new Work(jdbi);
  }

  @Override
  public int saveAll(TenantId tenant, Collection<MetricReading> readings) {
    if (readings.isEmpty()) {
      return 0;
    }
    Map<String, Metric> metrics = new TreeMap<>();
    readings.forEach(one -> metrics.put(one.metric().name(), one.metric()));
    return work.writing(
        tenant,
        handle -> {
          saveMetrics(handle, tenant, metrics.values());
          int changed = 0;
          PreparedBatch batch = handle.prepareBatch(SAVE);
          for (MetricReading one : readings) {
            batch
                .bind("tenant", tenant.value())
                .bind("metric", one.metric().name())
                .bind("artist", one.artist())
                .bind("region", one.region())
                .bind("day", one.point().date())
                .bind("amount", one.point().value())
                .add();
            if (batch.size() == ROWS) {
              changed += written(batch);
            }
          }
          return changed + (batch.size() == 0 ? 0 : written(batch));
        });
  }

  private static void saveMetrics(Handle handle, TenantId tenant, Collection<Metric> metrics) {
    PreparedBatch batch = handle.prepareBatch(SAVE_METRIC);
    for (Metric metric : metrics) {
      batch
          .bind("tenant_id", tenant.value())
          .bind("metric", metric.name())
          .bind("platform", metric.platform().name())
          .bind("kind", metric.kind().name())
          .bind("unit", metric.unit())
          .add();
    }
    batch.execute();
  }

  private static int written(PreparedBatch batch) {
    int rows = 0;
    for (int each : batch.execute()) {
      rows += each;
    }
    return rows;
  }

  @Override
  public List<RegionalSeries> of(TenantId tenant, String artist) {
    List<RegionalSeries> all = new ArrayList<>();
    work.reading(
        handle ->
            eachSeries(
                handle
                    .createQuery(READ + " r.artist = :artist" + ORDER)
                    .bind("tenant", tenant.value())
                    .bind("artist", artist),
                all::add));
    return List.copyOf(all);
  }

  @Override
  public void since(TenantId tenant, LocalDate from, Consumer<RegionalSeries> each) {
    // Without a transaction PostgreSQL's driver would read everything before the first row.
    work.together(
        handle ->
            eachSeries(
                handle
                    .createQuery(READ + " r.read_on >= :from" + ORDER)
                    .bind("tenant", tenant.value())
                    .bind("from", from)
                    .setFetchSize(ROWS),
                each));
  }

  @Override
  public List<String> artists(TenantId tenant) {
    return work.reading(
        handle ->
            handle.createQuery(ARTISTS).bind("tenant", tenant.value()).mapTo(String.class).list());
  }

  private static int eachSeries(Query query, Consumer<RegionalSeries> each) {
    int series = 0;
    try (ResultIterator<MetricReading> rows = query.map(JdbiMetricReadings::reading).iterator()) {
      List<MetricPoint> points = new ArrayList<>();
      MetricReading first = null;
      while (rows.hasNext()) {
        MetricReading row = rows.next();
        if (first != null && !isOneSeries(first, row)) {
          each.accept(series(first, points));
          series++;
          points = new ArrayList<>();
          first = row;
        }
        first = first == null ? row : first;
        points.add(row.point());
      }
      if (first != null) {
        each.accept(series(first, points));
        series++;
      }
    }
    return series;
  }

  private static boolean isOneSeries(MetricReading one, MetricReading other) {
    return one.artist().equals(other.artist())
        && one.metric().equals(other.metric())
        && one.region().equals(other.region());
  }

  private static RegionalSeries series(MetricReading first, List<MetricPoint> points) {
    return new RegionalSeries(
        first.region(), MetricSeries.of(first.artist(), first.metric(), points));
  }

  private static MetricReading reading(ResultSet columns, StatementContext context)
      throws SQLException {
    Row row = new Row(columns);
    Metric metric =
        new Metric(
            row.text("metric"),
            Platform.valueOf(row.text("platform")),
            MetricKind.valueOf(row.text("kind")),
            row.text("unit"));
    LocalDate day = columns.getObject("read_on", LocalDate.class);
    return new MetricReading(
        row.text("artist"),
        metric,
        row.text("region"),
        new MetricPoint(day, row.fraction("amount")));
  }
}
