package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gigmate.scoring.lead.learned.DriftReport.ColumnDrift;
import io.gigmate.scoring.lead.learned.DriftReport.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftReportTest {
  @Test
  void findsThePlantedDriftAndNoOther() {
    DriftReport report = DriftReport.between(SampleLeads.of(2000, 1), SampleLeads.of(2000, 2, 150));

    assertThat(report.columns().get(0).column()).isEqualTo("capacity");
    assertThat(report.columns().get(0).verdict()).isEqualTo(Verdict.SHIFTED);
    assertThat(report.drifted()).extracting(ColumnDrift::column).containsExactly("capacity");
    assertThat(report.baseRateAfter().orElseThrow())
        .isGreaterThan(report.baseRateBefore().orElseThrow() + 0.1);
  }

  @Test
  void findsNoneBetweenPeriodsOfOneLaw() {
    assertThat(DriftReport.between(SampleLeads.of(2000, 1), SampleLeads.of(2000, 2)).drifted())
        .isEmpty();
    assertThat(DriftReport.between(SampleLeads.of(60, 1), SampleLeads.of(60, 2)).drifted())
        .as("what chance does in small samples")
        .isEmpty();
  }

  /** 50:50 becomes 80:20, with half a row added to each: .2970... * ln(.7970/.5) and so on. */
  @Test
  void theIndexOfLevelsIsAsByHand() {
    DriftReport report = DriftReport.between(city(50, 50), city(80, 20));

    double a = 80.5 / 101;
    double b = 20.5 / 101;
    assertThat(report.columns().get(0).stabilityIndex())
        .isCloseTo((a - 0.5) * Math.log(a / 0.5) + (b - 0.5) * Math.log(b / 0.5), within(1e-12));
    assertThat(report.columns().get(0).verdict()).isEqualTo(Verdict.SHIFTED);
    assertThat(report.baseRateBefore()).isEmpty();
  }

  @Test
  void refusesOtherColumnsAndEmptyPeriods() {
    LeadTable other = LeadTable.unlabelled(List.of("town")).build().orElseThrow();
    LeadTable empty = LeadTable.unlabelled(List.of("city")).build().orElseThrow();

    assertThatThrownBy(() -> DriftReport.between(city(1, 1), other)).hasMessageContaining("town");
    assertThatThrownBy(() -> DriftReport.between(city(1, 1), empty))
        .hasMessageContaining("without leads");
  }

  private static LeadTable city(int austin, int waco) {
    LeadTableBuilder builder = LeadTable.unlabelled(List.of("city"));
    for (int i = 0; i < austin + waco; i++) {
      builder.add(List.of(i < austin ? "Austin" : "Waco"));
    }
    return builder.build().orElseThrow();
  }
}
