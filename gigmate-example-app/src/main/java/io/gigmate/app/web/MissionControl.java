package io.gigmate.app.web;

import io.gigmate.adapters.http.LeadRanking;
import io.gigmate.adapters.http.Listing;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.prospect.LeadPipeline.Waiting;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectIntake;
import io.gigmate.core.prospect.ProspectSource;
import io.gigmate.core.prospect.SourceReadiness;
import io.gigmate.core.tenant.Tenant;
import io.gigmate.scoring.lead.LeadFactor;
import io.gigmate.scoring.lead.PointsModel;
import io.gigmate.scoring.lead.pipeline.LeadFlow;
import io.gigmate.scoring.merge.MergeDesk;
import io.gigmate.scoring.talent.desk.TalentDesk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/** What an operator wants to see first: the next shows, the best leads, what was done and why. */
public final class MissionControl {
  private static final int LEADS_SHOWN = 100;
  private static final int WAITING_SHOWN = 20;
  private static final int ENTRIES_SHOWN = 12;

  private final Programme programme;
  private final LeadRanking leads;
  private final LeadFlow flow;
  private final MergeDesk merges;
  private final ProspectIntake intake;
  private final List<ProspectSource> sources;
  private final Configurations configurations;
  private final OperationsLog log;
  private final TalentDesk talent;

  /** Creates the overview on what it is read from. */
  public MissionControl(
      Programme programme,
      LeadRanking leads,
      LeadFlow flow,
      MergeDesk merges,
      ProspectIntake intake,
      List<ProspectSource> sources,
      Configurations configurations,
      OperationsLog log,
      TalentDesk talent) {
    this.programme = programme;
    this.leads = leads;
    this.flow = flow;
    this.merges = merges;
    this.intake = intake;
    this.sources = List.copyOf(sources);
    this.configurations = configurations;
    this.log = log;
    this.talent = talent;
  }

  Overview of(Tenant tenant) {
    List<Listing> shows = programme.all(tenant);
    List<Listing> taking = shows.stream().filter(show -> show.event().takesPlace()).toList();
    List<Week> weeks = Programme.weeks(shows);
    List<LeadCard> cards =
        leads.page(tenant.id(), 0, LEADS_SHOWN).stream()
            .map(lead -> LeadCard.of(lead, tenant.timeZone()))
            .toList();
    return new Overview(
        Wording.day(programme.today(tenant)),
        tenant.timeZone().getId(),
        Programme.weeks(taking).stream()
            .flatMap(week -> week.days().stream())
            .findFirst()
            .orElse(null),
        Wording.count(taking.size(), "show", "shows"),
        Wording.count(
            taking.stream().map(show -> show.venue().id()).distinct().count(), "room", "rooms"),
        weeks,
        cards.stream().filter(LeadCard::qualified).count(),
        configurations.current(tenant.id()).leadScoreThreshold().points(),
        leads.total(tenant.id()),
        reasons(PointsModel.standard()),
        Wording.count(merges.reviews(tenant.id()).size(), "pair is", "pairs are"),
        cards,
        pipeline(tenant),
        RisingArtists.of(talent.scan(tenant.id())),
        lastEntries(tenant));
  }

  private PipelineBoard pipeline(Tenant tenant) {
    List<Waiting> overdue = flow.overdue(tenant.id(), LeadFlow.PROMISED);
    List<Waiting> shown = overdue.stream().limit(WAITING_SHOWN).toList();
    Map<ProspectId, String> names =
        leads.names(tenant.id(), shown.stream().map(Waiting::prospect).toList());
    List<SourceReadiness> readiness =
        sources.stream().map(source -> intake.readiness(tenant.id(), source)).toList();
    return new PipelineBoard(
        flow.funnel(tenant.id()).stages().stream().map(PipelineBoard.Stage::of).toList(),
        shown.stream().map(waiting -> wait(waiting, names)).toList(),
        Wording.count(overdue.size(), "lead waits", "leads wait"),
        LeadFlow.PROMISED.toDays(),
        intake.standings(tenant.id()).stream()
            .map(one -> PipelineBoard.Source.of(one, readiness, tenant.timeZone()))
            .toList());
  }

  /** Such as {@code 5 reasons of up to 20 points each}, where the model weighs them alike. */
  static String reasons(PointsModel model) {
    IntSummaryStatistics weights =
        model.types().values().stream()
            .flatMapToInt(points -> Arrays.stream(LeadFactor.values()).mapToInt(points::weight))
            .summaryStatistics();
    return Wording.count(LeadFactor.values().length, "reason", "reasons")
        + (weights.getMin() == weights.getMax()
            ? " of up to " + Wording.count(weights.getMax(), "point", "points") + " each"
            : " of up to " + Wording.count(weights.getMax(), "point", "points"));
  }

  private static PipelineBoard.Wait wait(Waiting waiting, Map<ProspectId, String> names) {
    return new PipelineBoard.Wait(
        names.getOrDefault(waiting.prospect(), waiting.prospect().value()),
        Wording.label(waiting.status().code()),
        Wording.count(waiting.waited().toDays(), "day", "days"));
  }

  private List<LogLine> lastEntries(Tenant tenant) {
    long last = log.last(tenant.id()).map(LoggedOperation::seq).orElse(0L);
    return log.entries(tenant.id(), Math.max(1, last - ENTRIES_SHOWN + 1), ENTRIES_SHOWN).stream()
        .sorted(Comparator.comparingLong(LoggedOperation::seq).reversed())
        .map(entry -> LogLine.of(entry, tenant.timeZone()))
        .toList();
  }
}
