package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourceReadiness;
import io.gigmate.core.prospect.SourceStanding;
import io.gigmate.core.tenant.TenantId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * The routes of the sources, for investors: {@code GET /api/v1/sources} tells them and what their
 * policies allow, {@code POST} and {@code DELETE /api/v1/sources/{source}/acceptance} give the
 * visitor's word for a policy or take it back.
 */
public final class SourceRoutes implements ApiPart {
  private static final String SHAPE =
      "a JSON object with the policy_version that was read, such as {\"policy_version\":\"1\"}";

  private final ProspectIntake intake;
  private final List<ProspectSource> registered;

  /**
   * Creates the part.
   *
   * @param intake what asks sources, and knows who accepted their policies
   * @param registered the sources that are asked
   */
  public SourceRoutes(ProspectIntake intake, List<ProspectSource> registered) {
    this.intake = intake;
    this.registered = List.copyOf(registered);
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/sources",
        about("Lists the sources, and what their policies allow.")
            .answers(SourceBodies.Sources.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        "/api/v1/sources/{source}/acceptance",
        about("Accepts the policy of a source, by its version.")
            .takes(SourceBodies.Wish.class)
            .answers(HttpStatus.CREATED, SourceBodies.Word.class)
            .refuses(HttpStatus.CONFLICT),
        this::accept,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.delete(
        "/api/v1/sources/{source}/acceptance",
        about("Takes the acceptance back.").answersNothing(),
        this::withdraw,
        Access.INVESTOR);
  }

  private void all(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    List<SourceReadiness> readiness =
        registered.stream().map(source -> intake.readiness(tenant, source)).toList();
    Json.write(
        request,
        new SourceBodies.Sources(
            intake.standings(tenant).stream()
                .map(standing -> SourceBodies.Source.of(standing, readiness))
                .toList()));
  }

  private void accept(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = known(request, visitor);
    String version = Json.read(request, SourceBodies.Wish.class, SHAPE).policyVersion();
    if (version == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    SourceBodies.Word word =
        intake
            .accept(visitor.tenant(), source, version, visitor.username())
            .fold(
                accepted -> SourceBodies.Word.of(accepted.acceptance()),
                other -> {
                  throw new ProblemException(HttpStatus.CONFLICT, other.reason());
                });
    request.status(HttpStatus.CREATED);
    Json.write(request, word);
  }

  private void withdraw(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = known(request, visitor);
    if (!intake.withdraw(visitor.tenant(), source, visitor.username())) {
      throw new ProblemException(
          HttpStatus.NOT_FOUND, "nobody has accepted the policy of '" + source + "'");
    }
    request.status(HttpStatus.NO_CONTENT);
  }

  private String known(Context request, Account visitor) {
    String source = request.pathParam("source");
    return intake.standings(visitor.tenant()).stream()
        .map(SourceStanding::policy)
        .filter(policy -> policy.source().equals(source))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(HttpStatus.NOT_FOUND, "there is no source '" + source + "'"))
        .source();
  }
}
