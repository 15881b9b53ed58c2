package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.tenant.TenantId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The routes of the sources: what their policies allow, and a person's word for one. */
final class SourceRoutes {
  private final ProspectIntake intake;

  SourceRoutes(ProspectIntake intake) {
    this.intake = intake;
  }

  void mount(RoutesConfig routes) {
    routes.get("/api/sources", this::all, Access.INVESTOR);
    routes.post("/api/sources/{source}/acceptance", this::accept, Access.INVESTOR);
  }

  private void all(Context request) {
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    Json.write(
        request,
        new SourceBodies.Sources(
            intake.standings(tenant).stream().map(SourceBodies.Source::of).toList()));
  }

  private void accept(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = request.pathParam("source");
    boolean known =
        intake.standings(visitor.tenant()).stream()
            .anyMatch(one -> one.policy().source().equals(source));
    if (!known) {
      throw new ProblemException(HttpStatus.NOT_FOUND, "there is no source '" + source + "'");
    }
    SourceAcceptance word = intake.accept(visitor.tenant(), source, visitor.username());
    request.status(HttpStatus.CREATED);
    Json.write(request, SourceBodies.Word.of(word));
  }
}
