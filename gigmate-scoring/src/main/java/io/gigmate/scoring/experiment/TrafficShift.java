package io.gigmate.scoring.experiment;

import java.util.List;
import java.util.function.Function;

/** By which weights contacts are spread from now on. */
public sealed interface TrafficShift {
  /** Returns the arms of the experiment with those weights, in its order. */
  List<Arm> arms();

  /**
   * The weights follow the results.
   *
   * @param arms with other weights than before
   */
  record Shifted(List<Arm> arms) implements TrafficShift {
    public Shifted {
      arms = List.copyOf(arms);
    }
  }

  /**
   * The weights are those that a person approved.
   *
   * @param arms as approved
   * @param reason why they do not follow
   */
  record Kept(List<Arm> arms, String reason) implements TrafficShift {
    public Kept {
      arms = List.copyOf(arms);
    }
  }

  /** Returns what the function for this answer makes of it. */
  default <T> T fold(Function<Shifted, T> shifted, Function<Kept, T> kept) {
    return this instanceof Shifted moved ? shifted.apply(moved) : kept.apply((Kept) this);
  }
}
