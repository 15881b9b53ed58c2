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

  /** Returns what the function for this outcome answers. */
  default <T> T fold(Function<Applied, T> applied, Function<NeedsApproval, T> needsApproval) {
    return this instanceof Applied done
        ? applied.apply(done)
        : needsApproval.apply((NeedsApproval) this);
  }
}
