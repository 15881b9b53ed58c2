package io.gigmate.app.web;

import io.gigmate.adapters.http.RankedLead;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.snooze.Snooze;
import io.gigmate.scoring.lead.LeadAssessment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as it stands on a page: who, how many points, and each reason for them. */
public record LeadCard(
    int rank,
    String id,
    String name,
    String kind,
    String town,
    String genres,
    @Nullable String capacity,
    int score,
    String grade,
    boolean qualified,
    List<Reason> reasons,
    String assessedBy,
    String status,
    List<Option> next,
    List<Step> history,
    int records,
    List<SaidValue> said,
    @Nullable String asleep) {
  /** A reason and where its part of the bar begins; the points of all add up to the score. */
  public record Reason(String name, int points, int from, String evidence) {}

  /** A status that the lead may take on. */
  public record Option(String code, String label) {}

  /** A step that was taken. */
  public record Step(
      String status, String isoTime, String time, String by, String channel, String note) {
    static Step of(LeadStep step, ZoneId zone) {
      return new Step(
          Wording.label(step.status().code()),
          step.at().toString(),
          Wording.moment(step.at().atZone(zone)),
          step.by(),
          step.channel() == null ? "" : step.channel(),
          step.note() == null ? "" : step.note());
    }
  }

  static LeadCard of(RankedLead lead, ZoneId zone) {
    return of(lead, zone, null);
  }

  static LeadCard of(RankedLead lead, ZoneId zone, @Nullable Snooze asleep) {
    Prospect prospect = lead.prospect();
    LeadAssessment assessment = lead.assessment();
    List<Reason> reasons = new ArrayList<>();
    int from = 0;
    for (Factor factor : assessment.explanation().factors()) {
      int points = (int) factor.contribution();
      reasons.add(new Reason(Wording.label(factor.name()), points, from, factor.evidence()));
      from += points;
    }
    return new LeadCard(
        lead.rank(),
        prospect.id().value(),
        prospect.name(),
        Wording.label(prospect.type().code()),
        Wording.town(prospect.city()),
        String.join(", ", prospect.genres().stream().map(genre -> genre.name()).toList()),
        prospect.capacity() == null ? null : Wording.count(prospect.capacity()),
        assessment.score().points(),
        assessment.grade().name(),
        assessment.qualified(),
        reasons,
        assessment.modelVersion(),
        Wording.label(lead.status().code()),
        lead.status().next().stream()
            .map(status -> new Option(status.code(), Wording.label(status.code())))
            .toList(),
        lead.history().stream().map(step -> Step.of(step, zone)).toList(),
        lead.whole().records().size(),
        lead.whole().records().size() > 1 ? SaidValue.all(lead.whole(), zone) : List.of(),
        asleep == null ? null : Wording.day(asleep.until()) + ", said " + asleep.by());
  }
}
