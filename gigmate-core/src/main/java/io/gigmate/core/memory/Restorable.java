package io.gigmate.core.memory;

/** Something in memory that a failed transaction puts back. */
public interface Restorable {
  /** Returns what puts it back to how it is now. */
  Runnable snapshot();
}
