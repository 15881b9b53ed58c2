package io.gigmate.adapters.http;

import io.javalin.config.JavalinState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON API, to be mounted on a host's own services, of the parts that the host wants:
 *
 * <pre>{@code
 * Javalin.create(config -> config.registerPlugin(
 *     GigMateApi.builder(signIn)
 *         .with(new EventRoutes(listings, tenants, TenantId.of("default"), clock))
 *         .with(new LeadRoutes(ranking, pipeline, flow, merges))
 *         .with(new DealRoutes())
 *         .build()));
 * }</pre>
 *
 * <p>Each part is an {@link ApiPart} of this package and tells its routes. {@code GET /health} is
 * always there and says that the server is up.
 *
 * <p>The plugin brings its {@link Gatekeeper} and answers every error of the host with a problem:
 * the host's own routes need a role of {@link Access} or of their own.
 */
public final class GigMateApi extends Plugin<Void> {
  private final SignIn signIn;
  private final List<ApiPart> parts;
  private final ErrorPage errorPage;

  private GigMateApi(Builder given) {
    this.signIn = given.signIn;
    this.parts = List.copyOf(given.parts);
    this.errorPage = given.errorPage;
  }

  /**
   * Starts the plugin.
   *
   * @param signIn says who is asking
   */
  public static Builder builder(SignIn signIn) {
    return new Builder(signIn);
  }

  /** Answers whether the path is one of the API's, where errors are JSON for everybody. */
  public static boolean covers(String path) {
    return path.startsWith("/api/")
        || path.startsWith("/feeds/")
        || isForPrograms(path)
        || path.equals("/health")
        || path.equals("/metrics");
  }

  /** Answers whether the path is one that programs ask with a token. */
  static boolean isForPrograms(String path) {
    return path.startsWith("/functions/");
  }

  @Override
  public void onInitialize(JavalinState state) {
    RoutesConfig routes = state.routes;
    routes.before(RequestId::begin);
    routes.after(RequestId::end);
    routes.beforeMatched(new Gatekeeper(signIn, state.internalRouter));
    new Problems(errorPage).catchAll(routes);
    routes.get("/health", GigMateApi::health, Access.OPEN);
    parts.forEach(part -> part.mount(routes));
    state.events.serverStopping(() -> parts.forEach(ApiPart::stop));
  }

  private static void health(Context request) {
    Json.write(request, new Bodies.Health("up"));
  }

  /** Collects the parts that the API has. */
  public static final class Builder {
    private final SignIn signIn;
    private final List<ApiPart> parts = new ArrayList<>();
    private ErrorPage errorPage = Problems::writeJson;

    private Builder(SignIn signIn) {
      this.signIn = signIn;
    }

    /** Adds a part. */
    public Builder with(ApiPart part) {
      parts.add(part);
      return this;
    }

    /** Sets how errors look on the host's own pages; problem details where left out. */
    public Builder errorPage(ErrorPage value) {
      errorPage = value;
      return this;
    }

    /** Returns the plugin. */
    public GigMateApi build() {
      return new GigMateApi(this);
    }
  }
}
