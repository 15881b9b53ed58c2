package io.gigmate.core.autonomy;

import java.util.List;
import java.util.function.Function;

/** What became of a wish to change the configuration. */
public sealed interface ConfigurationOutcome {
  /**
   * It holds now.
   *
   * @param configuration what holds
   * @param changes what is different; empty where nothing was
   */
  record Applied(Configuration configuration, List<SettingChange> changes)
      implements ConfigurationOutcome {}

  /**
   * Nothing changed: some of it loosens, and nobody approved.
   *
   * @param loosening what needs the approval
   */
  record NeedsApproval(List<SettingChange> loosening) implements ConfigurationOutcome {}

  /**
   * Nothing changed: somebody else changed it since it was looked at, and would have been undone.
   *
   * @param current what holds now, to be looked at again
   */
  record Superseded(Configuration current) implements ConfigurationOutcome {}

  /** Returns what the function for this outcome answers. */
  default <T> T fold(
      Function<Applied, T> applied,
      Function<NeedsApproval, T> needsApproval,
      Function<Superseded, T> superseded) {
    if (this instanceof Applied done) {
      return applied.apply(done);
    }
    return this instanceof NeedsApproval waiting
        ? needsApproval.apply(waiting)
        : superseded.apply((Superseded) this);
  }
}
