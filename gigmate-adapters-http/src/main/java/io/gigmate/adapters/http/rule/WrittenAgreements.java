package io.gigmate.adapters.http.rule;

import io.gigmate.adapters.http.json.JsonObject;
import io.gigmate.adapters.http.json.ListedProblems;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scheduling.constraint.CalendarAgreements;
import io.gigmate.scheduling.constraint.Constraint;
import io.gigmate.scheduling.constraint.StandingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The agreements that a tenant wrote down as JSON. */
public final class WrittenAgreements implements CalendarAgreements {
  private final StandingRules rules;

  /** Creates the agreements on where they are kept. */
  public WrittenAgreements(StandingRules rules) {
    this.rules = rules;
  }

  /**
   * Returns the rules, whatever the time and the days.
   *
   * @throws IllegalStateException where what is kept is no set of rules: a calendar that forgets
   *     what was agreed on would be worse than none
   */
  @Override
  public List<Constraint> at(TenantId tenant, Instant now, LocalDate from, LocalDate until) {
    return rules.current(tenant).map(sheet -> read(sheet.text())).orElse(List.of());
  }

  private static List<Constraint> read(String text) {
    ListedProblems problems = new ListedProblems();
    JsonObject json = JsonObject.read(text, problems);
    List<Constraint> read = json == null ? List.of() : RulesJson.read(json);
    if (problems.count() > 0) {
      ListedProblems.Found first = problems.found().get(0);
      throw new IllegalStateException(
          "the calendar's rules cannot be read: " + first.path() + " " + first.what());
    }
    return read;
  }
}
