package io.gigmate.adapters.http;

import static io.gigmate.adapters.http.Bodies.moment;

import io.gigmate.scheduling.rolling.EventWeek;
import io.gigmate.scheduling.rolling.JobEnd;
import io.gigmate.scheduling.rolling.JobRun;
import io.gigmate.scheduling.rolling.TemplateUse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON of the rolling calendar; names become snake_case. */
final class JobBodies {
  private JobBodies() {}

  record Jobs(List<Job> jobs) {}

  record Job(String job, String cron, String timeZone, @Nullable String nextRun, List<Run> runs) {}

  record Run(
      long number,
      String startedBy,
      String startedAt,
      String status,
      @Nullable String endedAt,
      @Nullable Long tookMs,
      @Nullable Integer eventsCreated,
      @Nullable Integer eventsCleaned,
      @Nullable String failure) {
    static Run of(JobRun run) {
      JobEnd end = run.end();
      JobEnd.Done done = end instanceof JobEnd.Done one ? one : null;
      JobEnd.Failed failed = end instanceof JobEnd.Failed one ? one : null;
      return new Run(
          run.number(),
          run.startedBy(),
          moment(run.startedAt()),
          end == null ? "running" : failed == null ? "done" : "failed",
          end == null ? null : moment(end.at()),
          run.took().map(Duration::toMillis).orElse(null),
          done == null ? null : done.made(),
          done == null ? null : done.removed(),
          failed == null ? null : failed.reason());
    }
  }

  /** What to change; null where the body leaves it out. */
  record Change(@Nullable String cron) {}

  record Monitoring(List<Week> weeks, List<Template> templates) {}

  record Week(String week, int events, List<Bodies.Price> averagePrices) {
    static Week of(EventWeek week) {
      return new Week(
          week.monday().toString(),
          week.events(),
          week.averagePrices().stream().map(Bodies.Price::of).toList());
    }
  }

  record Template(String templateId, int timesUsed) {
    static Template of(TemplateUse use) {
      return new Template(use.template().value(), use.shows());
    }
  }
}
