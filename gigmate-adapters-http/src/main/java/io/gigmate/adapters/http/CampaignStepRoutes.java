package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static io.gigmate.adapters.http.Given.checked;
import static io.gigmate.adapters.http.Given.needed;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.campaign.CampaignOutcome;
import io.gigmate.core.campaign.CampaignReport;
import io.gigmate.core.campaign.Carrier;
import io.gigmate.core.campaign.OutreachDesk;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * The routes of the steps that a campaign goes through, from a person's word to its end.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/approval</td><td>it; the body names the content seen</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/winner</td>
 *       <td>it, with the text alone that the results propose; the body names text and content</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/schedule</td><td>it, planned</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/pause</td><td>it, when nothing of it is on its way</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/resume</td><td>it</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/cancellation</td><td>it, for good</td></tr>
 *   <tr><td>POST /api/v1/outreach/run</td><td>what a batch of a channel came to</td></tr>
 * </table>
 */
public final class CampaignStepRoutes implements ApiPart {
  private static final String ONE = "/api/v1/campaigns/{id}";
  private static final int BATCH = 20;
  private static final String WORD = "a JSON object with the content that was seen, and a reason";
  private static final String CHOICE =
      "a JSON object with the variant, the content that was seen, and a reason";
  private static final String START = "a JSON object with starts_at, a time with its offset";
  private static final String RUN = "a JSON object with a channel and, if wished, a batch";

  /** What knows which text does better, and has a campaign say it alone. */
  @FunctionalInterface
  public interface Winners {
    /** Adopts the text by a person's word, where the results propose it. */
    CampaignOutcome adopt(
        OutreachDesk desk,
        Tenant tenant,
        CampaignReport report,
        String variant,
        Digest seen,
        Approval word);
  }

  private final OutreachDesk desk;
  private final Winners winners;
  private final SignalDesk signals;
  private final Function<Channel, Carrier> carriers;
  private final Tenants tenants;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param desk what drives campaigns
   * @param winners what knows which text does better
   * @param signals hears what came of them
   * @param carriers what carries the messages of each channel
   * @param tenants where tenants are kept
   * @param clock says when
   */
  public CampaignStepRoutes(
      OutreachDesk desk,
      Winners winners,
      SignalDesk signals,
      Function<Channel, Carrier> carriers,
      Tenants tenants,
      InstantSource clock) {
    this.desk = desk;
    this.winners = winners;
    this.signals = signals;
    this.carriers = carriers;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        ONE + "/approval",
        about("Approves the very content that was seen.")
            .takes(CampaignBodies.Word.class)
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT),
        this::approve,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/winner",
        about("Keeps the one text that the results propose.")
            .takes(CampaignBodies.Choice.class)
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT),
        this::adopt,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/schedule",
        about("Plans the messages, from a time on or from now.")
            .mayTake(CampaignBodies.Start.class)
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        this::schedule,
        Access.INVESTOR);
    routes.post(
        ONE + "/pause",
        about("Stops a campaign until somebody resumes it.")
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT),
        request ->
            answer(request, desk.pause(tenant(request), CampaignRoutes.id(request), by(request))),
        Access.INVESTOR);
    routes.post(
        ONE + "/resume",
        about("Goes on with a campaign.")
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT),
        request ->
            answer(request, desk.resume(tenant(request), CampaignRoutes.id(request), by(request))),
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/cancellation",
        about("Stops a campaign for good.")
            .answers(CampaignBodies.One.class)
            .refuses(HttpStatus.CONFLICT),
        request ->
            answer(request, desk.cancel(tenant(request), CampaignRoutes.id(request), by(request))),
        Access.INVESTOR);
    routes.post(
        "/api/v1/outreach/run",
        about("Sends what is due on a channel, up to a batch.")
            .takes(CampaignBodies.Run.class)
            .answers(CampaignBodies.Ran.class)
            .refuses(HttpStatus.CONFLICT),
        this::run,
        Access.INVESTOR);
  }

  private void approve(Context request) {
    CampaignBodies.Word word = Json.read(request, CampaignBodies.Word.class, WORD);
    Digest seen = checked(() -> new Digest(needed("content", word.content())));
    Approval approval = Given.word(request, clock, word.reason());
    answer(request, desk.approve(tenant(request), CampaignRoutes.id(request), seen, approval));
  }

  private void adopt(Context request) {
    CampaignBodies.Choice choice = Json.read(request, CampaignBodies.Choice.class, CHOICE);
    String variant = needed("variant", choice.variant());
    Digest seen = checked(() -> new Digest(needed("content", choice.content())));
    Approval approval = Given.word(request, clock, choice.reason());
    CampaignReport report =
        signals
            .report(Gatekeeper.visitor(request).tenant(), CampaignRoutes.id(request))
            .orElseThrow(() -> CampaignRoutes.unknown(request));
    answer(request, winners.adopt(desk, tenant(request), report, variant, seen, approval));
  }

  private void schedule(Context request) {
    Instant now = clock.instant();
    String wished =
        request.body().isBlank()
            ? null
            : Json.read(request, CampaignBodies.Start.class, START).startsAt();
    Instant start = wished == null ? now : Given.time("starts_at", wished);
    answer(request, desk.schedule(tenant(request), CampaignRoutes.id(request), start, by(request)));
  }

  private void run(Context request) {
    CampaignBodies.Run wish = Json.read(request, CampaignBodies.Run.class, RUN);
    Channel channel = checked(() -> Channel.parse(needed("channel", wish.channel())));
    int batch = wish.batch() == null ? BATCH : wish.batch();
    if (batch < 1 || batch > Parameters.LARGEST_PAGE) {
      throw Parameters.bad("batch must lie in 1.." + Parameters.LARGEST_PAGE + ": " + batch);
    }
    // A program's token is no person's hand, whoever made the token.
    OutreachDesk.Hand hand =
        Gatekeeper.isByToken(request) ? OutreachDesk.Hand.MACHINE : OutreachDesk.Hand.PERSON;
    CampaignBodies.Ran ran =
        desk.run(tenant(request), channel, batch, carriers.apply(channel), hand, by(request))
            .fold(
                done -> CampaignBodies.Ran.of(done.decided(), done.started(), done.completed()),
                refused -> {
                  throw new ProblemException(HttpStatus.CONFLICT, refused.why());
                });
    Json.write(request, ran);
  }

  private void answer(Context request, CampaignOutcome outcome) {
    CampaignRoutes.answer(request, outcome, desk);
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  private static String by(Context request) {
    return Gatekeeper.visitor(request).username();
  }
}
