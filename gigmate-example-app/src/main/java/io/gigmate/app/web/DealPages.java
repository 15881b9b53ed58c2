package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.deal.DealJson;
import io.gigmate.adapters.http.deal.DealSheetJson;
import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.app.access.Sessions;
import io.gigmate.scoring.deal.settlement.Settled;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page where a deal is put together and settled as it is typed. Nothing is kept: the form is
 * the deal, and every answer is computed from it alone.
 */
public final class DealPages implements PagePart {
  static final String PATH = "/deals";

  private final Templates templates;

  /** Creates the page. */
  public DealPages(Sessions sessions) {
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH, this::settle, Access.INVESTOR);
    routes.post(PATH + "/settlement", this::settleLive, Access.INVESTOR);
  }

  private void show(Context request) {
    DealForm blank = DealForm.blank();
    render(request, DealBuilder.groups(blank), SettlementView.empty(), ShorthandBox.of("", ""));
  }

  /** The whole page: for the button, and for changes that other inputs depend on. */
  private void settle(Context request) {
    DealForm form = DealForm.of(request.formParamMap());
    ShorthandBox box = ShorthandBox.of(form.value("shorthand"), form.value("read"));
    int way = way(form.value("reading"));
    if (box.isUnread() || way >= 0) {
      ShorthandBox.Outcome outcome = ShorthandBox.read(box, form.value("currency"), way);
      box = outcome.box();
      if (outcome.reading() != null) {
        form = form.with(leaves(DealJson.sheet(outcome.reading(), null)));
      }
    }
    List<DealInputs> groups = DealBuilder.groups(form);
    SheetDraft draft = SheetDraft.of(groups);
    ListedProblems problems = new ListedProblems();
    SettlementView view = settle(draft, groups, problems);
    answer(request, view);
    // A page that follows every change would keep a mark that is no longer true.
    boolean live = request.header("HX-Request") != null;
    render(request, live ? groups : marked(groups, draft, problems), view, box);
  }

  /** The settlement alone: for changes as they are typed. */
  private void settleLive(Context request) {
    List<DealInputs> groups = DealBuilder.groups(DealForm.of(request.formParamMap()));
    SettlementView view = settle(SheetDraft.of(groups), groups, new ListedProblems());
    answer(request, view);
    templates.renderPart(request, "part/settlement.jte", Map.of("settlement", view, "live", true));
  }

  private static void answer(Context request, SettlementView view) {
    boolean refused = !view.isEmpty() && !view.isSettled();
    request.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }

  private static SettlementView settle(
      SheetDraft draft, List<DealInputs> groups, ListedProblems problems) {
    JsonObject sheet = JsonObject.read(draft.json(), problems);
    Settled settled = sheet == null ? null : DealSheetJson.settle(sheet);
    return settled == null
        ? SettlementView.refused(problems.found(), draft, groups)
        : SettlementView.of(settled, draft, groups);
  }

  private static List<DealInputs> marked(
      List<DealInputs> groups, SheetDraft draft, ListedProblems problems) {
    return groups.stream()
        .map(group -> group.mapped(input -> input.withProblem(problem(input, draft, problems))))
        .toList();
  }

  private static @Nullable String problem(
      DealInput input, SheetDraft draft, ListedProblems problems) {
    return problems.found().stream()
        .filter(one -> draft.onPage(one.path()).equals(input.path()))
        .map(ListedProblems.Found::what)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, String> leaves(String json) {
    JsonObject deal = JsonObject.read(json, new ListedProblems());
    if (deal == null) {
      throw new IllegalStateException("a deal was written that cannot be read: " + json);
    }
    return deal.leaves();
  }

  /** Returns the number of the way that a button stands for; below 0 where none was pressed. */
  private static int way(String sent) {
    return sent.matches("\\d{1,2}") ? Integer.parseInt(sent) : -1;
  }

  private void render(
      Context request, List<DealInputs> groups, SettlementView view, ShorthandBox box) {
    templates.render(
        request,
        "deals.jte",
        "Deals",
        Map.of("groups", groups, "settlement", view, "shorthand", box));
  }
}
