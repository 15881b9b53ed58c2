package io.gigmate.scoring.talent;

import static io.gigmate.scoring.talent.SimulatedArtists.FIRST;
import static io.gigmate.scoring.talent.SimulatedArtists.streams;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.talent.content.ContentSignal;
import io.gigmate.scoring.talent.content.ContentSignal.Aspect;
import io.gigmate.scoring.talent.outlook.BreakoutQuestion;
import io.gigmate.scoring.talent.series.Metric;
import io.gigmate.scoring.talent.series.MetricSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalentScoutTest {
  private static final LocalDate TODAY = FIRST.plusWeeks(90);
  private static final TalentScout SCOUT = TalentScout.of(BreakoutQuestion.multiply(1.5, 60));

  private final List<MetricSeries> artists = streams(40, 100, 5);

  @Test
  void ranksByProbabilityAndLooksAtNothingLater() {
    List<TalentFinding> findings = SCOUT.scan(artists, List.of(), TODAY);
    assertThat(findings).hasSize(40);
    for (int i = 1; i < findings.size(); i++) {
      assertThat(findings.get(i).answer().probability())
          .isLessThanOrEqualTo(findings.get(i - 1).answer().probability());
    }
    assertThat(SCOUT.scan(SimulatedArtists.until(artists, TODAY), List.of(), TODAY))
        .isEqualTo(findings);
  }

  @Test
  void whoIsSilentForEightWeeksIsLeftOut() {
    assertThat(SCOUT.scan(artists, List.of(), FIRST.plusWeeks(120))).isEmpty();
  }

  @Test
  void nothingIsSaidOfContentUnlessSomebodyJudgedIt() {
    TalentFinding plain = SCOUT.scan(artists, List.of(), TODAY).get(0);
    assertThat(plain.answer().explanation().factors())
        .extracting(factor -> factor.name())
        .doesNotContain("quality of recordings", "what people say");
    String artist = plain.answer().artist();
    TalentScout hearing =
        SCOUT.hearing(
            (who, day) ->
                who.equals(artist)
                    ? List.of(
                        new ContentSignal(Aspect.QUALITY, 0.5, 1, TODAY, "three demos heard"),
                        new ContentSignal(Aspect.SENTIMENT, 1, 3, TODAY.plusDays(1), "later"))
                    : List.of());
    TalentFinding heard =
        hearing.scan(artists, List.of(), TODAY).stream()
            .filter(each -> each.answer().artist().equals(artist))
            .findFirst()
            .orElseThrow();
    assertThat(heard.answer().explanation().answer())
        .isEqualTo(plain.answer().explanation().answer() + 0.5, within(1e-12));
    assertThatThrownBy(() -> new ContentSignal(Aspect.QUALITY, 2, 1, TODAY, "x"))
        .hasMessageContaining("2.0");
    assertThatThrownBy(() -> new ContentSignal(Aspect.QUALITY, 1, 1, TODAY, " "))
        .hasMessageContaining("rests on");
  }

  @Test
  void otherMetricsOfTheSameArtistTellWhetherTheyAgree() {
    MetricSeries same =
        MetricSeries.of(
            artists.get(0).artist(), Metric.named("tiktok_followers"), artists.get(0).points());
    TalentFinding finding =
        SCOUT.scan(artists, List.of(same), TODAY).stream()
            .filter(each -> each.answer().artist().equals(same.artist()))
            .findFirst()
            .orElseThrow();
    assertThat(finding.agreement().orElseThrow().basis()).contains("1 of 1 other metrics agree");
  }
}
