package io.gigmate.scoring.talent.desk;

import static io.gigmate.scoring.talent.desk.TalentScene.TENANT;
import static io.gigmate.scoring.talent.desk.TalentScene.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.scoring.talent.content.ContentSignal;
import io.gigmate.scoring.talent.content.ContentSignal.Aspect;
import io.gigmate.scoring.talent.series.Correction;
import io.gigmate.scoring.talent.series.MetricReading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes in over the app is put right before it is reckoned with, and says so. */
class CleanedReadingsTest {
  private final TalentScene scene = new TalentScene();

  @Test
  void zeroOfAnInterfaceIsLeftOutAndToldWhileTheReadingStays() {
    List<MetricReading> streams = new ArrayList<>(TalentScene.streams());
    List<MetricReading> first =
        streams.stream().filter(one -> one.artist().equals("artist 001")).toList();
    MetricReading wrong = first.get(first.size() / 2);
    streams.set(
        streams.indexOf(wrong),
        MetricReading.of(wrong.artist(), wrong.metric(), wrong.point().date(), 0));
    scene.take(streams);
    assertThat(scene.desk.corrections(TENANT)).containsOnlyKeys("artist 001");
    ArtistOutlook outlook = scene.desk.outlook(TENANT, "artist 001").orElseThrow();
    assertThat(outlook.corrections())
        .singleElement()
        .returns(Correction.Kind.API_ZERO, Correction::kind)
        .returns(wrong.point().date(), Correction::date);
    assertThat(outlook.corrections().get(0).inWords()).startsWith("api zero, 1 value from ");
    assertThat(outlook.series().points()).noneMatch(point -> point.value() == 0);
    assertThat(scene.readings.of(TENANT, "artist 001"))
        .anyMatch(one -> one.series().points().stream().anyMatch(point -> point.value() == 0));
    assertThat(scene.desk.outlook(TENANT, "artist 002").orElseThrow().corrections()).isEmpty();
  }

  @Test
  void judgementsAreHeardOnlyWhereSomebodyPlugsThemIn() {
    scene.take(TalentScene.streams());
    double without = scene.desk.scan(TENANT).find("artist 001").orElseThrow().probability();
    TalentDesk hearing =
        scene.desk.hearing(
            (artist, asOf) ->
                artist.equals("artist 001")
                    ? List.of(new ContentSignal(Aspect.QUALITY, 1, 2, TODAY, "a mastered record"))
                    : List.of());
    ScannedArtist heard = hearing.scan(TENANT).find("artist 001").orElseThrow();
    assertThat(heard.probability()).isGreaterThan(without);
    assertThat(heard.reasons()).anyMatch(one -> one.evidence().equals("a mastered record"));
    assertThat(scene.desk.scan(TENANT).find("artist 001").orElseThrow().probability())
        .isEqualTo(without);
  }
}
