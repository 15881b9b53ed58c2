package io.gigmate.app.serve;

import org.jspecify.annotations.Nullable;

/** What is done every minute, part by part. */
final class Rounds {
  private Rounds() {}

  /** Does each part, whatever becomes of the others; all of it failed where one did. */
  static void eachOf(Runnable... parts) {
    @Nullable RuntimeException failed = null;
    for (Runnable part : parts) {
      try {
        part.run();
      } catch (RuntimeException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
