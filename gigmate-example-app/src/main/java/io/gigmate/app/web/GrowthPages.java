package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.growth.ChurnDesk;
import io.gigmate.scoring.growth.GrowthDesk;
import io.gigmate.scoring.growth.GrowthOf;
import io.gigmate.scoring.growth.PartnerDesk;
import io.gigmate.scoring.growth.PartnerId;
import io.gigmate.scoring.growth.PartnerMove;
import io.gigmate.scoring.growth.PartnerScout;
import io.gigmate.scoring.growth.PartnerState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The page of growth: how many there will be, who may leave, and with whom to work. */
public final class GrowthPages implements PagePart {
  static final String PATH = "/growth";
  private static final int CANDIDATES_SHOWN = 12;

  private final Sessions sessions;
  private final GrowthDesk growth;
  private final ChurnDesk churn;
  private final PartnerDesk partners;
  private final PartnerScout scout;
  private final Configurations configurations;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on what it shows and moves. */
  public GrowthPages(
      Sessions sessions,
      GrowthDesk growth,
      ChurnDesk churn,
      PartnerDesk partners,
      PartnerScout scout,
      Configurations configurations,
      Tenants tenants) {
    this.sessions = sessions;
    this.growth = growth;
    this.churn = churn;
    this.partners = partners;
    this.scout = scout;
    this.configurations = configurations;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/candidates/{id}", this::keep, Access.INVESTOR);
    routes.post(PATH + "/partners/{id}", this::move, Access.INVESTOR);
  }

  private void show(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    Tenant tenant = tenants.required(visitor.tenant());
    Configuration ours = configurations.current(tenant.id());
    String given = Optional.ofNullable(request.queryParam("per_show")).orElse("").strip();
    String problem = "";
    Money perShow = null;
    try {
      perShow = given.isEmpty() ? null : dollars(given);
    } catch (IllegalArgumentException | ArithmeticException e) {
      problem = "What a show leaves is an amount in dollars, such as 45.00.";
    }
    GrowthBoard board =
        new GrowthBoard(
            Arrays.stream(GrowthOf.values())
                .map(of -> growth.report(tenant, of, GrowthDesk.WEEKS_AHEAD))
                .map(GrowthBoard.Curve::of)
                .toList(),
            GrowthBoard.ChurnBoard.of(churn.report(tenant, ChurnDesk.DAYS_AHEAD), perShow),
            given,
            problem,
            partners
                .ranked(tenant.id(), ours.targetMusicianGenres(), ours.geographicFocus())
                .stream()
                .map(
                    one ->
                        GrowthBoard.PartnerLine.of(
                            one, one.fit(ours.targetMusicianGenres(), ours.geographicFocus())))
                .toList(),
            scout
                .candidates(
                    tenant.id(),
                    ours.targetMusicianGenres(),
                    ours.geographicFocus(),
                    visitor.username(),
                    CANDIDATES_SHOWN)
                .best()
                .stream()
                .map(GrowthBoard.CandidateLine::of)
                .toList());
    templates.render(request, "growth.jte", "Growth", Map.of("board", board));
  }

  private static @Nullable Money dollars(String given) {
    Money amount = Money.parse("USD " + given);
    if (amount.isNegative()) {
      throw new IllegalArgumentException("negative: " + given);
    }
    return amount;
  }

  private void keep(Context request) {
    change(
        request,
        visitor -> {
          Configuration ours = configurations.current(visitor.tenant());
          return scout
              .candidate(
                  visitor.tenant(),
                  PartnerId.of(request.pathParam("id")),
                  ours.targetMusicianGenres(),
                  ours.geographicFocus(),
                  visitor.username())
              .map(one -> partners.found(visitor.tenant(), one.partner()))
              .orElseGet(() -> new PartnerMove.Refused("there is no such candidate any more"));
        });
  }

  private void move(Context request) {
    change(
        request,
        visitor ->
            partners.move(
                visitor.tenant(),
                PartnerId.of(request.pathParam("id")),
                PartnerState.parse(given(request, "status")),
                visitor.username(),
                given(request, "note")));
  }

  private void change(Context request, Function<Account, PartnerMove> change) {
    Pages.requireOwnForm(sessions, request);
    String said;
    try {
      said =
          change
              .apply(Gatekeeper.visitor(request))
              .fold(
                  done ->
                      done.partner().name()
                          + " is "
                          + done.partner().state().code().replace('_', ' ')
                          + ".",
                  not -> "Nothing was changed: " + not.reason() + ".");
    } catch (IllegalArgumentException e) {
      said = "Nothing was changed: " + e.getMessage() + ".";
    }
    sessions.leaveNotice(request, said);
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }
}
