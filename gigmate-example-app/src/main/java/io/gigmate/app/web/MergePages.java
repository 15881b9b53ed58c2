package io.gigmate.app.web;

import io.gigmate.adapters.http.Access;
import io.gigmate.adapters.http.Gatekeeper;
import io.gigmate.adapters.http.ProblemException;
import io.gigmate.app.access.Sessions;
import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.core.tenant.Tenants;
import io.gigmate.scoring.match.MatchedPair;
import io.gigmate.scoring.match.Matching;
import io.gigmate.scoring.match.ProspectPair;
import io.gigmate.scoring.match.Verdict;
import io.gigmate.scoring.merge.MergeDesk;
import io.gigmate.scoring.merge.Ruling;
import io.gigmate.scoring.merge.RulingOutcome;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page where a person says which records are one prospect, and its forms. */
public final class MergePages implements PagePart {
  private static final String PATH = Pages.MISSION_CONTROL + "/records";
  private static final int PAIRS_SHOWN = 50;

  private final Sessions sessions;
  private final MergeDesk merges;
  private final Tenants tenants;
  private final Templates templates;

  /** Creates the page on the desk that joins records. */
  public MergePages(Sessions sessions, MergeDesk merges, Tenants tenants) {
    this.sessions = sessions;
    this.merges = merges;
    this.tenants = tenants;
    this.templates = new Templates(sessions);
  }

  @Override
  public void mount(RoutesConfig routes) {
    routes.get(PATH, this::show, Access.INVESTOR);
    routes.post(PATH + "/ruling", this::rule, Access.INVESTOR);
    routes.post(PATH + "/run", this::run, Access.INVESTOR);
  }

  private void show(Context request) {
    Tenant tenant = tenants.required(Gatekeeper.visitor(request).tenant());
    List<MatchedPair> open = merges.reviews(tenant.id());
    List<MatchedPair> joined = merges.joined(tenant.id());
    templates.render(
        request,
        "records.jte",
        "Same or not?",
        Map.of(
            "open", cards(tenant, open),
            "openTotal", Wording.count(open.size(), "pair", "pairs"),
            "joined", cards(tenant, joined),
            "joinedTotal", Wording.count(joined.size(), "pair", "pairs"),
            "words",
                merges.rulings(tenant.id()).stream()
                    .map(ruling -> RulingLine.of(ruling, tenant.timeZone()))
                    .toList()));
  }

  private List<PairCard> cards(Tenant tenant, List<MatchedPair> pairs) {
    return merges
        .compared(tenant.id(), pairs.subList(0, Math.min(PAIRS_SHOWN, pairs.size())))
        .stream()
        .map(pair -> PairCard.of(pair, tenant.timeZone()))
        .toList();
  }

  private void rule(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    RulingOutcome outcome;
    try {
      outcome =
          merges.rule(
              visitor.tenant(),
              ProspectPair.of(
                  ProspectId.of(given(request, "left")), ProspectId.of(given(request, "right"))),
              Ruling.isSame(given(request, "verdict")),
              visitor.username());
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
    sessions.leaveNotice(
        request,
        outcome.fold(
            ruled -> "Noted: the two records are " + words(ruled.ruling()) + ".",
            refused -> "Nothing was changed: " + refused.reason() + ".",
            unknown -> "Nothing was changed: there is no such record any more."));
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private void run(Context request) {
    Matching matching = merges.refresh(Gatekeeper.visitor(request).tenant());
    sessions.leaveNotice(
        request,
        Wording.count(matching.groups().size(), "lead has", "leads have")
            + " more than one record; "
            + Wording.count(matching.pairs(Verdict.REVIEW).size(), "pair is", "pairs are")
            + " for a person to decide.");
    request.redirect(PATH, HttpStatus.SEE_OTHER);
  }

  private static String words(Ruling ruling) {
    return ruling.same() ? "one lead" : "two leads";
  }

  private static String given(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }
}
