package io.gigmate.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be reached: a number made of timings, and the bound it is to keep.
 *
 * @param text how a reader is told
 * @param measured the number; empty if what it is made of was not run
 * @param bound which it is to keep
 * @param least whether the number may not be below the bound, rather than not above it
 * @param shown the number in words
 */
record Aim(
    String text,
    Function<Timings, Optional<Double>> measured,
    double bound,
    boolean least,
    Function<Double, String> shown) {

  /** Not longer than so many times what another takes. */
  static Aim atMostTimes(double times, String ours, String other, String named) {
    return new Aim(
        "≤ " + Units.round(times) + " × " + named, ratio(ours, other), times, false, Aim::times);
  }

  /** So many times faster than another. */
  static Aim fasterBy(double times, String ours, String other, String named) {
    return new Aim(
        "≥ " + Units.round(times) + " × " + named, ratio(other, ours), times, true, Aim::times);
  }

  /** So many times faster than the fastest of others, all of which have to be there. */
  static Aim fasterThanAll(double times, String ours, List<String> others, String named) {
    return new Aim(
        "≥ " + Units.round(times) + " × faster than " + named,
        run ->
            others.stream()
                .map(other -> ratio(other, ours).apply(run))
                .reduce((a, b) -> a.flatMap(x -> b.map(y -> Math.min(x, y))))
                .orElseThrow(() -> new IllegalArgumentException("no others: " + named)),
        times,
        true,
        Aim::times);
  }

  /** Not longer than a time. */
  static Aim within(double nanos, String ours, String named) {
    return new Aim(
        named + " ≤ " + Units.time(nanos),
        run -> run.of(ours).map(Timing::nanos),
        nanos,
        false,
        Units::time);
  }

  /** So many operations a second. */
  static Aim perSecond(double operations, String ours, String named) {
    return new Aim(
        named + " ≥ " + Units.perSecond(operations),
        run -> run.of(ours).map(timing -> 1e9 / timing.nanos()),
        operations,
        true,
        Units::perSecond);
  }

  /** Not more bytes than so many, allocated by an operation or counted beside it. */
  static Aim bytes(double bytes, String ours, String counter, String named) {
    return new Aim(
        named + " ≤ " + Units.bytes(bytes),
        // What is allocated now and then, by the measuring itself, is a fraction of a byte.
        run -> run.of(ours).map(timing -> timing.counters().get(counter)).map(Math::rint),
        bytes,
        false,
        Units::bytes);
  }

  private static Function<Timings, Optional<Double>> ratio(String above, String below) {
    return run -> run.of(above).flatMap(a -> run.of(below).map(b -> a.nanos() / b.nanos()));
  }

  private static String times(double ratio) {
    return (ratio < 10 ? String.format(Locale.ROOT, "%.2f", ratio) : Units.round(ratio)) + " ×";
  }

  /** Whether a run reached it; empty if it was not measured. */
  Optional<Boolean> reached(Timings run) {
    return measured.apply(run).map(value -> least ? value >= bound : value <= bound);
  }

  /** What a run reached, in words. */
  String reachedInWords(Timings run) {
    return measured.apply(run).map(shown).orElse("not run");
  }
}
