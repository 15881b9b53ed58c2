package io.gigmate.benchmarks;

import io.gigmate.scoring.lead.learned.LinearLeadModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.tribuo.classification.Label;
import org.tribuo.impl.ArrayExample;

/** One lead of 20 numbers by one logistic model: ours, its peers, and a dot product. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class LeadModelBenchmark {
  private static final int LEADS = 256;

  private final LeadPeers peers = new LeadPeers(7);
  private final double[][] leads = new double[LEADS][];
  private final List<ArrayExample<Label>> examples = new ArrayList<>(LEADS);
  private final List<Map<String, Object>> maps = new ArrayList<>(LEADS);
  private final double[] reasons = new double[LeadPeers.COLUMNS + 1];
  private int next;

  /** Draws leads, and makes sure that all answer the same. */
  public LeadModelBenchmark() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < LEADS; i++) {
      leads[i] = LeadPeers.lead(random);
      double answer = peers.ours.probability(leads[i]);
      double sum = 0;
      double logOdds = peers.ours.reasons(leads[i], reasons);
      for (double reason : reasons) {
        sum += reason;
      }
      LeadPeers.requireEqual("a dot product", answer, dot(peers, leads[i]));
      LeadPeers.requireEqual("with reasons", answer, LinearLeadModel.chance(logOdds));
      LeadPeers.requireEqual("the sum of reasons", answer, LinearLeadModel.chance(sum));
      LeadPeers.requireEqual("Tribuo", answer, peers.tribuo(example(leads[i])));
      LeadPeers.requireEqual("jpmml", answer, peers.jpmml(named(leads[i])));
      examples.add(example(leads[i]));
      maps.add(named(leads[i]));
    }
  }

  private double[] next() {
    return leads[step()];
  }

  private int step() {
    next = (next + 1) & (LEADS - 1);
    return next;
  }

  static double dot(LeadPeers peers, double[] x) {
    double[] w = peers.weights;
    double a = peers.constant;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int j = 0; j < LeadPeers.COLUMNS; j += 4) {
      a += w[j] * x[j];
      b += w[j + 1] * x[j + 1];
      c += w[j + 2] * x[j + 2];
      d += w[j + 3] * x[j + 3];
    }
    return 1 / (1 + Math.exp(-((a + b) + (c + d))));
  }

  private ArrayExample<Label> example(double[] lead) {
    return new ArrayExample<>(new Label("1"), peers.names, lead);
  }

  private Map<String, Object> named(double[] lead) {
    Map<String, Object> named = new HashMap<>();
    for (int j = 0; j < lead.length; j++) {
      named.put(peers.names[j], lead[j]);
    }
    return named;
  }

  /** The limit: a dot product in four sums, and {@code Math.exp}. */
  @Benchmark
  public double limit() {
    return dot(peers, next());
  }

  /** Ours without reasons. */
  @Benchmark
  public double plain() {
    return peers.ours.probability(next());
  }

  /** Ours with reasons in an array. */
  @Benchmark
  public double reasons() {
    return LinearLeadModel.chance(peers.ours.reasons(next(), reasons));
  }

  /** Ours with reasons in an array of their own, as a caller keeps them. */
  @Benchmark
  public double[] reasonsKept() {
    double[] kept = new double[LeadPeers.COLUMNS + 1];
    kept[LeadPeers.COLUMNS] = LinearLeadModel.chance(peers.ours.reasons(next(), kept));
    return kept;
  }

  /** Tribuo, from numbers, as an application has them. */
  @Benchmark
  public double tribuo() {
    return peers.tribuo(example(next()));
  }

  /** Tribuo, from an example that lies ready. */
  @Benchmark
  public double tribuoReady() {
    return peers.tribuo(examples.get(step()));
  }

  /** The evaluator of jpmml, from a map that lies ready. */
  @Benchmark
  public double jpmmlReady() {
    return peers.jpmml(maps.get(step()));
  }

  /** The evaluator of jpmml, from numbers by name. */
  @Benchmark
  public double jpmml() {
    return peers.jpmml(named(next()));
  }
}
