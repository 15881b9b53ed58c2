package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static io.gigmate.adapters.http.Given.checked;
import static io.gigmate.adapters.http.Given.needed;

import io.gigmate.core.campaign.Campaign;
import io.gigmate.core.campaign.CampaignOutcome;
import io.gigmate.core.campaign.CampaignOutcome.Refusal;
import io.gigmate.core.campaign.CampaignPlan;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.MessageTemplate;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.Segment;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.explain.Score;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The routes of what a campaign says, to whom, and what came of it; {@link CampaignStepRoutes} has
 * the steps it goes through.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/campaigns</td><td>every campaign</td></tr>
 *   <tr><td>POST /api/v1/campaigns</td><td>the draft</td></tr>
 *   <tr><td>GET /api/v1/campaigns/{id}</td><td>it, where its messages are, what came of them</td></tr>
 *   <tr><td>GET /api/v1/campaigns/{id}/preview</td><td>the first messages, and what stands in their
 *       way</td></tr>
 *   <tr><td>GET, PUT /api/v1/campaigns/{id}/texts</td><td>its words; it, with other words that
 *       nobody approved</td></tr>
 *   <tr><td>GET, PUT /api/v1/campaigns/{id}/cost</td><td>what it costs in all</td></tr>
 * </table>
 */
public final class CampaignRoutes implements ApiPart {
  private static final String ONE = "/api/v1/campaigns/{id}";
  private static final int CAMPAIGNS_A_PAGE = 100;
  private static final int SAMPLES = 3;
  private static final String DRAFT =
      "a JSON object with id, name, channel, purpose, lowest_score, daily_limit and texts, such as"
          + " {\"a\":{\"subject\":\"…\",\"body\":\"…\"}}";
  private static final String TEXTS = "a JSON object with texts by variant";
  private static final String COST = "a JSON object with amount and currency";

  private final OutreachDesk desk;
  private final SignalDesk signals;
  private final Tenants tenants;

  /**
   * Creates the part.
   *
   * @param desk what drives campaigns
   * @param signals hears what came of them
   * @param tenants where tenants are kept
   */
  public CampaignRoutes(OutreachDesk desk, SignalDesk signals, Tenants tenants) {
    this.desk = desk;
    this.signals = signals;
    this.tenants = tenants;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/campaigns",
        about("Lists the campaigns.").paged().answers(CampaignBodies.All.class),
        this::all,
        Access.INVESTOR);
    routes.post(
        "/api/v1/campaigns",
        about("Drafts a campaign.")
            .takes(CampaignBodies.Draft.class)
            .answers(HttpStatus.CREATED, CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        this::compose,
        Access.INVESTOR);
    routes.get(
        ONE,
        about("Tells a campaign, where its messages are, and what came of them.")
            .answers(CampaignBodies.Whole.class),
        this::report,
        Access.INVESTOR);
    routes.get(
        ONE + "/preview",
        about("Shows the first messages, and what stands in their way.")
            .count("limit", "how many messages; 3 where left out")
            .answers(CampaignBodies.Preview.class),
        this::preview,
        Access.INVESTOR);
    routes.get(
        ONE + "/texts",
        about("Tells the words of a campaign by variant.")
            .answers(CampaignBodies.Words.class)
            .asWhole(),
        this::texts,
        Access.INVESTOR);
    routes.put(
        ONE + "/texts",
        about("Gives a campaign other words, which nobody approved yet.")
            .takes(CampaignBodies.Words.class)
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT)
            .replacing(this::texts),
        this::revise,
        Access.INVESTOR);
    routes.get(
        ONE + "/cost",
        about("Tells what a campaign costs in all, where somebody said so.")
            .answers(CampaignBodies.Cost.class)
            .asWhole(),
        this::costNow,
        Access.INVESTOR);
    routes.put(
        ONE + "/cost",
        about("States what a campaign costs in all.")
            .takes(CampaignBodies.Cost.class)
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT)
            .replacing(this::costNow),
        this::cost,
        Access.INVESTOR);
  }

  private void all(Context request) {
    Paging paging = Paging.of(request, CAMPAIGNS_A_PAGE);
    List<Campaign> campaigns = desk.all(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new CampaignBodies.All(
            paging.of(campaigns).stream().map(each -> CampaignBodies.One.of(each, desk)).toList(),
            campaigns.size(),
            paging.limit(),
            paging.offset()));
  }

  private void compose(Context request) {
    CampaignBodies.Draft draft = Json.read(request, CampaignBodies.Draft.class, DRAFT);
    String id = needed("id", draft.id());
    String name = needed("name", draft.name());
    CampaignPlan plan = checked(() -> plan(draft));
    CampaignOutcome outcome =
        checked(() -> desk.compose(tenant(request), CampaignId.of(id), name, plan, by(request)));
    request.status(HttpStatus.CREATED);
    answer(request, outcome);
  }

  private static CampaignPlan plan(CampaignBodies.Draft draft) {
    List<String> types = draft.types() == null ? List.of() : draft.types();
    return new CampaignPlan(
        Channel.parse(needed("channel", draft.channel())),
        Purpose.parse(needed("purpose", draft.purpose())),
        new Segment(
            Score.of(needed("lowest_score", draft.lowestScore())),
            types.stream().map(ProspectType::parse).toList()),
        texts(draft.texts()),
        needed("daily_limit", draft.dailyLimit()));
  }

  private static SortedMap<String, MessageTemplate> texts(
      @Nullable Map<String, CampaignBodies.Text> texts) {
    SortedMap<String, MessageTemplate> read = new TreeMap<>();
    needed("texts", texts)
        .forEach(
            (variant, text) ->
                read.put(
                    variant,
                    new MessageTemplate(
                        needed("subject", text.subject()), needed("body", text.body()))));
    return read;
  }

  private void report(Context request) {
    Json.write(
        request,
        signals
            .report(Gatekeeper.visitor(request).tenant(), id(request))
            .map(report -> CampaignBodies.Whole.of(report, desk))
            .orElseThrow(() -> unknown(request)));
  }

  private void preview(Context request) {
    Json.write(
        request,
        desk.preview(tenant(request), id(request), new Parameters(request).limit(SAMPLES))
            .map(preview -> CampaignBodies.Preview.of(preview, desk))
            .orElseThrow(() -> unknown(request)));
  }

  private void texts(Context request) {
    Json.write(
        request, new CampaignBodies.Words(CampaignBodies.One.of(campaign(request), desk).texts()));
  }

  private void costNow(Context request) {
    Json.write(request, CampaignBodies.Cost.of(campaign(request)));
  }

  private Campaign campaign(Context request) {
    CampaignId id = id(request);
    return signals
        .report(Gatekeeper.visitor(request).tenant(), id)
        .map(CampaignReport::campaign)
        .orElseThrow(() -> unknown(request));
  }

  private void revise(Context request) {
    CampaignBodies.Words words = Json.read(request, CampaignBodies.Words.class, TEXTS);
    SortedMap<String, MessageTemplate> texts = checked(() -> texts(words.texts()));
    answer(request, checked(() -> desk.revise(tenant(request), id(request), texts, by(request))));
  }

  private void cost(Context request) {
    CampaignBodies.Cost cost = Json.read(request, CampaignBodies.Cost.class, COST);
    Money all = SignalRoutes.money(needed("amount", cost.amount()), cost.currency());
    answer(request, checked(() -> desk.cost(tenant(request), id(request), all, by(request))));
  }

  private void answer(Context request, CampaignOutcome outcome) {
    answer(request, outcome, desk);
  }

  static void answer(Context request, CampaignOutcome outcome, OutreachDesk desk) {
    Campaign campaign =
        outcome.fold(
            CampaignOutcome.Done::campaign,
            refused -> {
              throw new ProblemException(status(refused.refusal()), refused.why());
            });
    Json.write(request, CampaignBodies.One.of(campaign, desk));
  }

  static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case STATE, APPROVAL, SETTINGS -> HttpStatus.CONFLICT;
      case WORDS -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  private static String by(Context request) {
    return Gatekeeper.visitor(request).username();
  }

  static CampaignId id(Context request) {
    return checked(() -> CampaignId.of(request.pathParam("id")));
  }

  static ProblemException unknown(Context request) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, "there is no campaign " + request.pathParam("id"));
  }
}
