package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.About.about;

import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.adapters.http.rule.KnownIds;
import io.gigmate.adapters.http.rule.RulesJson;
import io.gigmate.core.access.Account;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.RuleSheet;
import io.gigmate.scheduling.constraint.StandingRules;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a tenant's calendar keeps to in every run: {@code GET} and {@code PUT
 * /api/v1/calendar/rules}, for investors. Rules for what is not there are kept, and named.
 */
public final class RuleRoutes implements ApiPart {
  /** What is kept may be a little longer than what was given; H2 takes a million characters. */
  private static final int LONGEST = 1 << 19;

  private static final String PATH = "/api/v1/calendar/rules";

  private final StandingRules rules;
  private final KnownIds known;
  private final InstantSource clock;

  /**
   * Creates the part.
   *
   * @param rules where the rules are kept
   * @param known what rules may be for
   * @param clock says when they were set
   */
  public RuleRoutes(StandingRules rules, KnownIds known, InstantSource clock) {
    this.rules = rules;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public void mount(ApiRoutes routes) {
    routes.get(
        PATH,
        about("Tells the rules that the calendar keeps to in every run.")
            .answers(DealShapes.Rules.class)
            .asWhole(),
        this::current,
        Access.INVESTOR);
    routes.put(
        PATH,
        about("Puts other rules in their place.")
            .takes(DealShapes.Rules.class)
            .answers(Answer.class)
            .refuses(HttpStatus.UNPROCESSABLE_CONTENT, HttpStatus.CONTENT_TOO_LARGE)
            .replacing(this::current),
        this::set,
        Access.INVESTOR);
  }

  private void current(Context request) {
    Optional<RuleSheet> sheet = rules.current(Gatekeeper.visitor(request).tenant());
    request
        .contentType(Json.CONTENT_TYPE)
        .result(sheet.map(RuleSheet::text).orElseGet(() -> RulesJson.write(List.of())));
  }

  private void set(Context request) {
    Account visitor = Gatekeeper.visitor(request);
    ListedProblems problems = new ListedProblems();
    List<Constraint> read = read(request, visitor.tenant(), problems);
    if (problems.count() > 0) {
      throw DealRoutes.refused("the rules cannot be kept to", problems);
    }
    rules.save(
        visitor.tenant(),
        new RuleSheet(RulesJson.write(read), visitor.username(), clock.instant()));
    Json.write(request, new Answer(read.size(), problems.notes()));
  }

  private List<Constraint> read(Context request, TenantId tenant, ListedProblems problems) {
    return RulesJson.read(DealRoutes.read(request, LONGEST, problems), known.of(tenant));
  }

  /**
   * What was kept.
   *
   * @param rules how many
   * @param notes which of them name what is not there
   */
  record Answer(int rules, List<String> notes) {}
}
