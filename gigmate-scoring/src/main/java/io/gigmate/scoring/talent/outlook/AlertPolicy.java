package io.gigmate.scoring.talent.outlook;

import java.time.LocalDate;
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

  /** Returns those of the predictions that raise an alert, in order of time. */
  public List<BreakoutPrediction> raised(List<BreakoutPrediction> inOrder) {
    Map<String, LocalDate> last = new HashMap<>();
    return inOrder.stream()
        .filter(each -> each.probability() >= threshold)
        .flatMap(
            each -> {
              LocalDate before = last.get(each.artist());
              if (before != null && each.asOf().isBefore(before.plusDays(quietDays))) {
                return Stream.empty();
              }
              last.put(each.artist(), each.asOf());
              return Stream.of(each);
            })
        .toList();
  }
}
