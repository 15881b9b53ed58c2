package io.gigmate.benchmarks.peers;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.gigmate.benchmarks.calendar.Instance;
import io.gigmate.benchmarks.calendar.InstancePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code INSTANCE.json SECONDS WORKERS PLAN.json}: plans an instance with CP-SAT. A show is a
 * Boolean for every room, near act, day and bill; pairs are counted by steps, of which the last
 * counts every further show the same, so that the model's optimum is no lower than the instance's.
 */
public final class CpSatBench {
  private static final double MILLION = 1e6;
  private static final int ROOM_STEPS = 3;
  private static final int ACT_STEPS = 12;

  private final Instance instance;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder objective = LinearExpr.newBuilder();
  private final List<Literal> literals = new ArrayList<>();
  private final List<InstancePlan.Show> shows = new ArrayList<>();

  private CpSatBench(Instance instance) {
    this.instance = instance;
  }

  /** Plans the instance of the first argument. */
  public static void main(String[] arguments) throws IOException {
    Loader.loadNativeLibraries();
    long began = System.nanoTime();
    CpSatBench bench = new CpSatBench(Instance.read(Path.of(arguments[0])));
    bench.state();
    CpSolver solver = new CpSolver();
    double seconds = Double.parseDouble(arguments[1]);
    double left = Math.max(0.01, seconds - (System.nanoTime() - began) / 1e9);
    solver.getParameters().setMaxTimeInSeconds(left);
    solver.getParameters().setNumWorkers(Integer.parseInt(arguments[2]));
    solver.getParameters().setRandomSeed(1);
    CpSolverStatus status = solver.solve(bench.model);
    long millis = (System.nanoTime() - began) / 1_000_000;
    List<InstancePlan.Show> found = new ArrayList<>();
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      for (int i = 0; i < bench.literals.size(); i++) {
        if (solver.booleanValue(bench.literals.get(i))) {
          found.add(bench.shows.get(i));
        }
      }
    }
    System.out.println("CP-SAT " + status + " after " + millis + " ms");
    new InstancePlan("CP-SAT", millis, solver.bestObjectiveBound() / MILLION, found)
        .write(Path.of(arguments[3]));
  }

  private void state() {
    int[][] near = instance.near();
    int acts = instance.artists().size();
    int days = instance.days();
    List<List<Literal>> ofActDay = lists(acts * days);
    List<List<Literal>> ofAct = lists(acts);
    for (int room = 0; room < near.length; room++) {
      List<List<Literal>> ofWeek = lists(instance.weeks());
      List<List<Literal>> ofSlot = lists(days * Instance.BILLS);
      for (int act : near[room]) {
        List<Literal> here = new ArrayList<>();
        for (int day = 0; day < days; day++) {
          for (int bill = 0; bill < Instance.BILLS; bill++) {
            BoolVar show = model.newBoolVar("");
            literals.add(show);
            shows.add(new InstancePlan.Show(room, act, day, bill));
            objective.addTerm(show, instance.points(room, act, day, bill));
            here.add(show);
            ofActDay.get(act * days + day).add(show);
            ofAct.get(act).add(show);
            ofWeek.get(day / 7).add(show);
            ofSlot.get(day * Instance.BILLS + bill).add(show);
          }
        }
        countPairs(here, ROOM_STEPS, instance.roomPair());
      }
      ofSlot.forEach(model::addAtMostOne);
      ofWeek.forEach(week -> atMost(week, instance.showsPerWeek()));
    }
    for (int act = 0; act < acts; act++) {
      for (int week = 0; week < instance.weeks(); week++) {
        List<Literal> inWeek = new ArrayList<>();
        for (int day = 7 * week; day < 7 * week + 7; day++) {
          List<Literal> onDay = ofActDay.get(act * days + day);
          model.addAtMostOne(onDay);
          inWeek.addAll(onDay);
        }
        atMost(inWeek, Instance.ACT_SHOWS);
      }
      countPairs(ofAct.get(act), ACT_STEPS, instance.actPair());
    }
    model.maximize(objective);
  }

  private void atMost(List<Literal> shows, int most) {
    model.addLessOrEqual(LinearExpr.sum(shows.toArray(new Literal[0])), most);
  }

  /** The n-th show of a kind costs n − 1 times a pair; beyond the steps all cost the same. */
  private void countPairs(List<Literal> of, int steps, long cost) {
    LinearExprBuilder allowed = LinearExpr.newBuilder().add(1);
    for (int n = 1; n <= steps; n++) {
      BoolVar again = model.newBoolVar("");
      allowed.add(again);
      objective.addTerm(again, -n * cost);
    }
    IntVar rest = model.newIntVar(0, of.size(), "");
    allowed.add(rest);
    objective.addTerm(rest, -(steps + 1) * cost);
    model.addLessOrEqual(LinearExpr.sum(of.toArray(new Literal[0])), allowed);
  }

  private static List<List<Literal>> lists(int count) {
    List<List<Literal>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
