package io.gigmate.adapters.http;

import io.gigmate.core.access.Account;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
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

/** The routes of records that are, or may be, one prospect, and a person's word on two. */
final class MergeRoutes {
  private static final int PAIRS_A_PAGE = 100;
  private static final String SHAPE =
      "a JSON object with left and right, the ids of two records, and a verdict, same or different";

  private final MergeDesk merges;

  MergeRoutes(MergeDesk merges) {
    this.merges = merges;
  }

  void mount(RoutesConfig routes) {
    routes.get("/api/v1/leads/reviews", this::reviews, Access.INVESTOR);
    routes.get("/api/v1/leads/merges", this::joined, Access.INVESTOR);
    routes.post("/api/v1/leads/merges", this::run, Access.INVESTOR);
    routes.get("/api/v1/leads/rulings", this::rulings, Access.INVESTOR);
    routes.post("/api/v1/leads/rulings", this::rule, Access.INVESTOR);
  }

  private void reviews(Context request) {
    write(request, merges.reviews(Gatekeeper.visitor(request).tenant()));
  }

  private void joined(Context request) {
    write(request, merges.joined(Gatekeeper.visitor(request).tenant()));
  }

  private void write(Context request, List<MatchedPair> pairs) {
    Parameters given = new Parameters(request);
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    int limit = given.limit(PAIRS_A_PAGE);
    int offset = given.offset();
    List<MatchedPair> page = pairs.stream().skip(offset).limit(limit).toList();
    Json.write(
        request,
        new MergeBodies.PairPage(
            merges.compared(tenant, page).stream().map(MergeBodies.Pair::of).toList(),
            pairs.size(),
            limit,
            offset));
  }

  private void run(Context request) {
    Matching matching = merges.refresh(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new MergeBodies.Run(matching.groups().size(), matching.pairs(Verdict.REVIEW).size()));
  }

  private void rulings(Context request) {
    Json.write(
        request,
        new MergeBodies.RulingList(
            merges.rulings(Gatekeeper.visitor(request).tenant()).stream()
                .map(MergeBodies.RulingBody::of)
                .toList()));
  }

  private void rule(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    MergeBodies.Word word = Json.read(request, MergeBodies.Word.class, SHAPE);
    if (word.left() == null || word.right() == null || word.verdict() == null) {
      throw Parameters.bad("the body must be " + SHAPE);
    }
    RulingOutcome outcome;
    try {
      outcome =
          merges.rule(
              visitor.tenant(),
              ProspectPair.of(ProspectId.of(word.left()), ProspectId.of(word.right())),
              Ruling.isSame(word.verdict()),
              visitor.username());
    } catch (IllegalArgumentException e) {
      throw Parameters.bad(String.valueOf(e.getMessage()));
    }
    outcome.fold(
        ruled -> answer(request, ruled.ruling()),
        refused -> {
          throw new ProblemException(HttpStatus.CONFLICT, refused.reason());
        },
        unknown -> {
          throw new ProblemException(
              HttpStatus.NOT_FOUND, "there is no record '" + unknown.record() + "'");
        });
  }

  private static Context answer(Context request, Ruling ruling) {
    request.status(HttpStatus.CREATED);
    Json.write(request, MergeBodies.RulingBody.of(ruling));
    return request;
  }
}
