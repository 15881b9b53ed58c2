package io.gigmate.adapters.http;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.gigmate.core.prospect.LeadStep;
import io.gigmate.core.prospect.MergedProspect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.tenant.TenantId;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadAssessments;
import io.gigmate.scoring.merge.JoinedSteps;
import io.gigmate.scoring.merge.MergedProspects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A tenant's leads, the best first, each with all that its sources said. */
public final class LeadRanking {
  private final MergedProspects prospects;
  private final LeadAssessments assessments;
  private final JoinedSteps steps;

  /**
   * Creates the ranking on what it is read from.
   *
   * @param steps of the merged prospects
   */
  public LeadRanking(MergedProspects prospects, LeadAssessments assessments, JoinedSteps steps) {
    this.prospects = prospects;
    this.assessments = assessments;
    this.steps = steps;
  }

  /**
   * Some leads of the ranking.
   *
   * @param leads the best first
   * @param next the mark that the next ones come after, where there are some
   */
  public record Page(List<RankedLead> leads, Optional<String> next) {
    public Page {
      leads = List.copyOf(leads);
    }
  }

  /** Returns up to {@code limit} leads after the first {@code offset}. */
  public List<RankedLead> page(TenantId tenant, int offset, int limit) {
    return whole(tenant, offset, assessments.ranked(tenant, offset, limit));
  }

  /** Returns up to {@code limit} leads after the first {@code offset}, and where to go on. */
  public Page from(TenantId tenant, int offset, int limit) {
    return page(tenant, offset, limit, assessments.ranked(tenant, offset, limit + 1));
  }

  /**
   * Returns up to {@code limit} leads after a mark, at the same cost however far down it is.
   *
   * @param mark what {@link Page#next()} named
   * @throws ProblemException where it is no such mark
   */
  public Page after(TenantId tenant, String mark, int limit) {
    return after(tenant, LeadMark.parse(mark), limit);
  }

  Page after(TenantId tenant, LeadMark after, int limit) {
    return page(
        tenant,
        after.rank(),
        limit,
        assessments.rankedAfter(tenant, after.score(), after.prospect(), limit + 1));
  }

  /** One more was asked for than fits, which tells whether there is a next page. */
  private Page page(TenantId tenant, int offset, int limit, List<LeadAssessment> found) {
    List<LeadAssessment> ranked = found.stream().limit(limit).toList();
    Optional<String> next = Optional.empty();
    if (found.size() > limit) {
      LeadAssessment last = ranked.get(limit - 1);
      next = Optional.of(new LeadMark(offset + limit, last.score(), last.prospect()).text());
    }
    return new Page(whole(tenant, offset, ranked), next);
  }

  private List<RankedLead> whole(TenantId tenant, int offset, List<LeadAssessment> ranked) {
    List<ProspectId> ids = ranked.stream().map(LeadAssessment::prospect).toList();
    Map<ProspectId, MergedProspect> known =
        prospects.findAll(tenant, ids).stream()
            .collect(toMap(MergedProspect::id, Function.identity()));
    Map<ProspectId, List<LeadStep>> taken =
        steps.ofMerged(tenant, known.values()).stream().collect(groupingBy(LeadStep::prospect));
    List<RankedLead> page = new ArrayList<>();
    int rank = offset;
    for (LeadAssessment assessment : ranked) {
      rank++;
      MergedProspect whole = known.get(assessment.prospect());
      if (whole != null) {
        page.add(
            new RankedLead(rank, whole, assessment, taken.getOrDefault(whole.id(), List.of())));
      }
    }
    return page;
  }

  /** Returns the lead that has a record with this id, assessed or not, if there is one. */
  public Optional<KnownLead> find(TenantId tenant, ProspectId id) {
    return prospects
        .find(tenant, id)
        .map(
            whole ->
                new KnownLead(
                    whole,
                    assessments.find(tenant, whole.id()).orElse(null),
                    steps.ofMerged(tenant, List.of(whole))));
  }

  /** Returns the names of these leads; one that is not there has none. */
  public Map<ProspectId, String> names(TenantId tenant, Collection<ProspectId> ids) {
    Map<ProspectId, String> names = new HashMap<>();
    for (MergedProspect whole : prospects.findAll(tenant, ids)) {
      whole.ids().forEach(id -> names.put(id, whole.current().name()));
    }
    return names;
  }

  /** Returns how many leads are worth writing to. */
  public long qualified(TenantId tenant) {
    return assessments.countQualified(tenant);
  }

  /** Returns how many leads there are. */
  public long total(TenantId tenant) {
    return assessments.count(tenant);
  }
}
