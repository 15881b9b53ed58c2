package io.gigmate.scoring.strategy;

import io.gigmate.scoring.lead.pipeline.Share;
import java.util.List;

/**
 * What was forecast of strategies, held against what they brought. Those are the strategies that
 * were sure enough to be proposed and that a person liked: not a sample of all that could be done.
 *
 * @param insideInterval how many ended inside the 80 % interval that was stated
 * @param paid how many brought back more than they cost
 * @param meanConfidence the mean of what was said of that, 0 to 1; not a number where there is none
 * @param brier mean squared distance of what was said and whether it paid; likewise
 */
public record StrategyRecord(
    Share insideInterval, Share paid, double meanConfidence, double brier) {
  /** Returns the record of these; those that are not over are left out. */
  public static StrategyRecord of(List<Strategy> strategies) {
    int over = 0;
    int inside = 0;
    int paid = 0;
    double said = 0;
    double squares = 0;
    for (Strategy each : strategies) {
      Strategy.Measurement end = each.measurement();
      if (end == null) {
        continue;
      }
      double confidence = each.grounds().forecast().confidence().probability();
      int won = end.actual() > 0 ? 1 : 0;
      over++;
      inside += each.grounds().forecast().holds(end.actual()) ? 1 : 0;
      paid += won;
      said += confidence;
      squares += (confidence - won) * (confidence - won);
    }
    return new StrategyRecord(
        new Share(inside, over), new Share(paid, over), said / over, squares / over);
  }
}
