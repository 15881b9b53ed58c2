package io.gigmate.benchmarks.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scheduling.calendar.SearchBudget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceCheckTest {
  private final Instance instance = Instance.draw(4, 3);
  private final InstanceCheck check = new InstanceCheck(instance);
  private final InstancePlan plan =
      new GigMateSolver(instance, 1).solve(SearchBudget.ofSteps(20_000));

  @Test
  void aPlanKeepsTheRulesAndItsBoundsHold() {
    assertThat(plan.shows()).hasSize(4 * 14);
    assertThat(check.broken(plan)).isEmpty();
    double value = check.value(plan);
    assertThat(plan.bound()).isGreaterThanOrEqualTo(value);
    assertThat(check.bound(value, 300)).isBetween(value, 1.01 * value);
  }

  @Test
  void searchingIsWorthIt() {
    InstancePlan filled = new GigMateSolver(instance, 1).solve(SearchBudget.filledOnly());

    assertThat(check.value(plan)).isGreaterThan(1.05 * check.value(filled));
  }

  @Test
  void aPlanWithTwoShowsAtOnceIsFoundOut() {
    List<InstancePlan.Show> shows = new ArrayList<>(plan.shows());
    InstancePlan.Show first = shows.get(0);
    shows.add(first);

    assertThat(check.broken(new InstancePlan("x", 0, 0, shows)))
        .contains(
            "[room, " + first.room() + ", " + first.day() + ", " + first.bill() + "] has 2",
            "[act, " + first.act() + ", " + first.day() + "] has 2");
  }

  @Test
  void instancesAndPlansAreFiles(@TempDir Path folder) throws IOException {
    instance.write(folder.resolve("instance.json"));
    plan.write(folder.resolve("plan.json"));

    assertThat(Instance.read(folder.resolve("instance.json"))).isEqualTo(instance);
    assertThat(InstancePlan.read(folder.resolve("plan.json"))).isEqualTo(plan);
    assertThat(instance.points(0, instance.near()[0][0], 4, 0) / 1e6).isCloseTo(2.5, within(1.5));
  }
}
