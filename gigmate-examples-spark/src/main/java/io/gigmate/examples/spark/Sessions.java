package io.gigmate.examples.spark;

import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** How a job comes to Spark. */
final class Sessions {
  private Sessions() {}

  /**
   * Opens a session.
   *
   * @param master null is the one of {@code spark-submit}, or else all cores of this machine
   */
  static SparkSession open(@Nullable String master) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("GigMate")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.session.timeZone", "UTC");
    if (master != null) {
      builder.master(master);
      if (master.startsWith("local[")) {
        // Spark's 200 are meant for clusters; on one machine most of them would be empty.
        builder.config("spark.sql.shuffle.partitions", "16");
      }
    } else if (System.getProperty("spark.master") == null) {
      builder.master("local[*]");
    }
    return builder.getOrCreate();
  }
}
