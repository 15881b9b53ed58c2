package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.LeadMove;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectIntake;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** What the forms of Mission Control do about leads and sources. */
public final class LeadForms implements PagePart {
  private final Sessions sessions;
  private final LeadPipeline pipeline;
  private final ProspectIntake intake;

  /** Creates the forms on what they set in motion. */
  public LeadForms(Sessions sessions, LeadPipeline pipeline, ProspectIntake intake) {
    this.sessions = sessions;
    this.pipeline = pipeline;
    this.intake = intake;
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.post(Pages.MISSION_CONTROL + "/leads/steps", this::move, Access.INVESTOR);
    routes.post(
        Pages.MISSION_CONTROL + "/sources/{source}/acceptance", this::accept, Access.INVESTOR);
    routes.post(
        Pages.MISSION_CONTROL + "/sources/{source}/withdrawal", this::withdraw, Access.INVESTOR);
  }

  private void move(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    LeadMove outcome;
    try {
      outcome =
          pipeline.move(
              visitor.tenant(),
              ProspectId.of(given(request, "lead")),
              LeadStatus.parse(given(request, "status")),
              visitor.username(),
              given(request, "channel"),
              given(request, "note"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    sessions.leaveNotice(
        request,
        outcome.fold(
            moved -> "Noted: the lead is " + words(moved.step().status()) + " now.",
            refused -> "Nothing was changed: " + refused.reason() + ".",
            unknown -> "Nothing was changed: there is no such lead any more."));
    request.redirect(Pages.MISSION_CONTROL + "#leads", HttpStatus.SEE_OTHER);
  }

  private void accept(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = source(request, visitor);
    String told =
        intake
            .accept(visitor.tenant(), source, given(request, "version"), visitor.username())
            .fold(
                accepted ->
                    "You accepted version "
                        + accepted.acceptance().policyVersion()
                        + " of the policy of "
                        + Wording.label(source)
                        + ".",
                other -> "Nothing was changed: " + other.reason() + ".");
    back(request, told);
  }

  private void withdraw(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String source = source(request, visitor);
    boolean done = intake.withdraw(visitor.tenant(), source, visitor.username());
    back(
        request,
        done
            ? Wording.label(source) + " is not asked any more."
            : "Nothing was changed: nobody had accepted the policy of "
                + Wording.label(source)
                + ".");
  }

  private void back(Context request, String told) {
    sessions.leaveNotice(request, told);
    request.redirect(Pages.MISSION_CONTROL + "#sources", HttpStatus.SEE_OTHER);
  }

  private String source(Context request, Account visitor) {
    String source = request.pathParam("source");
    return intake.standings(visitor.tenant()).stream()
        .map(standing -> standing.policy().source())
        .filter(source::equals)
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(HttpStatus.NOT_FOUND, "there is no source '" + source + "'"));
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  private static String words(LeadStatus status) {
    return status.code().replace('_', ' ');
  }
}
