package io.gigmate.scoring.talent.desk;

import static io.gigmate.scoring.talent.desk.TalentScene.TENANT;
import static io.gigmate.scoring.talent.desk.TalentScene.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.talent.alert.BreakoutAlert;
import io.gigmate.scoring.talent.series.MetricReading;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TalentDeskPropertyTest {
  @Property(tries = 10)
  void takingTheSameReadingsTwiceInAnyOrderChangesNothing(@ForAll long seed) {
    TalentScene scene = new TalentScene();
    List<MetricReading> given = new ArrayList<>(TalentScene.streams());
    scene.take(given);
    TalentScan before = scene.desk.scan(TENANT);
    Collections.shuffle(given, new Random(seed));
    assertThat(scene.take(given).changed()).isZero();
    assertThat(scene.desk.scan(TENANT)).isEqualTo(before);
  }

  @Property(tries = 10)
  void alertsAreRaisedOnceOverAnyOrderOfScans(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 70) Integer> daysAgo) {
    TalentScene scene = new TalentScene();
    scene.take(TalentScene.streams());
    List<Integer> twice = new ArrayList<>(daysAgo);
    twice.addAll(daysAgo);
    int raised = 0;
    for (int days : twice) {
      raised += scene.desk().watch(TENANT, TODAY.minusDays(days), "scan").size();
    }
    List<BreakoutAlert> kept = scene.alerts.latest(TENANT, 0, 1000);
    assertThat(kept).hasSize(raised);
    kept.stream()
        .collect(Collectors.groupingBy(BreakoutAlert::artist))
        .forEach((artist, alerts) -> assertThat(closest(alerts)).isGreaterThanOrEqualTo(60));
  }

  private static long closest(List<BreakoutAlert> alerts) {
    List<LocalDate> days = alerts.stream().map(BreakoutAlert::asOf).sorted().toList();
    long closest = Long.MAX_VALUE;
    for (int i = 1; i < days.size(); i++) {
      closest = Math.min(closest, ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    return closest;
  }
}
