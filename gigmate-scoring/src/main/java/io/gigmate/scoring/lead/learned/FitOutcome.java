package io.gigmate.scoring.lead.learned;

import java.util.function.Function;

/** What became of fitting a model to outcomes. */
public sealed interface FitOutcome {
  /**
   * There is a model.
   *
   * @param model what was learned
   */
  record Fitted(LeadModel model) implements FitOutcome {}

  /**
   * There are too few outcomes to learn from.
   *
   * <p>Needed are ten of the rarer outcome for each column, up to a hundred. Source: P. Peduzzi et
   * al., A simulation study of the number of events per variable in logistic regression analysis,
   * Journal of Clinical Epidemiology 49 (1996) 1373-1379. Theirs is a model that does not shrink;
   * ours fades out the columns that tell nothing, so ten columns stand for any further ones.
   *
   * @param needed how many of the rarer outcome are needed
   * @param converted how many leads converted
   * @param notConverted how many did not
   */
  record TooFewOutcomes(int needed, int converted, int notConverted) implements FitOutcome {}

  /**
   * A column cannot be learned from.
   *
   * @param column its name
   * @param reason why, in words for a person
   */
  record UnusableColumn(String column, String reason) implements FitOutcome {}

  /** Returns the model where there is one. */
  default LeadModel orElseThrow() {
    return fold(
        Fitted::model,
        few -> {
          throw new IllegalArgumentException(few.toString());
        },
        column -> {
          throw new IllegalArgumentException(column.toString());
        });
  }

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Fitted, T> fitted,
      Function<TooFewOutcomes, T> tooFew,
      Function<UnusableColumn, T> unusable) {
    if (this instanceof Fitted done) {
      return fitted.apply(done);
    }
    return this instanceof TooFewOutcomes few
        ? tooFew.apply(few)
        : unusable.apply((UnusableColumn) this);
  }
}
