package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.autonomy.Approval;
import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.scoring.lead.learned.ChallengeOutcome.AsksForApproval;
import io.gigmate.scoring.lead.learned.ChallengeOutcome.KeepsChampion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChampionTest {
  private static final Approval APPROVAL =
      new Approval("Ann", Instant.parse("2026-03-02T15:00:00Z"), "ranks better");
  private static final LeadTable HELD_OUT = SampleLeads.of(2000, 9);
  private static final LeadModel GOOD = model(SampleLeads.cells(1500, 1, 0));
  private static final LeadModel POOR = model(withoutCapacity(SampleLeads.cells(1500, 1, 0)));

  @Test
  void aWorseChallengerIsRefused() {
    Champion champion = new Champion(GOOD, APPROVAL);

    ChallengeOutcome outcome = champion.challengedBy(POOR, HELD_OUT);

    assertThat(outcome).isInstanceOf(KeepsChampion.class);
    assertThat(outcome.figures().z()).isNegative();
    assertThat(outcome.figures().champion().auc().orElseThrow())
        .isGreaterThan(outcome.figures().challenger().auc().orElseThrow());
    assertThat(outcome.<String>fold(KeepsChampion::reason, AsksForApproval::reason))
        .contains("not better beyond chance");
  }

  @Test
  void itselfIsNoBetter() {
    assertThat(new Champion(GOOD, APPROVAL).challengedBy(GOOD, HELD_OUT))
        .isInstanceOf(KeepsChampion.class);
  }

  @Test
  void aBetterOneAsksForApproval() {
    Champion champion = new Champion(POOR, APPROVAL);

    ChallengeOutcome outcome = champion.challengedBy(GOOD, HELD_OUT);

    assertThat(outcome).isInstanceOf(AsksForApproval.class);
    Champion next = ((AsksForApproval) outcome).approved(APPROVAL);
    assertThat(next.model()).isSameAs(GOOD);
    assertThat(next.approval()).isEqualTo(APPROVAL);
  }

  @Test
  void whereLearningIsOffNothingChallenges() {
    Champion champion = new Champion(POOR, APPROVAL);
    Configuration on = Configuration.defaults();
    assertThat(champion.challengedBy(GOOD, HELD_OUT, on)).containsInstanceOf(AsksForApproval.class);
    assertThat(
            champion.challengedBy(GOOD, HELD_OUT, on.with(Setting.LEARNING_MODE_ENABLED, "false")))
        .isEmpty();
  }

  @Test
  void oneThatRanksBetterAndMisstatesTheChancesIsRefused() {
    List<List<String>> rare = new ArrayList<>();
    int lost = 0;
    for (List<String> row : SampleLeads.cells(6000, 1, 0)) {
      if (row.get(3).equals("0") || lost++ % 12 == 0) {
        rare.add(row);
      }
    }

    ChallengeOutcome outcome = new Champion(POOR, APPROVAL).challengedBy(model(rare), HELD_OUT);

    assertThat(outcome.figures().z()).isGreaterThan(2);
    assertThat(outcome.<String>fold(KeepsChampion::reason, AsksForApproval::reason))
        .contains("ranks better but its log-loss");
  }

  @Test
  void refusesAChallengeThatFewOutcomesWouldDecide() {
    Champion champion = new Champion(GOOD, APPROVAL);

    assertThatThrownBy(() -> champion.challengedBy(POOR, HELD_OUT.range(0, 12)))
        .hasMessageContaining("of 12 converted");
  }

  private static LeadModel model(List<List<String>> cells) {
    LeadTableBuilder builder = LeadTable.labelled(SampleLeads.COLUMNS, "converted");
    cells.forEach(builder::add);
    return LeadModel.fit(builder.build().orElseThrow(), Sampling.EXCHANGEABLE, 1).orElseThrow();
  }

  private static List<List<String>> withoutCapacity(List<List<String>> cells) {
    return cells.stream().map(row -> List.of("", row.get(1), row.get(2), row.get(3))).toList();
  }
}
