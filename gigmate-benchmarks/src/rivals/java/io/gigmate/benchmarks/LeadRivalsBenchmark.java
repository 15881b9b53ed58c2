package io.gigmate.benchmarks;

import io.gigmate.scoring.lead.learned.LinearLeadModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One lead of 20 numbers, and batches of 1,000, by the model of {@link LeadModelBenchmark}: rule
 * engines with a rule for each number, which leave its reason; ONNX Runtime and Smile, which tell
 * none. Ours and the limit run beside them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1000, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(3)
public class LeadRivalsBenchmark {
  private static final int LEADS = 1000;
  private static final double SINGLE_PRECISION = 1e-6;

  private final LeadRivals rivals = new LeadRivals(new LeadPeers(7));
  private final LeadPeers peers = rivals.peers();
  private final double[][] leads = new double[LEADS][];
  private final double[][] columns = new double[LeadPeers.COLUMNS][LEADS];
  private final double[] chances = new double[LEADS];
  private final FloatBuffer many = floats(LEADS);
  private final FloatBuffer single = floats(1);
  private final float[] answers = new float[LEADS];
  private final double[] reasons = new double[LeadPeers.COLUMNS + 1];
  private final double[] told = new double[LeadPeers.COLUMNS];
  private int next;

  /** Draws leads, and makes sure that all answer the same. */
  public LeadRivalsBenchmark() {
    SplittableRandom random = new SplittableRandom(13);
    for (int i = 0; i < LEADS; i++) {
      leads[i] = LeadPeers.lead(random);
      for (int j = 0; j < LeadPeers.COLUMNS; j++) {
        columns[j][i] = leads[i][j];
        many.put((float) leads[i][j]);
      }
      double answer = peers.ours.probability(leads[i]);
      LeadPeers.requireEqual("a dot product", answer, LeadModelBenchmark.dot(peers, leads[i]));
      peers.ours.reasons(leads[i], reasons);
      LeadPeers.requireEqual("easy-rules", answer, rivals.easyRules(leads[i], told));
      requireToldAlike("easy-rules");
      LeadPeers.requireEqual("Drools", answer, rivals.drools(leads[i], told));
      requireToldAlike("Drools");
      LeadPeers.requireEqual("Smile", answer, rivals.smile(leads[i]));
      requireNear(answer, one(leads[i]));
    }
    rivals.onnx(many, LEADS, answers);
    for (int i = 0; i < LEADS; i++) {
      requireNear(peers.ours.probability(leads[i]), answers[i]);
    }
  }

  private void requireToldAlike(String who) {
    for (int j = 0; j < LeadPeers.COLUMNS; j++) {
      LeadPeers.requireEqual("a reason of " + who, reasons[j], told[j]);
    }
  }

  private static void requireNear(double ours, double theirs) {
    if (!(Math.abs(ours - theirs) <= SINGLE_PRECISION)) {
      throw new IllegalStateException("ONNX Runtime answers " + theirs + ", ours " + ours);
    }
  }

  private static FloatBuffer floats(int leads) {
    return ByteBuffer.allocateDirect(Float.BYTES * LeadPeers.COLUMNS * leads)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  private double[] next() {
    next = next + 1 == LEADS ? 0 : next + 1;
    return leads[next];
  }

  private float one(double[] lead) {
    single.clear();
    for (double value : lead) {
      single.put((float) value);
    }
    rivals.onnx(single, 1, answers);
    return answers[0];
  }

  /** The limit: a dot product in four sums, and {@code Math.exp}. */
  @Benchmark
  public double limit() {
    return LeadModelBenchmark.dot(peers, next());
  }

  /** Ours with reasons in an array. */
  @Benchmark
  public double reasons() {
    return LinearLeadModel.chance(peers.ours.reasons(next(), reasons));
  }

  /** Ours, a thousand leads in columns, for each lead. */
  @Benchmark
  @OperationsPerInvocation(LEADS)
  public double batch() {
    peers.ours.probabilities(columns, 0, LEADS, chances);
    return chances[0];
  }

  /** A rule for each number by easy-rules. */
  @Benchmark
  public double easyRules() {
    return rivals.easyRules(next(), told);
  }

  /** A rule for each number by Drools, compiled. */
  @Benchmark
  public double drools() {
    return rivals.drools(next(), told);
  }

  /** ONNX Runtime, one lead at a time. */
  @Benchmark
  public double onnx() {
    return one(next());
  }

  /** ONNX Runtime, a thousand leads at a time that lie ready, for each lead. */
  @Benchmark
  @OperationsPerInvocation(LEADS)
  public double onnxBatch() {
    rivals.onnx(many, LEADS, answers);
    return answers[0];
  }

  /** Smile, which is under the GPL. */
  @Benchmark
  public double smile() {
    return rivals.smile(next());
  }
}
