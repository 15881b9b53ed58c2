package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static io.gigmate.adapters.http.Given.checked;
import static io.gigmate.adapters.http.Given.needed;

import io.gigmate.core.campaign.ReviewCase;
import io.gigmate.core.campaign.ReviewDesk;
import io.gigmate.core.campaign.ReviewOutcome;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Declaration;
import io.gigmate.core.outreach.Fact;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The routes by which a person answers for what the rules want a person to look at.
 *
 * <table>
 *   <caption>Routes, all of them for investors</caption>
 *   <tr><th>route</th><th>answers</th></tr>
 *   <tr><td>GET /api/v1/campaigns/{id}/reviews</td><td>the messages that wait for a person</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/reviews/{recipient}/clearance</td>
 *       <td>nothing; the body names the findings seen, and why they do not matter</td></tr>
 *   <tr><td>POST /api/v1/campaigns/{id}/reviews/{recipient}/refusal</td>
 *       <td>nothing; the message never leaves</td></tr>
 *   <tr><td>POST /api/v1/recipients/{recipient}/declarations</td>
 *       <td>nothing; what is stated of the recipient is kept</td></tr>
 * </table>
 */
public final class ReviewRoutes implements ApiPart {
  private static final String ONE = "/api/v1/campaigns/{id}/reviews";
  private static final int SHOWN = 50;
  private static final String WORD = "a JSON object with a reason and, to clear it, what was seen";
  private static final String STATED =
      "a JSON object with fact, value, text, text_version and source, such as"
          + " {\"fact\":\"objected\",\"value\":\"no\",\"text\":\"…\",\"text_version\":\"call v1\","
          + "\"source\":\"telephone call\"}";

  private final ReviewDesk reviews;
  private final Tenants tenants;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param reviews where persons answer
   * @param tenants where tenants are kept
   * @param clock says when
   */
  public ReviewRoutes(ReviewDesk reviews, Tenants tenants, InstantSource clock) {
    this.reviews = reviews;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        ONE,
        about("Lists the messages of a campaign that wait for a person.")
            .count("limit", "how many at the most; answered ones go, so there is no next page")
            .answers(Page.class),
        this::waiting,
        Access.INVESTOR);
    routes.post(
        ONE + "/{recipient}/clearance",
        about("Clears one message of the findings that were seen.")
            .takes(Word.class)
            .answersNothing()
            .refuses(HttpStatus.CONFLICT),
        this::clear,
        Access.INVESTOR,
        ByPerson.ONLY);
    routes.post(
        ONE + "/{recipient}/refusal",
        about("Declines one message; it never leaves.")
            .takes(Word.class)
            .answersNothing()
            .refuses(HttpStatus.CONFLICT),
        this::decline,
        Access.INVESTOR);
    routes.post(
        "/api/v1/recipients/{recipient}/declarations",
        about("Keeps what a person states of a recipient, with its source.")
            .takes(Stated.class)
            .answersNothing()
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        this::declare,
        Access.INVESTOR,
        ByPerson.ONLY);
  }

  private void waiting(Context request) {
    int limit = new Parameters(request).limit(SHOWN);
    CampaignId id = checked(() -> CampaignId.of(request.pathParam("id")));
    Json.write(
        request,
        new Page(reviews.waiting(tenant(request), id, limit).stream().map(Waiting::of).toList()));
  }

  private void clear(Context request) {
    Word word = Json.read(request, Word.class, WORD);
    Digest seen = checked(() -> new Digest(needed("seen", word.seen())));
    answer(
        request,
        reviews.clear(
            tenant(request), key(request), seen, Given.word(request, clock, word.reason())));
  }

  private void decline(Context request) {
    Word word = Json.read(request, Word.class, WORD);
    answer(
        request,
        reviews.decline(tenant(request), key(request), Given.word(request, clock, word.reason())));
  }

  private void declare(Context request) {
    Stated stated = Json.read(request, Stated.class, STATED);
    Declaration declaration =
        checked(
            () ->
                new Declaration(
                    Fact.parse(needed("fact", stated.fact())),
                    needed("value", stated.value()),
                    needed("text", stated.text()),
                    needed("text_version", stated.textVersion()),
                    needed("source", stated.source()),
                    Gatekeeper.visitor(request).username(),
                    clock.instant()));
    answer(request, reviews.declare(tenant(request), recipient(request), declaration));
  }

  private static void answer(Context request, ReviewOutcome outcome) {
    request.status(
        outcome.fold(
            done -> HttpStatus.NO_CONTENT,
            refused -> {
              throw new ProblemException(CampaignRoutes.status(refused.refusal()), refused.why());
            }));
  }

  private static SendKey key(Context request) {
    return checked(
        () -> ReviewDesk.key(CampaignId.of(request.pathParam("id")), recipient(request)));
  }

  private static RecipientId recipient(Context request) {
    return checked(() -> RecipientId.of(request.pathParam("recipient")));
  }

  private Tenant tenant(Context request) {
    return tenants.required(Gatekeeper.visitor(request).tenant());
  }

  record Page(List<Waiting> waiting) {}

  record Waiting(
      String recipient,
      String subject,
      String body,
      List<Found> findings,
      boolean clearable,
      String seen) {
    static Waiting of(ReviewCase one) {
      return new Waiting(
          one.key().recipient().value(),
          one.subject(),
          one.body(),
          one.findings().stream().map(each -> new Found(each.rule(), each.why())).toList(),
          one.isClearable(),
          one.seen().hex());
    }
  }

  record Found(String rule, String why) {}

  /** What a person says of a message; null where the body leaves it out. */
  record Word(@Nullable String seen, @Nullable String reason) {}

  /** What a person says of a recipient; null where the body leaves it out. */
  record Stated(
      @Nullable String fact,
      @Nullable String value,
      @Nullable String text,
      @Nullable String textVersion,
      @Nullable String source) {}
}
