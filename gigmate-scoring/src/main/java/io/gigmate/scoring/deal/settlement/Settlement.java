package io.gigmate.scoring.deal.settlement;

import io.gigmate.scoring.deal.Deal;
import io.gigmate.scoring.internal.exact.ExactNumbers;
import io.gigmate.scoring.internal.exact.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles nights. Everything in between is exact; what is paid is rounded half up, and what
 * rounding leaves is the promoter's, so that the lines add up to the cent.
 *
 * <pre>{@code
 * SettlementOutcome outcome = Settlement.of(sheet);
 * String said = outcome.fold(s -> s.artistPayout().toString(), r -> r.problems().toString());
 * }</pre>
 */
public final class Settlement {
  private static final ExactNumbers AT_END = new ExactNumbers(false);
  private static final ExactNumbers PER_LINE = new ExactNumbers(true);

  private Settlement() {}

  /** Returns who gets what of a night; a refusal where it contradicts itself. */
  public static SettlementOutcome of(DealSheet sheet) {
    List<Problem> problems = SheetChecks.problems(sheet);
    if (!problems.isEmpty()) {
      return new SettlementOutcome.Refused(problems);
    }
    Waterfall<Fraction> night = waterfall(sheet);
    Billing<Fraction> billing = new Billing<>(night, sheet.currency(), sheet.deals(), List.of());
    new Circles(night, sheet.currency(), sheet.deals(), List.of()).settle(billing, problems);
    if (!problems.isEmpty()) {
      return new SettlementOutcome.Refused(problems);
    }
    Takings takings = new Takings(sheet.currency());
    takings.night("", sheet, night);
    return takings.settled(sheet.deals(), sheet.partners(), night, billing);
  }

  /** Returns who gets what of a run of nights. */
  public static SettlementOutcome of(DealRun run) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < run.nights().size(); i++) {
      String place = "nights[" + i + "].";
      SheetChecks.problems(run.nights().get(i))
          .forEach(each -> problems.add(new Problem(place + each.place(), each.what())));
    }
    problems.addAll(RunChecks.problems(run));
    if (!problems.isEmpty()) {
      return new SettlementOutcome.Refused(problems);
    }
    return run.crossCollateralised() ? asOne(run) : oneByOne(run);
  }

  private static SettlementOutcome oneByOne(DealRun run) {
    List<Settled> nights = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < run.nights().size(); i++) {
      String place = "nights[" + i + "].";
      SettlementOutcome outcome = of(run.nights().get(i));
      if (outcome instanceof Settled settled) {
        nights.add(settled);
      } else if (outcome instanceof SettlementOutcome.Refused refused) {
        refused
            .problems()
            .forEach(each -> problems.add(new Problem(place + each.place(), each.what())));
      }
    }
    return problems.isEmpty() ? Totals.of(nights) : new SettlementOutcome.Refused(problems);
  }

  private static SettlementOutcome asOne(DealRun run) {
    DealSheet first = run.nights().get(0);
    Takings takings = new Takings(first.currency());
    List<Waterfall<Fraction>> nights = new ArrayList<>();
    for (int i = 0; i < run.nights().size(); i++) {
      DealSheet sheet = run.nights().get(i);
      Waterfall<Fraction> night = waterfall(sheet);
      nights.add(night);
      takings.night("nights[" + i + "].", sheet, night);
    }
    Waterfall<Fraction> all = Pool.of(nights);
    List<Deal> deals = Pool.deals(run.nights());
    List<List<Part<Fraction>>> bonuses = Pool.bonuses(run.nights(), nights);
    Billing<Fraction> billing = new Billing<>(all, first.currency(), deals, bonuses);
    List<Problem> problems = new ArrayList<>();
    new Circles(all, first.currency(), deals, bonuses).settle(billing, problems);
    return problems.isEmpty()
        ? takings.settled(deals, first.partners(), all, billing)
        : new SettlementOutcome.Refused(problems);
  }

  private static Waterfall<Fraction> waterfall(DealSheet sheet) {
    return Waterfall.of(
        sheet.rounding() == Rounding.PER_LINE ? PER_LINE : AT_END, sheet, Sales.of(sheet));
  }
}
