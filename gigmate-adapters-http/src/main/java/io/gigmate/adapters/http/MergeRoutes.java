package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

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

  void mount(ApiRoutes routes) {
    routes.get(
        "/api/v1/leads/reviews",
        about("Lists records that may be one lead, with the evidence.")
            .paged()
            .answers(MergeBodies.PairPage.class),
        this::reviews,
        Access.INVESTOR);
    routes.get(
        "/api/v1/leads/merges",
        about("Lists records that are one lead.").paged().answers(MergeBodies.PairPage.class),
        this::joined,
        Access.INVESTOR);
    routes.post(
        "/api/v1/leads/merges",
        about("Matches the records and scores the leads anew.").answers(MergeBodies.Run.class),
        this::run,
        Access.INVESTOR);
    routes.get(
        "/api/v1/leads/rulings",
        about("Lists what persons said of two records.")
            .paged()
            .answers(MergeBodies.RulingList.class),
        this::rulings,
        Access.INVESTOR);
    routes.post(
        "/api/v1/leads/rulings",
        about("Says whether two records are the same.")
            .takes(MergeBodies.Word.class)
            .answers(HttpStatus.CREATED, MergeBodies.RulingBody.class)
            .refuses(HttpStatus.NOT_FOUND, HttpStatus.CONFLICT),
        this::rule,
        Access.INVESTOR);
  }

  private void reviews(Context request) {
    write(request, merges.reviews(Gatekeeper.visitor(request).tenant()));
  }

  private void joined(Context request) {
    write(request, merges.joined(Gatekeeper.visitor(request).tenant()));
  }

  private void write(Context request, List<MatchedPair> pairs) {
    Paging paging = Paging.of(request, PAIRS_A_PAGE);
    TenantId tenant = Gatekeeper.visitor(request).tenant();
    List<MatchedPair> page = paging.of(pairs);
    Json.write(
        request,
        new MergeBodies.PairPage(
            merges.compared(tenant, page).stream().map(MergeBodies.Pair::of).toList(),
            pairs.size(),
            paging.limit(),
            paging.offset()));
  }

  private void run(Context request) {
    Matching matching = merges.refresh(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new MergeBodies.Run(matching.groups().size(), matching.pairs(Verdict.REVIEW).size()));
  }

  private void rulings(Context request) {
    Paging paging = Paging.of(request, PAIRS_A_PAGE);
    List<Ruling> rulings = merges.rulings(Gatekeeper.visitor(request).tenant());
    Json.write(
        request,
        new MergeBodies.RulingList(
            paging.of(rulings).stream().map(MergeBodies.RulingBody::of).toList(),
            rulings.size(),
            paging.limit(),
            paging.offset()));
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
