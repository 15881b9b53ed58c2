package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.app.outreach.CampaignExperiments;
import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignOutcome;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.ReviewDesk;
import io.gigmate.core.campaign.ReviewOutcome;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The campaigns, and of each what it says to whom, who approved it, what waits and what came. */
public final class CampaignPages implements PagePart {
  static final String PATH = "/campaigns";
  private static final String ONE = PATH + "/{id}";
  private static final int SAMPLES = 3;
  private static final int CASES = 50;
  private static final int BATCH = 20;

  private final Sessions sessions;
  private final OutreachDesk desk;
  private final SignalDesk signals;
  private final ReviewDesk reviews;
  private final CampaignExperiments experiments;
  private final Function<Channel, Carrier> carriers;
  private final Configurations configurations;
  private final Tenants tenants;
  private final InstantSource clock;
  private final Templates templates;

  /** Creates the pages on what they show and move. */
  public CampaignPages(
      Sessions sessions,
      OutreachDesk desk,
      SignalDesk signals,
      CampaignExperiments experiments,
      Function<Channel, Carrier> carriers,
      Configurations configurations,
      Tenants tenants,
      InstantSource clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.signals = signals;
    this.reviews = desk.reviews();
    this.experiments = experiments;
    this.carriers = carriers;
    this.configurations = configurations;
    this.tenants = tenants;
    this.clock = clock;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::list, Access.INVESTOR);
    routes.post(PATH, this::compose, Access.INVESTOR);
    routes.get(ONE, this::show, Access.INVESTOR);
    form(routes, "/approval", this::approve);
    form(routes, "/winner", this::adopt);
    form(routes, "/schedule", this::schedule);
    form(routes, "/cost", this::cost);
    form(routes, "/run", this::run);
    form(routes, "/pause", asked -> told(desk.pause(asked.tenant, asked.id, asked.by)));
    form(routes, "/resume", asked -> told(desk.resume(asked.tenant, asked.id, asked.by)));
    form(routes, "/cancellation", asked -> told(desk.cancel(asked.tenant, asked.id, asked.by)));
    form(routes, "/reviews/{recipient}", this::answer);
    form(routes, "/reviews/{recipient}/declaration", this::declare);
  }

  /** What a form asks for: of whom, about which campaign. */
  private record Asked(Context request, Tenant tenant, CampaignId id, String by) {
    String given(String name) {
      return Optional.ofNullable(request.formParam(name)).orElse("").strip();
    }

    SendKey message() {
      return ReviewDesk.key(id, RecipientId.of(request.pathParam("recipient")));
    }
  }

  private interface Wish {
    String granted(Asked asked);
  }

  /** Every form of a campaign leads back to its page, which tells what became of it. */
  private void form(RoutesConfig routes, String path, Wish wish) {
    routes.post(
        ONE + path,
        request -> {
          Pages.requireOwnForm(sessions, request);
          Asked asked =
              new Asked(
                  request, tenant(request), id(request), Gatekeeper.visitor(request).username());
          sessions.leaveNotice(request, told(() -> wish.granted(asked)));
          request.redirect(CampaignLine.path(asked.id.value()), HttpStatus.SEE_OTHER);
        },
        Access.INVESTOR);
  }

  private static String told(Supplier<String> what) {
    try {
      return what.get();
    } catch (IllegalArgumentException | DateTimeException e) {
      return "Nothing was changed: " + e.getMessage() + ".";
    }
  }

  private static String told(CampaignOutcome outcome) {
    return outcome.fold(
        done -> "The campaign is " + done.campaign().state().code() + ".",
        refused -> "Nothing was changed: " + refused.why() + ".");
  }

  private static String told(ReviewOutcome outcome, String done) {
    return outcome.fold(kept -> done, refused -> "Nothing was changed: " + refused.why() + ".");
  }

  private void list(Context request) {
    Tenant tenant = tenant(request);
    list(request, CampaignForm.blank(configurations.current(tenant.id()).leadScoreThreshold()));
  }

  private void list(Context request, CampaignForm form) {
    Tenant tenant = tenant(request);
    List<CampaignLine> lines =
        desk.all(tenant.id()).stream()
            .flatMap(each -> signals.report(tenant.id(), each.id()).stream())
            .map(CampaignLine::of)
            .toList();
    templates.render(
        request, "campaigns.jte", "Campaigns", Map.of("campaigns", lines, "form", form));
  }

  private void compose(Context request) {
    Pages.requireOwnForm(sessions, request);
    CampaignForm form = CampaignForm.of(request.formParamMap(), "");
    String by = Gatekeeper.visitor(request).username();
    String problem = "";
    try {
      CampaignId id = CampaignId.of(form.id());
      problem =
          desk.compose(tenant(request), id, form.name(), form.plan(), by)
              .fold(done -> "", CampaignOutcome.Refused::why);
      if (problem.isEmpty()) {
        request.redirect(CampaignLine.path(id.value()), HttpStatus.SEE_OTHER);
        return;
      }
    } catch (IllegalArgumentException e) {
      problem = String.valueOf(e.getMessage());
    }
    request.status(HttpStatus.UNPROCESSABLE_CONTENT);
    list(request, CampaignForm.of(request.formParamMap(), problem));
  }

  private void show(Context request) {
    Tenant tenant = tenant(request);
    CampaignId id = id(request);
    CampaignReport report = signals.report(tenant.id(), id).orElseThrow(() -> unknown(request));
    Campaign campaign = report.campaign();
    CampaignView view =
        CampaignView.of(
            report,
            desk.preview(tenant, id, SAMPLES).orElseThrow(() -> unknown(request)),
            reviews.waiting(tenant, id, CASES),
            desk.content(campaign).hex(),
            desk.isApproved(tenant, campaign),
            experiments,
            tenant.timeZone());
    templates.render(request, "campaign.jte", campaign.name(), Map.of("campaign", view));
  }

  private String approve(Asked asked) {
    return told(
        desk.approve(asked.tenant, asked.id, new Digest(asked.given("content")), word(asked)));
  }

  private String adopt(Asked asked) {
    return signals
        .report(asked.tenant.id(), asked.id)
        .map(
            report ->
                told(
                    experiments.adopt(
                        desk,
                        asked.tenant,
                        report,
                        asked.given("variant"),
                        new Digest(asked.given("content")),
                        word(asked))))
        .orElseThrow(() -> unknown(asked.request));
  }

  private String schedule(Asked asked) {
    String start = asked.given("start");
    Instant from =
        start.isEmpty()
            ? clock.instant()
            : LocalDateTime.parse(start).atZone(asked.tenant.timeZone()).toInstant();
    return told(desk.schedule(asked.tenant, asked.id, from, asked.by));
  }

  private String cost(Asked asked) {
    String amount = asked.given("amount");
    if (!amount.matches("\\d{1,9}(\\.\\d{1,2})?")) {
      throw new IllegalArgumentException("there is no such amount: '" + amount + "'");
    }
    Money cost = Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    return desk.cost(asked.tenant, asked.id, cost, asked.by)
        .fold(
            done -> "The campaign costs " + AdviceView.signed(cost) + ".",
            refused -> "Nothing was changed: " + refused.why() + ".");
  }

  /** A signed-in person asks: their hand, whatever auto_outreach_enabled says. */
  private String run(Asked asked) {
    Channel channel =
        desk.all(asked.tenant.id()).stream()
            .filter(each -> each.id().equals(asked.id))
            .findFirst()
            .orElseThrow(() -> unknown(asked.request))
            .plan()
            .channel();
    return desk.run(
            asked.tenant,
            channel,
            BATCH,
            carriers.apply(channel),
            OutreachDesk.Hand.PERSON,
            asked.by)
        .fold(
            ran ->
                Wording.count(ran.decided(), "message was", "messages were")
                    + " looked at; below is where they are.",
            refused -> "Nothing was sent: " + refused.why() + ".");
  }

  private String answer(Asked asked) {
    if (asked.given("answer").equals("clear")) {
      Digest seen = new Digest(asked.given("seen"));
      return told(
          reviews.clear(asked.tenant, asked.message(), seen, word(asked)),
          "The message is cleared, and looked at once more before it leaves.");
    }
    return told(
        reviews.decline(asked.tenant, asked.message(), word(asked)), "The message never leaves.");
  }

  private String declare(Asked asked) {
    Declaration declaration =
        new Declaration(
            Fact.parse(asked.given("fact")),
            asked.given("value"),
            asked.given("text"),
            "campaign page 1",
            asked.given("source"),
            asked.by,
            clock.instant());
    return told(
        reviews.declare(
            asked.tenant, RecipientId.of(asked.request.pathParam("recipient")), declaration),
        "Noted: " + Wording.label(declaration.fact().code()) + " is " + declaration.value() + ".");
  }

  private Approval word(Asked asked) {
    return new Approval(asked.by, clock.instant(), asked.given("reason"));
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  private static CampaignId id(Context request) {
    try {
      return CampaignId.of(request.pathParam("id"));
    } catch (IllegalArgumentException e) {
      throw unknown(request);
    }
  }

  private static ProblemException unknown(Context request) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "there is no campaign " + request.pathParam("id"));
  }
}
