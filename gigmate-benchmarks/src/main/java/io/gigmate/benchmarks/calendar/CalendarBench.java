package io.gigmate.benchmarks.calendar;

import io.gigmate.scheduling.calendar.SearchBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Makes instances, plans them with GigMate and checks plans, whoever made them:
 *
 * <pre>
 * draw ROOMS SEED INSTANCE.json
 * plan INSTANCE.json MILLIS [cpu] PLAN.json
 * check INSTANCE.json [ROUNDS] PLAN.json…
 * curve ROOMS…
 * </pre>
 *
 * With {@code cpu} the milliseconds are those of the processor, for a machine that is busy with
 * other things.
 */
public final class CalendarBench {
  private static final int WARM_UPS = 15;
  private static final int ROUNDS = 1500;

  private CalendarBench() {}

  /** Does what the first argument says. */
  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "draw" ->
          Instance.draw(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]))
              .write(Path.of(arguments[3]));
      case "plan" ->
          plan(
              Instance.read(Path.of(arguments[1])),
              Long.parseLong(arguments[2]),
              arguments[3].equals("cpu") ? CalendarBench::processorTime : InstantSource.system(),
              Path.of(arguments[arguments.length - 1]));
      case "check" ->
          check(
              Instance.read(Path.of(arguments[1])),
              List.of(arguments).subList(2, arguments.length));
      case "curve" ->
          CalendarCurve.print(Stream.of(arguments).skip(1).map(Integer::valueOf).toList());
      default -> throw new IllegalArgumentException("draw, plan, check or curve: " + arguments[0]);
    }
  }

  /** Plans until so many milliseconds are over; 0 is the first full calendar. */
  private static void plan(Instance instance, long millis, InstantSource clock, Path out)
      throws IOException {
    GigMateSolver solver = new GigMateSolver(instance, 1);
    // A service plans with compiled code: so is it measured.
    for (int i = 0; i < WARM_UPS; i++) {
      solver.solve(millis == 0 ? SearchBudget.filledOnly() : SearchBudget.ofSteps(20_000));
    }
    SearchBudget budget =
        millis == 0
            ? SearchBudget.filledOnly()
            : SearchBudget.until(clock, clock.instant().plusMillis(millis));
    Instant began = clock.instant();
    InstancePlan plan = solver.solve(budget);
    long took = Duration.between(began, clock.instant()).toMillis();
    new InstancePlan(plan.solver(), took, plan.bound(), plan.shows()).write(out);
  }

  private static Instant processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().map(Instant.EPOCH::plus).orElseThrow();
  }

  /** Prints what each plan is worth, beside the lowest bound that is known. */
  private static void check(Instance instance, List<String> arguments) throws IOException {
    boolean given = arguments.get(0).matches("\\d+");
    int rounds = given ? Integer.parseInt(arguments.get(0)) : ROUNDS;
    List<String> files = given ? arguments.subList(1, arguments.size()) : arguments;
    InstanceCheck check = new InstanceCheck(instance);
    double best = 0;
    double proven = Double.POSITIVE_INFINITY;
    for (String file : files) {
      InstancePlan plan = InstancePlan.read(Path.of(file));
      best = Math.max(best, check.value(plan));
      proven =
          plan.solver().equals("CP-SAT") && plan.bound() > 0
              ? Math.min(proven, plan.bound())
              : proven;
    }
    double bound = check.bound(best, rounds);
    System.out.printf(
        Locale.ROOT, "bound by prices %.4f, by CP-SAT %.4f, best plan %.4f%n", bound, proven, best);
    for (String file : files) {
      InstancePlan plan = InstancePlan.read(Path.of(file));
      double value = check.value(plan);
      System.out.printf(
          Locale.ROOT,
          "%-9s %7d ms %6d shows %14.4f  short of the bound %.3f%%  of the best plan %.3f%%"
              + "  broken rules %d  %s%n",
          plan.solver(),
          plan.millis(),
          plan.shows().size(),
          value,
          100 * (Math.min(bound, proven) - value) / Math.min(bound, proven),
          100 * (best - value) / best,
          check.broken(plan).size(),
          file);
    }
  }
}
