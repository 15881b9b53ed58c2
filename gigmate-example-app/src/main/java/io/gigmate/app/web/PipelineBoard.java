package io.gigmate.app.web;

import io.gigmate.core.prospect.SourceAcceptance;
import io.gigmate.core.prospect.SourcePolicy;
import io.gigmate.core.prospect.SourceReadiness;
import io.gigmate.core.prospect.SourceStanding;
import io.gigmate.scoring.lead.pipeline.Funnel;
import io.gigmate.scoring.lead.pipeline.Share;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far leads get, who waits for us, and where leads may come from. */
public record PipelineBoard(
    List<Stage> stages,
    List<Wait> overdue,
    String overdueCount,
    long promisedDays,
    List<Source> sources) {
  /** A stage of the funnel; the bar is in percent of all leads. */
  public record Stage(String label, String reached, int bar, String share, String interval) {
    static Stage of(Funnel.Stage stage) {
      Share before = stage.fromBefore();
      return new Stage(
          Wording.label(stage.status().code()),
          Wording.count(stage.reached()),
          stage.fromStart().known() ? (int) Math.round(100 * stage.fromStart().value()) : 0,
          before.known() ? Wording.percent(before.value()) : "\u2013",
          before.known()
              ? Wording.percent(before.low()) + " \u2013 " + Wording.percent(before.high())
              : "nothing known");
    }
  }

  /** A lead that waits. */
  public record Wait(String name, String status, String waited) {}

  /** A source and its policy. */
  public record Source(
      String code,
      String name,
      String version,
      String ways,
      String kept,
      String terms,
      String verified,
      boolean accepted,
      String acceptedBy,
      List<String> registered) {
    static Source of(SourceStanding standing, List<SourceReadiness> registered, ZoneId zone) {
      SourcePolicy policy = standing.policy();
      return new Source(
          policy.source(),
          policy.name(),
          policy.version(),
          policy.allowed().isEmpty()
              ? "Nothing may be had"
              : policy.allowed().stream()
                  .map(way -> Wording.label(way.code()))
                  .collect(Collectors.joining(", ")),
          kept(policy.keptFor()),
          policy.terms(),
          policy.verified(),
          standing.accepted(),
          by(standing.acceptance(), standing.accepted(), zone),
          registered.stream()
              .filter(one -> one.source().equals(policy.source()))
              .map(one -> told(one, zone))
              .toList());
    }

    private static String told(SourceReadiness one, ZoneId zone) {
      String when =
          one.lastVisit() == null
              ? "not asked yet"
              : "asked " + Wording.moment(one.lastVisit().atZone(zone));
      String next =
          one.obstacle() != null
              ? "not asked now: " + one.obstacle()
              : one.due() == null ? "due now" : "due " + Wording.moment(one.due().atZone(zone));
      return one.name() + " (" + Wording.label(one.way().code()) + "): " + when + "; " + next;
    }

    private static String kept(Duration keptFor) {
      if (keptFor.equals(SourcePolicy.NO_LIMIT)) {
        return "until erased";
      }
      return keptFor.toHours() <= 48
          ? Wording.count(keptFor.toHours(), "hour", "hours")
          : Wording.count(keptFor.toDays(), "day", "days");
    }

    private static String by(@Nullable SourceAcceptance acceptance, boolean accepted, ZoneId zone) {
      if (acceptance == null) {
        return "accepted by nobody";
      }
      String who = acceptance.acceptedBy() + ", " + Wording.moment(acceptance.at().atZone(zone));
      return accepted
          ? "accepted by " + who
          : "only version " + acceptance.policyVersion() + " was accepted, by " + who;
    }
  }
}
