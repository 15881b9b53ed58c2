package io.gigmate.app.web;

import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A run of the weekly job as its row on a page. */
public record JobLine(
    long number,
    String isoTime,
    String time,
    String startedBy,
    String took,
    String result,
    @Nullable String failure) {
  static JobLine of(JobRun run, ZoneId zone) {
    return new JobLine(
        run.number(),
        run.startedAt().toString(),
        Wording.moment(run.startedAt().atZone(zone)),
        run.startedBy(),
        run.took().map(Wording::took).orElse("\u2013"),
        run.end() == null ? "runs" : run.end().fold(JobLine::told, failed -> "failed"),
        run.end() == null ? null : run.end().fold(done -> null, failed -> failed.reason()));
  }

  private static String told(JobEnd.Done done) {
    return Wording.count(done.made(), "show", "shows")
        + " added, "
        + Wording.count(done.removed())
        + " removed";
  }
}
