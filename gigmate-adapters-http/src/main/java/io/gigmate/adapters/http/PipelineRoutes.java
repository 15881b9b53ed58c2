package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineDesk;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.StepOutcome;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * The pipelines, for investors.
 *
 * <table>
 *   <caption>Routes</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/pipelines</td><td>each pipeline with its last runs</td></tr>
 *   <tr><td>GET /api/v1/pipelines/{name}/runs/{key}</td><td>one run</td></tr>
 *   <tr><td>POST /api/v1/pipelines/{name}/runs</td>
 *       <td>the run, after every step that could be done was</td></tr>
 *   <tr><td>POST /api/v1/pipelines/{name}/steps/{step}</td><td>what the step answered</td></tr>
 * </table>
 *
 * <p>Both POSTs take a body such as {@code {"key":"2026-03-02"}} that names the run; without one it
 * is the run of the day, or of the week. Whoever sends one again gets the same answer, and nothing
 * is done twice: a program may try as often as it likes. A step out of its turn is 409, one that
 * failed is 502.
 */
public final class PipelineRoutes implements ApiPart {
  private static final int RUNS_SHOWN = 5;
  private static final String SHAPE = "empty, or a JSON object with the key of a run";

  private final PipelineDesk desk;
  private final Tenants tenants;

  /**
   * Creates the part.
   *
   * @param desk what runs the pipelines
   * @param tenants whose days begin where
   */
  public PipelineRoutes(PipelineDesk desk, Tenants tenants) {
    this.desk = desk;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/pipelines",
        about("Lists the pipelines, each with its last runs.")
            .answers(PipelineBodies.Pipelines.class),
        this::all,
        Access.INVESTOR);
    routes.get(
        "/api/v1/pipelines/{name}/runs/{key}",
        about("Tells how a run stands, and what each step answered.")
            .answers(PipelineBodies.Run.class),
        this::one,
        Access.INVESTOR);
    routes.post(
        "/api/v1/pipelines/{name}/runs",
        about("Begins a run, or goes on with it, and does every step that can be done.")
            .mayTake(PipelineBodies.Wish.class)
            .answers(PipelineBodies.Run.class),
        this::run,
        Access.INVESTOR);
    routes.post(
        "/api/v1/pipelines/{name}/steps/{step}",
        about("Does one step of a run; what is done already is answered again.")
            .mayTake(PipelineBodies.Wish.class)
            .answers(PipelineBodies.StepDone.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.BAD_GATEWAY),
        this::step,
        Access.INVESTOR);
  }

  private void all(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Json.write(
        request,
        new PipelineBodies.Pipelines(
            desk.pipelines().stream()
                .map(
                    one -> PipelineBodies.One.of(one, desk.history(tenant, one.name(), RUNS_SHOWN)))
                .toList()));
  }

  private void one(Context request) {
    Pipeline pipeline = pipeline(request);
    String key = request.pathParam("key");
    PipelineRun run =
        desk.find(Gatekeeper.visitor(request).tenant(), pipeline.name(), key)
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpStatus.NOT_FOUND, "there is no run '" + key + "' of it"));
    Json.write(request, PipelineBodies.Run.of(run));
  }

  private void run(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String name = pipeline(request).name();
    String key = begun(request, name);
    Json.write(
        request,
        PipelineBodies.Run.of(desk.proceed(visitor.tenant(), name, key, visitor.username())));
  }

  private void step(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Pipeline pipeline = pipeline(request);
    String step = request.pathParam("step");
    if (pipeline.steps().stream().noneMatch(one -> one.name().equals(step))) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "there is no step '" + step + "' in " + pipeline.name());
    }
    String key = begun(request, pipeline.name());
    StepOutcome.Done done =
        desk.step(visitor.tenant(), pipeline.name(), key, step, visitor.username())
            .fold(
                one -> one,
                failed -> {
                  throw new ProblemException(
                      HttpStatus.BAD_GATEWAY, "the step failed: " + failed.reason());
                },
                early -> {
                  throw new ProblemException(
                      HttpStatus.CONFLICT, "the step " + early.missing() + " comes first");
                },
                busy -> {
                  throw new ProblemException(
                      HttpStatus.CONFLICT, "somebody is doing this step; ask again in a minute");
                });
    Json.write(
        request,
        new PipelineBodies.StepDone(pipeline.name(), key, PipelineBodies.Done.of(done.state())));
  }

  /** Begins the run that the body names, and returns its key. */
  private String begun(Context request, String name) {
    Account visitor = Gatekeeper.visitor(request);
    String key =
        wished(request).orElseGet(() -> desk.keyOf(tenants.required(visitor.tenant()), name));
    try {
      return desk.begin(visitor.tenant(), name, key, visitor.username()).key();
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> wished(Context request) {
    return request.body().isBlank()
        ? Optional.empty()
        : Optional.ofNullable(Json.read(request, PipelineBodies.Wish.class, SHAPE).key());
  }

  private Pipeline pipeline(Context request) {
    String name = request.pathParam("name");
    return desk.find(name)
        .orElseThrow(
            () ->
                new ProblemException(HttpStatus.NOT_FOUND, "there is no pipeline '" + name + "'"));
  }
}
