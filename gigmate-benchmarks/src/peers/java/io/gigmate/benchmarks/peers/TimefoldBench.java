package io.gigmate.benchmarks.peers;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.gigmate.benchmarks.calendar.Instance;
import io.gigmate.benchmarks.calendar.InstancePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code INSTANCE.json SECONDS PLAN.json}: plans an instance with Timefold's default algorithm. A
 * show of a room and week has two variables, its act and its day with bill.
 */
public final class TimefoldBench {
  private TimefoldBench() {}

  /** Plans the instance of the first argument. */
  public static void main(String[] arguments) throws IOException {
    Instance instance = Instance.read(Path.of(arguments[0]));
    Calendar calendar = Calendar.of(instance);
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(Calendar.class)
            .withEntityClasses(Show.class)
            .withConstraintProviderClass(Rules.class)
            .withRandomSeed(1L)
            .withTerminationSpentLimit(Duration.ofSeconds(Long.parseLong(arguments[1])));
    SolverFactory<Calendar> factory = SolverFactory.create(config);
    long began = System.nanoTime();
    Calendar best = factory.buildSolver().solve(calendar);
    long millis = (System.nanoTime() - began) / 1_000_000;
    System.out.println("Timefold " + best.score + " after " + millis + " ms");
    List<InstancePlan.Show> shows =
        best.shows.stream()
            .filter(show -> show.act != null && show.slot != null)
            .map(Show::plain)
            .toList();
    new InstancePlan("Timefold", millis, 0, shows).write(Path.of(arguments[2]));
  }

  /** A show that a room puts on in a week. */
  @PlanningEntity
  public static class Show {
    /** Its number. */
    @PlanningId public long id;

    private @Nullable Instance instance;
    private int room;
    private int week;
    private List<Integer> acts = List.of();

    /** Who plays. */
    @PlanningVariable(valueRangeProviderRefs = "acts")
    public @Nullable Integer act;

    /** Day of the week and bill. */
    @PlanningVariable(valueRangeProviderRefs = "slots")
    public @Nullable Integer slot;

    /** For Timefold. */
    public Show() {}

    Show(long id, Instance instance, int room, int week, List<Integer> acts) {
      this.id = id;
      this.instance = instance;
      this.room = room;
      this.week = week;
      this.acts = acts;
    }

    /** Returns the acts near the room. */
    @ValueRangeProvider(id = "acts")
    public List<Integer> getActs() {
      return acts;
    }

    int room() {
      return room;
    }

    Integer act() {
      return Objects.requireNonNull(act);
    }

    int time() {
      return 7 * Instance.BILLS * week + Objects.requireNonNull(slot);
    }

    int day() {
      return time() / Instance.BILLS;
    }

    int week() {
      return week;
    }

    long points() {
      return instance().points(room, act(), day(), time() % Instance.BILLS);
    }

    long roomPair() {
      return instance().roomPair();
    }

    long actPair() {
      return instance().actPair();
    }

    private Instance instance() {
      return Objects.requireNonNull(instance);
    }

    InstancePlan.Show plain() {
      return new InstancePlan.Show(room, act(), day(), time() % Instance.BILLS);
    }
  }

  /** All shows. */
  @PlanningSolution
  public static class Calendar {
    /** What is planned. */
    @PlanningEntityCollectionProperty public List<Show> shows = List.of();

    /** When shows may be in a week. */
    @ValueRangeProvider(id = "slots")
    public List<Integer> slots = List.of();

    /** What it is worth. */
    @PlanningScore public @Nullable HardSoftScore score;

    /** For Timefold. */
    public Calendar() {}

    static Calendar of(Instance instance) {
      Calendar calendar = new Calendar();
      calendar.slots = IntStream.range(0, 7 * Instance.BILLS).boxed().toList();
      List<Show> shows = new ArrayList<>();
      int[][] near = instance.near();
      for (int room = 0; room < near.length; room++) {
        List<Integer> acts = Arrays.stream(near[room]).boxed().toList();
        for (int week = 0; week < instance.weeks(); week++) {
          for (int n = 0; n < instance.showsPerWeek() && !acts.isEmpty(); n++) {
            shows.add(new Show(shows.size(), instance, room, week, acts));
          }
        }
      }
      calendar.shows = shows;
      return calendar;
    }
  }

  /** The rules and the objective of the instance. */
  public static class Rules implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
      return new Constraint[] {
        factory
            .forEachUniquePair(Show.class, Joiners.equal(Show::room), Joiners.equal(Show::time))
            .penalize(HardSoftScore.ONE_HARD)
            .asConstraint("one show a slot"),
        factory
            .forEachUniquePair(Show.class, Joiners.equal(Show::act), Joiners.equal(Show::day))
            .penalize(HardSoftScore.ONE_HARD)
            .asConstraint("one show a day"),
        factory
            .forEach(Show.class)
            .groupBy(Show::act, Show::week, ConstraintCollectors.count())
            .filter((act, week, count) -> count > Instance.ACT_SHOWS)
            .penalize(HardSoftScore.ONE_HARD, (act, week, count) -> count - Instance.ACT_SHOWS)
            .asConstraint("shows a week"),
        factory
            .forEach(Show.class)
            .reward(HardSoftScore.ONE_SOFT, Show::points)
            .asConstraint("points"),
        factory
            .forEachUniquePair(Show.class, Joiners.equal(Show::room), Joiners.equal(Show::act))
            .penalize(HardSoftScore.ONE_SOFT, (one, other) -> one.roomPair())
            .asConstraint("act in a room again"),
        factory
            .forEachUniquePair(Show.class, Joiners.equal(Show::act))
            .penalize(HardSoftScore.ONE_SOFT, (one, other) -> one.actPair())
            .asConstraint("fairness")
      };
    }
  }
}
