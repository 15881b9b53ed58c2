package io.gigmate.app.web;

import io.gigmate.adapters.http.RankedLead;
import io.gigmate.core.explain.Factor;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.scoring.lead.LeadAssessment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lead as it stands on a page: who, how many points, and each reason for them. */
public record LeadCard(
    int rank,
    String name,
    String kind,
    String town,
    String genres,
    @Nullable String capacity,
    int score,
    String grade,
    boolean qualified,
    List<Reason> reasons,
    String assessedBy) {
  /** A reason and where its part of the bar begins; the points of all add up to the score. */
  public record Reason(String name, int points, int from, String evidence) {}

  static LeadCard of(RankedLead lead) {
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
        prospect.name(),
        Wording.label(prospect.type().code()),
        Wording.town(prospect.city()),
        String.join(", ", prospect.genres().stream().map(genre -> genre.name()).toList()),
        prospect.capacity() == null ? null : Wording.count(prospect.capacity()),
        assessment.score().points(),
        assessment.grade().name(),
        assessment.qualified(),
        reasons,
        assessment.modelVersion());
  }
}
