package io.gigmate.benchmarks;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.place.City;
import io.gigmate.core.place.Regions;
import io.gigmate.core.prospect.ProspectId;
import io.gigmate.core.prospect.ProspectType;
import io.gigmate.scoring.lead.FitRules;
import io.gigmate.scoring.lead.LeadAssessment;
import io.gigmate.scoring.lead.LeadBatch;
import io.gigmate.scoring.lead.LeadColumns;
import io.gigmate.scoring.lead.LeadScorer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A million leads in columns, for each lead: by a model, by points, and the memory read once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgs = "-Xmx2g")
public class LeadBatchBenchmark {
  private static final int LEADS = 1_000_000;
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  /** How many threads share the leads. */
  @Param({"1", "2"})
  private int threads;

  private final LeadPeers peers = new LeadPeers(7);
  private final double[][] columns = new double[LeadPeers.COLUMNS][LEADS];
  private final double[] chances = new double[LEADS];
  private final double[] reasons = new double[LeadPeers.COLUMNS + 1];
  private final byte[] scores = new byte[LEADS];
  private final LeadBatch batch = batch(new SplittableRandom(5));
  private ExecutorService pool = Executors.newFixedThreadPool(1);
  private int row;

  /** Fills the columns, and makes sure that many answer what one does. */
  @Setup
  public void fill() {
    pool.shutdown();
    pool = Executors.newFixedThreadPool(threads);
    SplittableRandom random = new SplittableRandom(3);
    for (double[] column : columns) {
      Arrays.setAll(column, i -> 2 * random.nextDouble() - 1);
    }
    model();
    points();
    double[] lead = new double[LeadPeers.COLUMNS];
    for (int i = 0; i < LEADS; i += 997) {
      int at = i;
      Arrays.setAll(lead, j -> columns[j][at]);
      if (chances[i] != peers.ours.probability(lead) || scores[i] != batch.score(i)) {
        throw new IllegalStateException("lead " + i + " has another answer alone");
      }
    }
  }

  /** Lets the threads go. */
  @TearDown
  public void stop() {
    pool.shutdown();
  }

  private static LeadBatch batch(SplittableRandom random) {
    ProspectType[] types = new ProspectType[LEADS];
    int[] towns = new int[LEADS];
    int[] posts = new int[LEADS];
    int[] days = new int[LEADS];
    int[] capacities = new int[LEADS];
    long[] followers = new long[LEADS];
    double[] latitudes = new double[LEADS];
    double[] longitudes = new double[LEADS];
    List<ProspectType> all = List.of(ProspectType.values());
    int today = (int) (NOW.getEpochSecond() / 86_400);
    for (int i = 0; i < LEADS; i++) {
      types[i] = all.get(random.nextInt(all.size()));
      towns[i] = random.nextInt(4) - 1;
      posts[i] = random.nextInt(60) - 1;
      days[i] = today - random.nextInt(800);
      capacities[i] = 1 + random.nextInt(900);
      followers[i] = random.nextLong(20_000) - 1;
      latitudes[i] = 26 + 8 * random.nextDouble();
      longitudes[i] = -104 + 8 * random.nextDouble();
    }
    LeadColumns columns =
        LeadColumns.builder(types)
            .towns(
                List.of(City.of("Austin", "TX"), City.of("Reno", "NV"), City.of("Waco", "TX")),
                towns)
            .points(latitudes, longitudes)
            .capacities(capacities)
            .followers(followers)
            .posts(posts)
            .lastActive(days)
            .build();
    return new LeadScorer(FitRules.from(Configuration.defaults(), Regions.standard()))
        .over(columns, NOW);
  }

  private interface Part {
    double of(int from, int to);
  }

  private double shared(Part part) {
    List<Callable<Double>> parts = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int from = (int) ((long) LEADS * t / threads);
      int to = (int) ((long) LEADS * (t + 1) / threads);
      parts.add(() -> part.of(from, to));
    }
    try {
      double sum = 0;
      for (Future<Double> done : pool.invokeAll(parts)) {
        sum += done.get();
      }
      return sum;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The limit: the 20 columns are read and nothing else is done. */
  @Benchmark
  @OperationsPerInvocation(LEADS)
  public double read() {
    return shared(
        (from, to) -> {
          long bits = 0;
          for (double[] column : columns) {
            bits ^= joined(column, from, to);
          }
          return bits;
        });
  }

  /** In four chains, since one waits longer for itself than for the memory. */
  private static long joined(double[] column, int from, int to) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      a ^= Double.doubleToRawLongBits(column[i]);
      b ^= Double.doubleToRawLongBits(column[i + 1]);
      c ^= Double.doubleToRawLongBits(column[i + 2]);
      d ^= Double.doubleToRawLongBits(column[i + 3]);
    }
    for (; i < to; i++) {
      a ^= Double.doubleToRawLongBits(column[i]);
    }
    return (a ^ b) ^ (c ^ d);
  }

  /** The chances of all. */
  @Benchmark
  @OperationsPerInvocation(LEADS)
  public double model() {
    return shared(
        (from, to) -> {
          peers.ours.probabilities(columns, from, to, chances);
          return chances[from];
        });
  }

  /** The points of all, by the standard model. */
  @Benchmark
  @OperationsPerInvocation(LEADS)
  public double points() {
    return shared(
        (from, to) -> {
          batch.scores(from, to, scores);
          return scores[from];
        });
  }

  /** The reasons of one of them, asked for afterwards. */
  @Benchmark
  public double modelReasons() {
    row = (row + 7919) % LEADS;
    return peers.ours.reasons(columns, row, reasons);
  }

  /** The reasons of one of them in words. */
  @Benchmark
  public LeadAssessment pointsReasons() {
    row = (row + 7919) % LEADS;
    return batch.assessment(row, ProspectId.of("p"));
  }
}
