package io.gigmate.core.campaign;

import io.gigmate.core.explain.Score;
import io.gigmate.core.prospect.ProspectType;
import java.util.List;

/**
 * Which leads a campaign is for.
 *
 * @param lowest the least score
 * @param types what they are, in their order; empty for all
 */
public record Segment(Score lowest, List<ProspectType> types) {
  public Segment {
    types = types.stream().distinct().sorted().toList();
  }

  /** Returns the leads of this score and above. */
  public static Segment from(Score lowest) {
    return new Segment(lowest, List.of());
  }
}
