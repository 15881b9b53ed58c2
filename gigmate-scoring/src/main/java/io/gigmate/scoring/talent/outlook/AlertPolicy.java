package io.gigmate.scoring.talent.outlook;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * When somebody is told of an artist: once, when the probability is high enough, and not again
 * before some days have passed in which it fell and rose, or went on.
 *
 * @param threshold the probability from which on an alert is raised; above 0, up to 1
 * @param quietDays for so long the same artist raises no other
 */
public record AlertPolicy(double threshold, int quietDays) {
  public AlertPolicy {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("a threshold must lie above 0, up to 1: " + threshold);
    }
    if (quietDays < 0) {
      throw new IllegalArgumentException("days must not be negative: " + quietDays);
    }
  }

  /**
   * Answers whether an artist raises an alert on a day.
   *
   * @param alerted the days on which it raised others; those of later days count as well, so that
   *     the order in which days are looked at raises none twice
   */
  public boolean raises(double probability, LocalDate day, Collection<LocalDate> alerted) {
    return probability >= threshold
        && alerted.stream()
            .noneMatch(each -> Math.abs(ChronoUnit.DAYS.between(each, day)) < quietDays);
  }

  /** Returns those of the predictions that raise an alert, in order of time. */
  public List<BreakoutPrediction> raised(List<BreakoutPrediction> inOrder) {
    Map<String, LocalDate> last = new HashMap<>();
    return inOrder.stream()
        .flatMap(
            each -> {
              LocalDate before = last.get(each.artist());
              List<LocalDate> alerted = before == null ? List.of() : List.of(before);
              if (!raises(each.probability(), each.asOf(), alerted)) {
                return Stream.empty();
              }
              last.put(each.artist(), each.asOf());
              return Stream.of(each);
            })
        .toList();
  }
}
