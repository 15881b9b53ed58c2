package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;
import static io.gigmate.adapters.http.Given.checked;
import static io.gigmate.adapters.http.Given.needed;

import io.gigmate.core.campaign.CampaignSignal;
import io.gigmate.core.campaign.SignalDesk;
import io.gigmate.core.campaign.SignalOutcome;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.tenant.Tenants;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The route by which it is told what recipients did about a campaign: {@code POST
 * /api/v1/campaigns/{id}/signals}, for investors. What is told twice counts once, so that whoever
 * is not sure tells it again.
 */
public final class SignalRoutes implements ApiPart {
  private static final String SIGNAL =
      "a JSON object with recipient and kind and, if wished, event, at, value and currency, such as"
          + " {\"recipient\":\"r1\",\"kind\":\"converted\",\"event\":\"order-7\",\"value\":\"120\","
          + "\"currency\":\"USD\"}";

  private final SignalDesk signals;
  private final Tenants tenants;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param signals who hears them
   * @param tenants where tenants are kept
   * @param clock says when, where a signal does not
   */
  public SignalRoutes(SignalDesk signals, Tenants tenants, InstantSource clock) {
    this.signals = signals;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.post(
        "/api/v1/campaigns/{id}/signals",
        about("Tells what a recipient did; told twice, it counts once.")
            .takes(Wish.class)
            .answers(Noted.class)
            .refuses(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT),
        this::note,
        Access.INVESTOR);
  }

  private void note(Context request) {
    Wish wish = Json.read(request, Wish.class, SIGNAL);
    Instant at = wish.at() == null ? clock.instant() : Given.time("at", wish.at());
    CampaignSignal signal =
        checked(
            () ->
                new CampaignSignal(
                    CampaignId.of(request.pathParam("id")),
                    RecipientId.of(needed("recipient", wish.recipient())),
                    CampaignSignal.Kind.parse(needed("kind", wish.kind())),
                    wish.event() == null ? CampaignSignal.ONLY : wish.event(),
                    wish.value() == null ? null : money(wish.value(), wish.currency()),
                    at));
    SignalOutcome outcome =
        signals.note(
            tenants.required(Gatekeeper.visitor(request).tenant()),
            signal,
            Gatekeeper.visitor(request).username());
    Json.write(
        request,
        outcome.fold(
            noted -> new Noted(noted.isNew(), noted.isPaused()),
            refused -> {
              throw new ProblemException(CampaignRoutes.status(refused.refusal()), refused.why());
            }));
  }

  /** Reads an amount; joda-money says of what it cannot read only that. */
  static Money money(String amount, @Nullable String currency) {
    try {
      return Money.of(CurrencyUnit.of(needed("currency", currency)), new BigDecimal(amount));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Parameters.bad("there is no such amount of money: " + amount + " " + currency);
    }
  }

  /** What is told; null where the body leaves it out. */
  record Wish(
      @Nullable String recipient,
      @Nullable String kind,
      @Nullable String event,
      @Nullable String at,
      @Nullable String value,
      @Nullable String currency) {}

  record Noted(boolean isNew, boolean paused) {}
}
