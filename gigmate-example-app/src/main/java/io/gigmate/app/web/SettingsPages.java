package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.AutonomyRoutes;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.ApprovalDesk;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.ConfigurationOutcome;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.autonomy.phase.AutonomyDesk;
import io.gigmate.core.autonomy.phase.GateReading;
import io.gigmate.core.autonomy.phase.Phase;
import io.gigmate.core.autonomy.phase.PhaseFinding;
import io.gigmate.core.autonomy.phase.PhaseState;
import io.gigmate.core.autonomy.phase.StepOutcome;
import io.gigmate.core.compliance.RuleDesk;
import io.gigmate.core.operations.LogQuery;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.place.Regions;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.core.tenant.Tenants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The page of the settings, of what waits for a word, and of the phase of autonomy. */
public final class SettingsPages implements PagePart {
  static final String PATH = "/settings";
  private static final int CHANGES_SHOWN = 20;

  private final Sessions sessions;
  private final ApprovalDesk approvals;
  private final AutonomyDesk autonomy;
  private final RuleDesk rules;
  private final OperationsLog log;
  private final Tenants tenants;
  private final InstantSource clock;
  private final Templates templates;

  /** Creates the page on what it shows and changes. */
  public SettingsPages(
      Sessions sessions,
      ApprovalDesk approvals,
      AutonomyDesk autonomy,
      RuleDesk rules,
      OperationsLog log,
      Tenants tenants,
      InstantSource clock) {
    this.sessions = sessions;
    this.approvals = approvals;
    this.autonomy = autonomy;
    this.rules = rules;
    this.log = log;
    this.tenants = tenants;
    this.clock = clock;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH, this::change, Access.INVESTOR);
    routes.post(PATH + "/pending/{id}", this::answer, Access.INVESTOR);
    routes.post(PATH + "/up", this::up, Access.INVESTOR);
    routes.post(PATH + "/down", this::down, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    ZoneId zone = tenant.timeZone();
    Configuration configuration = approvals.current(tenant.id());
    SettingsBoard board =
        new SettingsBoard(
            configuration.version(),
            SettingsBoard.SettingLine.of(configuration),
            SettingsBoard.SwitchLine.of(configuration),
            approvals.pending(tenant.id()).stream()
                .map(change -> SettingsBoard.PendingLine.of(change, zone))
                .toList(),
            changes(tenant.id(), zone),
            phase(tenant.id(), zone),
            rules.tightenings(tenant.id()).stream()
                .map(kept -> SettingsBoard.TightenedLine.of(kept, zone))
                .toList());
    templates.render(request, "settings.jte", "Settings", Map.of("board", board));
  }

  private List<LogLine> changes(TenantId tenant, ZoneId zone) {
    LogQuery query = new LogQuery(OperationKind.DECISION, null, null, null, "configuration");
    return log.search(tenant, query, 0, CHANGES_SHOWN).stream()
        .filter(entry -> entry.operation().subject().equals("configuration"))
        .map(entry -> LogLine.of(entry, zone))
        .toList();
  }

  private SettingsBoard.PhaseView phase(TenantId tenant, ZoneId zone) {
    AutonomyDesk.Standing standing = autonomy.standing(tenant);
    PhaseState state = standing.state();
    Instant now = clock.instant();
    Phase phase = state.phase();
    List<GateReading> within = autonomy.gates().within(phase, state.evidence(), now);
    List<GateReading> before =
        autonomy.gates().before(phase.next().orElse(phase), state.evidence(), now);
    return new SettingsBoard.PhaseView(
        phase.code(),
        phase.title(),
        phase.permits(),
        Wording.moment(state.since().atZone(zone)),
        said(standing.finding(), zone),
        phase.next().map(Phase::title).orElse(null),
        standing.finding() instanceof PhaseFinding.MayStepUp,
        Arrays.stream(Phase.values())
            .filter(one -> !one.reaches(phase))
            .map(SettingsBoard.PhaseChoice::of)
            .toList(),
        IntStream.range(0, before.size())
            .mapToObj(
                i ->
                    SettingsBoard.GateLine.of(
                        i < within.size() ? within.get(i) : null, before.get(i)))
            .toList());
  }

  private static String said(PhaseFinding finding, ZoneId zone) {
    return finding.fold(
        stays ->
            (stays.missing().isEmpty()
                    ? "Every gate is open"
                    : Wording.count(stays.missing().size(), "gate is", "gates are") + " shut")
                + "; not before "
                + Wording.moment(stays.notBefore().atZone(zone)),
        up -> "Every gate is open, and a person may say yes",
        back -> "A gate was broken, which took it back");
  }

  private void change(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    Configuration seen = approvals.current(visitor.tenant());
    if (!seen.version().equals(request.formParam("version"))) {
      tell(request, "Nothing was changed: somebody else changed the settings since you looked.");
      return;
    }
    told(
        request,
        () -> {
          Configuration wished = wished(request, seen);
          return words(
              approvals.ask(
                  visitor.tenant(), seen, wished, visitor.username(), given(request, "reason")));
        });
  }

  private static Configuration wished(Context request, Configuration seen) {
    Configuration wished = seen;
    for (Setting setting : Setting.values()) {
      String value = request.formParam(setting.code());
      wished = value == null ? wished : wished.with(setting, value);
    }
    Regions.standard().named(wished.geographicFocus());
    return wished;
  }

  private static String words(ConfigurationOutcome outcome) {
    return outcome.fold(
        applied ->
            applied.changes().isEmpty()
                ? "Nothing was different."
                : Wording.count(applied.changes().size(), "setting", "settings") + " changed.",
        waiting -> "It waits for an approval, because it loosens a setting.",
        superseded -> "Nothing was changed: the settings are no longer what they were.");
  }

  private void answer(Context request) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    String id = request.pathParam("id");
    String reason = given(request, "reason");
    boolean yes = given(request, "answer").equals("approve");
    told(
        request,
        () ->
            (yes
                    ? approvals
                        .approve(visitor.tenant(), id, word(visitor, reason))
                        .map(SettingsPages::words)
                    : declined(visitor, id, reason))
                .orElseThrow(
                    () -> new ProblemException(HttpStatus.NOT_FOUND, "no such change waits")));
  }

  private Optional<String> declined(Account visitor, String id, String reason) {
    return approvals.decline(visitor.tenant(), id, visitor.username(), reason)
        ? Optional.of("The change was turned down.")
        : Optional.empty();
  }

  private Approval word(Account visitor, String reason) {
    return new Approval(visitor.username(), clock.instant(), reason);
  }

  private void up(Context request) {
    step(
        request,
        (visitor, seen) ->
            autonomy.stepUp(visitor.tenant(), seen, word(visitor, given(request, "reason"))));
  }

  private void down(Context request) {
    step(
        request,
        (visitor, to) ->
            autonomy.stepDown(visitor.tenant(), to, visitor.username(), given(request, "reason")));
  }

  private interface Stepping {
    StepOutcome step(Account visitor, Phase phase);
  }

  private void step(Context request, Stepping stepping) {
    Pages.requireOwnForm(sessions, request);
    Account visitor = Gatekeeper.visitor(request);
    told(
        request,
        () ->
            stepping
                .step(visitor, Phase.parse(given(request, "phase")))
                .fold(
                    stepped -> "The phase is " + stepped.state().phase().title() + " now.",
                    notReady -> "Not yet: " + AutonomyRoutes.words(notReady.finding()) + ".",
                    superseded -> "Nothing was changed: the phase is another one by now."));
  }

  private void told(Context request, Supplier<String> work) {
    try {
      tell(request, work.get());
    } catch (IllegalArgumentException e) {
      tell(request, "Nothing was changed: " + e.getMessage() + ".");
    }
  }

  private void tell(Context request, String what) {
    sessions.leaveNotice(request, what);
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }
}
