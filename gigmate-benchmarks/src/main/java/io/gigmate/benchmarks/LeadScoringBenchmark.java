package io.gigmate.benchmarks;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.place.City;
import io.gigmate.core.place.GeoPoint;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.Prospect;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.core.prospect.Reach;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadScorer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One lead, with its reasons in words. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class LeadScoringBenchmark {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final LeadScorer scorer =
      new LeadScorer(FitRules.from(Configuration.defaults(), Regions.standard()));
  private final Prospect prospect =
      Prospect.builder(ProspectId.of("p"), ProspectType.VENUE, "A room")
          .city(City.of("Austin", "TX"))
          .location(GeoPoint.of(30.27, -97.74))
          .capacity(300)
          .genres(List.of(Genre.of("Country"), Genre.of("Blues")))
          .reach(new Reach(1200L, 0.03, 14, LocalDate.of(2026, 2, 20), 6.0))
          .build();

  /** Scores one lead. */
  @Benchmark
  public LeadAssessment assess() {
    return scorer.assess(prospect, NOW);
  }
}
