package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.IdempotentAnswers;
import io.gigmate.core.operations.Transactions;
import io.javalin.config.JavalinState;
import io.javalin.http.Context;
import io.javalin.plugin.Plugin;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

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
 * always there and says that the server is up, and so is {@code GET /api/v1/openapi.json}, which
 * describes every route that was mounted.
 *
 * <p>The plugin brings its {@link Gatekeeper} and {@link RequestLimits}, and answers every error of
 * the host with a problem: the host's own routes need a role of {@link Access} or of their own.
 */
public final class GigMateApi extends Plugin<Void> {
  /** Where the API is described. */
  public static final String DESCRIPTION = "/api/v1/openapi.json";

  private final SignIn signIn;
  private final List<ApiPart> parts;
  private final ErrorPage errorPage;
  private final @Nullable Repetition repetition;
  private final @Nullable Transactions transactions;
  private final CrossOrigin crossOrigin;
  private final @Nullable String sessionCookie;
  private final RequestLimits limits;
  private final Turnstile turnstile;

  private GigMateApi(Builder given) {
    this.signIn = given.signIn;
    this.parts = List.copyOf(given.parts);
    this.errorPage = given.errorPage;
    this.repetition = given.repetition;
    this.transactions = given.transactions;
    this.crossOrigin = new CrossOrigin(given.origins);
    this.sessionCookie = given.sessionCookie;
    this.limits = given.limits;
    this.turnstile = new Turnstile(given.limits.rate(), given.rateClock);
  }

  /**
   * Starts the plugin.
   *
   * @param signIn says who is asking
   */
  public static Builder builder(SignIn signIn) {
    return new Builder(signIn);
  }

  /**
   * Looks whether these may be given to {@link Builder#allowOrigins}.
   *
   * @throws IllegalArgumentException for the first that is no origin
   */
  public static void checkOrigins(Collection<String> values) {
    new CrossOrigin(values);
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
    state.routes.before(RequestId::begin);
    state.routes.after(RequestId::end);
    if (!crossOrigin.isOff()) {
      state.routes.before(crossOrigin);
    }
    // After it, so that the sites that may ask can read a refusal.
    limits.apply(state);
    state.routes.beforeMatched(
        new Gatekeeper(signIn, state.internalRouter, crossOrigin, turnstile));
    new Problems(errorPage).catchAll(state.routes);
    ApiRoutes routes = new ApiRoutes(state.routes, repetition, transactions);
    routes.get(
        "/health",
        about("Says that the server is up.").answers(Bodies.Health.class),
        GigMateApi::health,
        Access.OPEN);
    parts.forEach(part -> part.mount(routes));
    state.events.serverStopping(() -> parts.forEach(ApiPart::stop));
    // Made when somebody first asks: a start does without it.
    AtomicReference<@Nullable String> made = new AtomicReference<>();
    routes.get(
        DESCRIPTION,
        about("Describes this API as OpenAPI 3.1.").answersAs(Json.CONTENT_TYPE),
        request -> {
          String text =
              made.updateAndGet(known -> known == null ? describe(routes.mounted()) : known);
          request.contentType(Json.CONTENT_TYPE).result(Objects.requireNonNull(text));
        },
        Access.OPEN);
  }

  private String describe(List<ApiRoute> routes) {
    return Json.text(new ApiDocument(routes, sessionCookie, repetition != null).json());
  }

  private static void health(Context request) {
    Json.write(request, new Bodies.Health("up"));
  }

  /** Collects the parts that the API has. */
  public static final class Builder {
    private final SignIn signIn;
    private final List<ApiPart> parts = new ArrayList<>();
    private final List<String> origins = new ArrayList<>();
    private ErrorPage errorPage = Problems::writeJson;
    private @Nullable Repetition repetition;
    private @Nullable Transactions transactions;
    private @Nullable String sessionCookie;
    private RequestLimits limits = RequestLimits.standard();
    private InstantSource rateClock = InstantSource.system();

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

    /**
     * Does a POST once for each {@code Idempotency-Key} and account; left out, the header means
     * nothing.
     *
     * @param answers where first answers are kept
     * @param clock says when a key has had its time
     */
    public Builder idempotent(IdempotentAnswers answers, InstantSource clock) {
      repetition = new Repetition(answers, clock);
      return this;
    }

    /**
     * Has what names an {@code If-Match} compared and replaced in one transaction, so that of two
     * servers on one database one does it; left out, that holds of one server alone.
     *
     * @param value transactions of the ports that the parts stand on
     */
    public Builder inTurn(Transactions value) {
      transactions = value;
      return this;
    }

    /**
     * Lets pages of these sites ask the API from a browser, with a token of their own and never
     * with this site's cookies (CORS); nobody may where left out.
     *
     * @param values each a scheme and a host, such as {@code https://app.example}
     * @throws IllegalArgumentException for one that is no origin; {@code *} is none
     */
    public Builder allowOrigins(Collection<String> values) {
      origins.addAll(values);
      return this;
    }

    /** Names the cookie of {@link SignIn#bySession}, for the description. */
    public Builder sessionCookie(String name) {
      sessionCookie = name;
      return this;
    }

    /**
     * Sets how much one request and one caller may take; {@link RequestLimits#standard()} where
     * left out.
     *
     * @param value holds for the whole server, the host's own routes as well
     * @param clock says when a caller may ask again
     */
    public Builder limits(RequestLimits value, InstantSource clock) {
      limits = value;
      rateClock = clock;
      return this;
    }

    /** Returns the plugin. */
    public GigMateApi build() {
      return new GigMateApi(this);
    }
  }
}
