package io.gigmate.app.web;

import io.gigmate.core.explain.Factor;
import io.gigmate.scoring.acceptance.Acceptance;
import java.util.List;
import java.util.Locale;

/**
 * How likely a piece of advice is to be taken, as it stands on a page.
 *
 * @param said in a sentence
 * @param reasons that multiply up to its odds; none where too little was decided
 */
public record LikelyView(String said, List<Reason> reasons) {
  static LikelyView of(Acceptance answer) {
    return answer.fold(
        it ->
            new LikelyView(
                "You take such advice in "
                    + Wording.percent(it.probability())
                    + " of cases: "
                    + it.words()
                    + "."
                    + (it.simulated() ? " Some of these decisions are simulated." : ""),
                it.explanation().factors().stream().map(Reason::of).toList()),
        few ->
            new LikelyView(
                "Not enough decisions yet to say how likely you are to take it: "
                    + few.decisions()
                    + " of "
                    + few.needed()
                    + ".",
                List.of()));
  }

  /** A reason and the factor that it puts on the odds. */
  public record Reason(String name, String factor, String evidence) {
    static Reason of(Factor factor) {
      return new Reason(
          factor.name(),
          String.format(Locale.ROOT, "\u00d7 %.2f", Math.exp(factor.contribution())),
          factor.evidence());
    }
  }
}
