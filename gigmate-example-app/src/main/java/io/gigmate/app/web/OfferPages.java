package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.deal.OfferRequestJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.app.access.Sessions;
import io.gigmate.scoring.deal.offer.DealOptimizer;
import io.gigmate.scoring.deal.offer.OfferRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page that says what to offer for a night. Nothing is kept: the form is the request. */
public final class OfferPages implements PagePart {
  static final String PATH = "/offers";

  private final Templates templates;

  /** Creates the page. */
  public OfferPages(Sessions sessions) {
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH, this::recommend, Access.INVESTOR);
  }

  /** Other pages may fill inputs by the link to this one. */
  private void show(Context request) {
    OfferForm form = OfferForm.of(request.queryParamMap());
    render(request, form, form.groups(), null, List.of());
  }

  private void recommend(Context request) {
    OfferForm form = OfferForm.of(request.formParamMap());
    ListedProblems problems = new ListedProblems();
    JsonObject json = JsonObject.read(form.json(), problems);
    OfferRequest wanted = json == null ? null : OfferRequestJson.read(json);
    OfferView view =
        wanted == null
            ? null
            : OfferView.of(
                DealOptimizer.recommend(wanted), wanted.show().currency(), problems.notes());
    request.status(view == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    List<DealInputs> groups = DealInputs.marked(form.groups(), problems.found(), OfferForm::onPage);
    render(request, form, groups, view, obstacles(groups, problems));
  }

  private static List<SettlementView.Obstacle> obstacles(
      List<DealInputs> groups, ListedProblems problems) {
    return problems.found().stream()
        .map(
            one ->
                groups.stream()
                    .flatMap(group -> group.rows().get(0).stream())
                    .filter(input -> input.path().equals(OfferForm.onPage(one.path())))
                    .findFirst()
                    .map(
                        input -> new SettlementView.Obstacle(input.label(), input.id(), one.what()))
                    .orElseGet(() -> new SettlementView.Obstacle(one.path(), null, one.what())))
        .distinct()
        .toList();
  }

  private void render(
      Context request,
      OfferForm form,
      List<DealInputs> groups,
      @Nullable OfferView view,
      List<SettlementView.Obstacle> obstacles) {
    Map<String, Object> parts = new HashMap<>();
    parts.put("groups", groups);
    parts.put("kinds", form.kinds());
    parts.put("offer", view);
    parts.put("obstacles", obstacles);
    templates.render(request, "offers.jte", "Offers", parts);
  }
}
