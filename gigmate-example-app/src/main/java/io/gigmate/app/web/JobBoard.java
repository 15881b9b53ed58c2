package io.gigmate.app.web;

import io.gigmate.core.access.ApiToken;
import io.gigmate.scheduling.rolling.EventWeek;
import io.gigmate.scheduling.rolling.TemplateUse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of the jobs shows.
 *
 * @param cron that counts now
 * @param next when the next run is due, in words
 */
public record JobBoard(
    String cron,
    String next,
    List<WeekLine> weeks,
    List<TemplateLine> templates,
    List<JobLine> runs,
    List<TokenLine> tokens,
    List<PipelineLine> pipelines) {
  static String next(Optional<Instant> next, ZoneId zone) {
    return next.map(at -> Wording.moment(at.atZone(zone))).orElse("nothing starts it here");
  }

  /** A week of the calendar. */
  public record WeekLine(String week, String shows, String price) {
    static WeekLine of(EventWeek week) {
      return new WeekLine(
          Wording.week(week.monday()),
          Wording.count(week.events()),
          week.averagePrices().stream().map(Wording::price).collect(Collectors.joining(", ")));
    }
  }

  /** A template and how many shows it gave. */
  public record TemplateLine(String template, String shows) {
    static TemplateLine of(TemplateUse use) {
      return new TemplateLine(use.template().value(), Wording.count(use.shows()));
    }
  }

  /** A token, without its secret. */
  public record TokenLine(String id, String label, String time) {
    static TokenLine of(ApiToken token, ZoneId zone) {
      return new TokenLine(
          token.id(), token.label(), Wording.moment(token.createdAt().atZone(zone)));
    }
  }
}
