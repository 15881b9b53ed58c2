package io.gigmate.scoring.internal.attendance;

/** A number by which a stage corrects a simple answer. */
interface Feature {
  /** Who may use a feature, and whether it knows the capacity. */
  enum Use {
    /** The linear stage and the trees. */
    ALL,
    /** The trees alone. */
    TREES,
    /**
     * Rises with capacity: the trees may only rise with it, the linear stage falls within bounds.
     */
    CAPACITY,
    /** Changes with capacity as the pooled demand does: the linear stage alone, within bounds. */
    DEMAND
  }

  Use use();

  Topic topic();
}
