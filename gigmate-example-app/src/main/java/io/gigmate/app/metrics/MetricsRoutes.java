package io.gigmate.app.metrics;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.ApiPart;
import io.gigmate.adapters.http.ApiRoutes;
import io.gigmate.adapters.http.ForScope;
import io.gigmate.core.access.Scope;
import io.javalin.http.Context;

/**
 * {@code GET /metrics} for investors and for tokens that may read metrics and nothing else: how
 * much is sent to whom is nobody else's business.
 */
public final class MetricsRoutes implements ApiPart {
  /** Where the metrics are. */
  public static final String PATH = "/metrics";

  private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;
  private final Refusals refusals;

  /** Creates the part on what it shows. */
  public MetricsRoutes(Metrics metrics, Refusals refusals) {
    this.metrics = metrics;
    this.refusals = refusals;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Tells how the server fares, in the text format of Prometheus.")
            .answersAs("text/plain"),
        this::show,
        Access.INVESTOR,
        new ForScope(Scope.METRICS));
  }

  private void show(Context request) {
    refusals.countInto(metrics.registry());
    request.contentType(TYPE).result(metrics.scraped());
  }
}
