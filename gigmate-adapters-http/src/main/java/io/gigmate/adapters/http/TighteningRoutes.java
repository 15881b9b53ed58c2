package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.adapters.http.outreach.TighteningsJson;
import io.gigmate.core.access.Account;
import io.gigmate.core.compliance.RuleDesk;
import io.gigmate.core.compliance.Tightening;
import io.gigmate.core.tenant.TenantId;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * The rules of outreach that the operator made stricter, for investors: {@code GET} and {@code POST
 * /api/v1/compliance/tightenings}. What would loosen one is refused with its place, and then
 * nothing of the body holds.
 */
public final class TighteningRoutes implements ApiPart {
  private static final int LONGEST = 1 << 16;
  private static final String PATH = "/api/v1/compliance/tightenings";

  private final RuleDesk desk;

  /** Creates the part on the desk that keeps the rules. */
  public TighteningRoutes(RuleDesk desk) {
    this.desk = desk;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Lists the rules of outreach that were made stricter.")
            .answers(ConfigurationBodies.Tightenings.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        PATH,
        about("Makes rules stricter; what would loosen one is refused with all of it.")
            .takes(DealShapes.Tightenings.class)
            .answers(ConfigurationBodies.Tightenings.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE),
        this::tighten,
        Access.INVESTOR);
  }

  private void all(Context request) {
    write(request, Gatekeeper.visitor(request).tenant());
  }

  private void write(Context request, TenantId tenant) {
    Json.write(
        request,
        new ConfigurationBodies.Tightenings(
            desk.tightenings(tenant).stream().map(ConfigurationBodies.Tightened::of).toList()));
  }

  private void tighten(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ListedProblems problems = new ListedProblems();
    List<Tightening> changes =
        TighteningsJson.read(
            DealRoutes.read(request, LONGEST, problems), desk.book(visitor.tenant()));
    if (problems.count() > 0) {
      throw DealRoutes.refused("the rules stay as they are", problems);
    }
    desk.tightenAll(visitor.tenant(), changes, visitor.username());
    write(request, visitor.tenant());
  }
}
