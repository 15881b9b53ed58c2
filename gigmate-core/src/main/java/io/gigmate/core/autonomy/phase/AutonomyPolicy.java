package io.gigmate.core.autonomy.phase;

import io.gigmate.core.autonomy.Configuration;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Says which acts need a person: those of a later phase, those that are switched off, and in every
 * phase those of high risk, which are what cannot be undone, what costs more than the limit, and
 * what loosens.
 *
 * @param limit up to which an act may cost; what costs in another currency always needs a person
 */
public record AutonomyPolicy(Money limit) {
  /** 100 dollars an act; declared. */
  private static final AutonomyPolicy STANDARD =
      new AutonomyPolicy(Money.of(CurrencyUnit.USD, 100));

  public AutonomyPolicy {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("the limit of an act cannot be " + limit);
    }
  }

  /** Returns the policy of 100 dollars an act. */
  public static AutonomyPolicy standard() {
    return STANDARD;
  }

  /** Returns why an act needs a person whatever the phase; nothing where it does not. */
  public List<String> risks(Act act) {
    List<String> risks = new ArrayList<>();
    if (act.undo() == Act.Undo.NEVER) {
      risks.add("it cannot be undone");
    }
    if (act.cost().isNegative()) {
      risks.add("its cost is not known: " + act.cost());
    } else if (!act.cost().isZero()
        && (!act.cost().isSameCurrency(limit) || act.cost().isGreaterThan(limit))) {
      risks.add("it costs " + act.cost() + ", beyond " + limit);
    }
    if (act.loosens()) {
      risks.add("more would happen without a person afterwards");
    }
    return List.copyOf(risks);
  }

  /** Says whether the act may happen without a person. */
  public Leave ask(Phase phase, Configuration settings, Act act) {
    List<String> reasons = new ArrayList<>(risks(act));
    if (!phase.reaches(act.kind().from())) {
      reasons.add(
          "it takes the phase " + act.kind().from().code() + ", and this is " + phase.code());
    }
    if (!act.kind().isOn(settings)) {
      reasons.add(act.kind().needs());
    }
    return reasons.isEmpty()
        ? new Leave.Alone("of no high risk, in the phase " + phase.code())
        : new Leave.WithAPerson(reasons);
  }
}
