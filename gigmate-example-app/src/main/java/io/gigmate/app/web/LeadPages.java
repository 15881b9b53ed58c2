package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.LeadRanking;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.prospect.LeadMove;
import io.gigmate.core.prospect.LeadPipeline;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.LeadStatus;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourceReadiness;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.core.snooze.SnoozeDesk;
import io.gigmate.core.snooze.SnoozedKind;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.lead.LeadFactor;
import io.gigmate.scoring.lead.PointsModel;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.MergeDesk;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the leads: who is worth writing to, how far they get, and where they come from. */
public final class LeadPages implements PagePart {
  static final String PATH = "/leads";
  private static final int LEADS_SHOWN = 100;
  private static final int WAITING_SHOWN = 20;

  private final Sessions sessions;
  private final LeadRanking leads;
  private final LeadPipeline pipeline;
  private final LeadFlow flow;
  private final MergeDesk merges;
  private final SnoozeDesk snoozes;
  private final ProspectIntake intake;
  private final List<ProspectSource> sources;
  private final Configurations configurations;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and sets in motion. */
  public LeadPages(
      Sessions sessions,
      LeadRanking leads,
      LeadPipeline pipeline,
      LeadFlow flow,
      MergeDesk merges,
      SnoozeDesk snoozes,
      ProspectIntake intake,
      List<ProspectSource> sources,
      Configurations configurations,
      Tenants tenants) {
    this.sessions = sessions;
    this.leads = leads;
    this.pipeline = pipeline;
    this.flow = flow;
    this.merges = merges;
    this.snoozes = snoozes;
    this.intake = intake;
    this.sources = List.copyOf(sources);
    this.configurations = configurations;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(Pages.MISSION_CONTROL + "/leads/steps", this::move, Access.INVESTOR);
    routes.post(Pages.MISSION_CONTROL + "/leads/snooze", this::snooze, Access.INVESTOR);
    routes.post(Pages.MISSION_CONTROL + "/leads/wake", this::wake, Access.INVESTOR);
    routes.post(
        Pages.MISSION_CONTROL + "/sources/{source}/acceptance", this::accept, Access.INVESTOR);
    routes.post(
        Pages.MISSION_CONTROL + "/sources/{source}/withdrawal", this::withdraw, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    Map<String, Snooze> asleep = snoozes.asleep(tenant.id(), SnoozedKind.LEAD);
    String after = request.queryParam("after");
    LeadRanking.Page page =
        after == null
            ? leads.from(tenant.id(), 0, LEADS_SHOWN)
            : leads.after(tenant.id(), after, LEADS_SHOWN);
    List<LeadCard> cards =
        page.leads().stream()
            .map(
                lead ->
                    LeadCard.of(lead, tenant.timeZone(), asleep.get(lead.prospect().id().value())))
            .toList();
    LeadBoard board =
        new LeadBoard(
            leads.qualified(tenant.id()),
            configurations.current(tenant.id()).leadScoreThreshold().points(),
            leads.total(tenant.id()),
            reasons(PointsModel.standard()),
            Wording.count(merges.reviews(tenant.id()).size(), "pair is", "pairs are"),
            after != null,
            page.next().map(mark -> PATH + "?after=" + mark + "#leads").orElse(null),
            cards.stream().filter(card -> card.asleep() == null).toList(),
            cards.stream().filter(card -> card.asleep() != null).toList(),
            board(tenant));
    templates.render(request, "leads.jte", "Leads", Map.of("board", board));
  }

  private PipelineBoard board(Tenant tenant) {
    List<Waiting> shown = flow.overdue(tenant.id(), LeadFlow.PROMISED, 0, WAITING_SHOWN);
    Map<ProspectId, String> names =
        leads.names(tenant.id(), shown.stream().map(Waiting::prospect).toList());
    List<SourceReadiness> readiness =
        sources.stream().map(source -> intake.readiness(tenant.id(), source)).toList();
    return new PipelineBoard(
        flow.funnel(tenant.id()).stages().stream().map(PipelineBoard.Stage::of).toList(),
        shown.stream().map(waiting -> wait(waiting, names)).toList(),
        Wording.count(
            flow.countOverdue(tenant.id(), LeadFlow.PROMISED), "lead waits", "leads wait"),
        LeadFlow.PROMISED.toDays(),
        intake.standings(tenant.id()).stream()
            .map(one -> PipelineBoard.Source.of(one, readiness, tenant.timeZone()))
            .toList());
  }

  /** Such as {@code 5 reasons of up to 20 points each}, where the model weighs them alike. */
  static String reasons(PointsModel model) {
    IntSummaryStatistics weights =
        model.types().values().stream()
            .flatMapToInt(points -> Arrays.stream(LeadFactor.values()).mapToInt(points::weight))
            .summaryStatistics();
    return Wording.count(LeadFactor.values().length, "reason", "reasons")
        + (weights.getMin() == weights.getMax()
            ? " of up to " + Wording.count(weights.getMax(), "point", "points") + " each"
            : " of up to " + Wording.count(weights.getMax(), "point", "points"));
  }

  private static PipelineBoard.Wait wait(Waiting waiting, Map<ProspectId, String> names) {
    return new PipelineBoard.Wait(
        names.getOrDefault(waiting.prospect(), waiting.prospect().value()),
        Wording.label(waiting.status().code()),
        Wording.count(waiting.waited().toDays(), "day", "days"));
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
    request.redirect(PATH + "#leads", HttpStatus.SEE_OTHER);
  }

  private void snooze(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    String told;
    try {
      told =
          snoozes
              .snooze(
                  visitor.tenant(),
                  SnoozedKind.LEAD,
                  known(request, visitor),
                  LocalDate.parse(given(request, "until")),
                  visitor.username())
              .fold(
                  asleep -> "The lead is not asked about until " + asleep.snooze().until() + ".",
                  not -> "Nothing was changed: " + not.reason() + ".");
    } catch (DateTimeException e) {
      told = "Nothing was changed: no day such as 2026-05-15.";
    }
    sessions.leaveNotice(request, told);
    request.redirect(PATH + "#leads", HttpStatus.SEE_OTHER);
  }

  private void wake(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    boolean slept =
        snoozes.wake(
            visitor.tenant(), SnoozedKind.LEAD, known(request, visitor), visitor.username());
    sessions.leaveNotice(
        request,
        slept ? "The lead is asked about again." : "Nothing was changed: the lead did not sleep.");
    request.redirect(PATH + "#leads", HttpStatus.SEE_OTHER);
  }

  private String known(Context request, Account visitor) {
    try {
      return leads
          .find(visitor.tenant(), ProspectId.of(given(request, "lead")))
          .map(lead -> lead.whole().id().value())
          .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "there is no such lead"));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
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
    request.redirect(PATH + "#sources", HttpStatus.SEE_OTHER);
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
