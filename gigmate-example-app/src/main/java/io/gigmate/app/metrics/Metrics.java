package io.gigmate.app.metrics;

import io.gigmate.adapters.http.live.LiveStreams;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutgoingMessage;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.LongStream;

/** What one node counts, from its start on. */
public final class Metrics implements AutoCloseable {
  /** Where the buckets of the histogram of requests end. */
  private static final Duration[] BUCKETS =
      LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
          .mapToObj(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Creates the metrics; what the virtual machine does is counted at once. */
  public Metrics() {
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /** Returns where others may count as well, such as the pool of connections. */
  public MeterRegistry registry() {
    return registry;
  }

  /**
   * Counts a request that was answered.
   *
   * @param route its template, not its path: a path has as many values as there are leads
   */
  public void answered(String method, String route, int status, Duration took) {
    Timer.builder("http.server.requests")
        .description("requests that were answered")
        .tag("method", method)
        .tag("route", route)
        .tag("status", status / 100 + "xx")
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(took);
  }

  /** Counts a run of a job that the scheduler started. */
  public void ran(String job, boolean succeeded, Duration took) {
    Timer.builder("gigmate.jobs")
        .description("runs of jobs that were due")
        .tag("job", job)
        .tag("result", succeeded ? "done" : "failed")
        .register(registry)
        .record(took);
  }

  /** Counts who listens to changes. */
  public void watch(LiveStreams streams) {
    Gauge.builder("gigmate.live.clients", streams, LiveStreams::listening)
        .description("streams of changes that are open")
        .register(registry);
    FunctionCounter.builder("gigmate.live.dropped", streams, LiveStreams::dropped)
        .description("streams that ended because their client did not read")
        .register(registry);
  }

  /** Returns a carrier that is counted: what its provider said to each message. */
  public Carrier counted(Channel channel, Carrier carrier) {
    return new Carrier() {
      @Override
      public GatewayAnswer carry(OutgoingMessage message, Grant grant) {
        GatewayAnswer answer = carrier.carry(message, grant);
        Counter.builder("gigmate.outreach.messages")
            .description("messages that were handed to a provider, by what it said")
            .tag("channel", channel.code())
            .tag("answer", answer.getClass().getSimpleName().toLowerCase(Locale.ROOT))
            .register(registry)
            .increment();
        return answer;
      }

      @Override
      public boolean isByHand() {
        return carrier.isByHand();
      }
    };
  }

  /** Returns everything in the text format of Prometheus. */
  String scraped() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
