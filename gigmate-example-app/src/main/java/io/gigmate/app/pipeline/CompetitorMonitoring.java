package io.gigmate.app.pipeline;

import io.gigmate.core.pipeline.Pipeline;
import io.gigmate.core.pipeline.PipelineRun;
import io.gigmate.core.pipeline.PipelineRuns;
import io.gigmate.core.pipeline.Step;
import io.gigmate.core.pipeline.StepAnswer;
import io.gigmate.core.pipeline.StepInput;
import io.gigmate.core.pipeline.StepState;
import io.gigmate.scoring.competition.CompetitionDesk;
import io.gigmate.scoring.competition.CompetitorMove;
import io.gigmate.scoring.competition.MarketGap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells what watched rooms did since the last run: collect, compare, report. */
public final class CompetitorMonitoring {
  /** The name of the pipeline. */
  public static final String NAME = "competitor-monitoring";

  private static final String COLLECT = "collect";
  private static final String COMPARE = "compare";
  private static final String REPORT = "report";
  private static final int LOOKED_AT = 20;
  private static final int TOLD = 10;

  private final CompetitionDesk competition;
  private final PipelineRuns runs;

  CompetitorMonitoring(CompetitionDesk competition, PipelineRuns runs) {
    this.competition = competition;
    this.runs = runs;
  }

  record Move(String show, String date, String words, double likeness) {
    static Move of(CompetitorMove move) {
      return new Move(
          move.show().key(), move.show().date().toString(), move.words(), move.likeness());
    }
  }

  record Gap(String cell, int shows, double demand, double lower, double upper) {
    static Gap of(MarketGap gap) {
      return new Gap(gap.cell().toString(), gap.shows(), gap.demand(), gap.lower(), gap.upper());
    }
  }

  record Collected(List<Move> moves, List<Gap> gaps) {}

  record Compared(List<Move> fresh, int known) {}

  record Report(List<Move> moves, List<Gap> gaps) {}

  Pipeline pipeline() {
    return new Pipeline(
        NAME,
        "what watched rooms booked since the last run, and where shows are missing",
        Pipeline.Rhythm.DAILY,
        () -> "{}",
        List.of(
            new Step(COLLECT, "moves of watched rooms, and gaps of the market", this::collect),
            new Step(COMPARE, "which of them the run before did not know", this::compare),
            new Step(REPORT, "the new ones, the most alike first", CompetitorMonitoring::report)));
  }

  private StepAnswer collect(StepInput input) {
    List<Move> moves = competition.moves(input.tenant()).stream().map(Move::of).toList();
    List<Gap> gaps =
        competition.gaps(input.tenant()).stream()
            .filter(MarketGap::underServed)
            .map(Gap::of)
            .toList();
    return new StepAnswer(
        StepJson.write(new Collected(moves, gaps)),
        moves.size() + " moves, " + gaps.size() + " gaps");
  }

  private StepAnswer compare(StepInput input) {
    Set<String> known = known(input);
    List<Move> moves = StepJson.read(input.output(COLLECT), Collected.class).moves();
    List<Move> fresh = moves.stream().filter(move -> !known.contains(move.show())).toList();
    return new StepAnswer(
        StepJson.write(new Compared(fresh, moves.size() - fresh.size())),
        fresh.size() + " new moves");
  }

  /** What the last run before this one had collected. */
  private Set<String> known(StepInput input) {
    return runs.latest(input.tenant(), NAME, LOOKED_AT).stream()
        .filter(run -> run.startedAt().isBefore(input.at()))
        .flatMap(run -> collected(run).stream())
        .findFirst()
        .map(before -> before.moves().stream().map(Move::show).collect(Collectors.toSet()))
        .<Set<String>>map(TreeSet::new)
        .orElseGet(TreeSet::new);
  }

  private static Optional<Collected> collected(PipelineRun run) {
    return run.step(COLLECT)
        .map(StepState::answer)
        .map(answer -> StepJson.read(answer.output(), Collected.class));
  }

  private static StepAnswer report(StepInput input) {
    List<Move> fresh = StepJson.read(input.output(COMPARE), Compared.class).fresh();
    List<Gap> gaps = StepJson.read(input.output(COLLECT), Collected.class).gaps();
    Report report =
        new Report(fresh.stream().limit(TOLD).toList(), gaps.stream().limit(TOLD).toList());
    return new StepAnswer(
        StepJson.write(report),
        report.moves().size() + " moves and " + report.gaps().size() + " gaps reported");
  }
}
