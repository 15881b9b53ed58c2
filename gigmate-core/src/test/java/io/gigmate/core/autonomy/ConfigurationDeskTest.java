package io.gigmate.core.autonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.gigmate.core.explain.Score;
import io.gigmate.core.genre.Genre;
import io.gigmate.core.memory.InMemoryConfigurations;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationDeskTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  private final InMemoryConfigurations configurations = new InMemoryConfigurations();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final ConfigurationDesk desk =
      new ConfigurationDesk(
          configurations,
          log,
          InMemoryTransactions.over(configurations, log),
          InstantSource.fixed(NOW));

  @Test
  void theDefaultsAreThoseOfTheSeed() {
    Configuration defaults = Configuration.defaults();
    assertThat(defaults.values()).hasSize(13);
    assertThat(defaults.scrapingEnabled()).isTrue();
    assertThat(defaults.scrapingFrequencyHours()).isEqualTo(24);
    assertThat(defaults.scrapingSources()).hasSize(9).startsWith("linkedin").endsWith("sonicbids");
    assertThat(defaults.leadScoreThreshold()).isEqualTo(Score.of(60));
    assertThat(defaults.autoOutreachEnabled()).isFalse();
    assertThat(defaults.outreachRequiresApproval()).isTrue();
    assertThat(defaults.maxDailyOutreach()).isEqualTo(100);
    assertThat(defaults.strategyConfidenceThreshold()).isEqualTo(75);
    assertThat(defaults.autoOptimizationEnabled()).isTrue();
    assertThat(defaults.learningModeEnabled()).isTrue();
    assertThat(defaults.geographicFocus())
        .containsExactly("Texas", "Hill Country", "Austin", "San Antonio");
    assertThat(defaults.targetVenueCapacityMin()).isEqualTo(50);
    assertThat(defaults.targetMusicianGenres())
        .containsExactly(
            Genre.of("Country"),
            Genre.of("Rock"),
            Genre.of("Blues"),
            Genre.of("Folk"),
            Genre.of("Americana"),
            Genre.of("Jazz"));
    assertThat(desk.current(TENANT)).isEqualTo(defaults).hasSameHashCodeAs(defaults);
  }

  /**
   * Each setting with a value on either side of its default: the first loosens, the second does
   * not.
   */
  @ParameterizedTest
  @CsvSource({
    "scraping_frequency_hours, 12, 48",
    "scraping_sources, linkedin|myspace, yelp",
    "lead_score_threshold, 50, 70",
    "auto_outreach_enabled, true, false",
    "outreach_requires_approval, false, true",
    "max_daily_outreach, 101, 99",
    "strategy_confidence_threshold, 74, 76",
    "geographic_focus, Texas|Austin|Houston, austin",
    "target_venue_capacity_min, 10, 100",
    "target_musician_genres, Polka, rock|JAZZ",
  })
  void loosensOneWayOnly(String code, String looser, String tighter) {
    Setting setting = Setting.parse(code);
    Configuration defaults = Configuration.defaults();
    assertThat(defaults.changesTo(defaults.with(setting, looser)))
        .singleElement()
        .matches(SettingChange::loosens);
    assertThat(defaults.changesTo(defaults.with(setting, tighter)))
        .noneMatch(SettingChange::loosens);
  }

  @ParameterizedTest
  @CsvSource({"scraping_enabled", "auto_optimization_enabled", "learning_mode_enabled"})
  void switchingOnLoosens(String code) {
    Setting setting = Setting.parse(code);
    assertThat(setting.loosens("false", "true")).isTrue();
    assertThat(setting.loosens("true", "false")).isFalse();
  }

  @Test
  void whatTightensHoldsAtOnce() {
    Configuration wished = Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, "20");
    assertThat(desk.change(TENANT, Configuration.defaults(), wished, "ann", "a small town", null))
        .isEqualTo(
            new ConfigurationOutcome.Applied(
                wished, List.of(new SettingChange(Setting.MAX_DAILY_OUTREACH, "100", "20"))));
    assertThat(desk.current(TENANT).maxDailyOutreach()).isEqualTo(20);
    assertThat(log.entries(TENANT, 1, 10)).hasSize(1);
  }

  @Test
  void whatLoosensWaitsForAPersonAndIsLoggedEitherWay() {
    Configuration wished =
        Configuration.defaults()
            .with(Setting.MAX_DAILY_OUTREACH, "500")
            .with(Setting.LEAD_SCORE_THRESHOLD, "80");
    ConfigurationOutcome refused =
        desk.change(TENANT, Configuration.defaults(), wished, "ann", "a large town", null);
    assertThat(
            refused.<List<SettingChange>>fold(
                applied -> List.of(),
                ConfigurationOutcome.NeedsApproval::loosening,
                superseded -> List.of()))
        .containsExactly(new SettingChange(Setting.MAX_DAILY_OUTREACH, "100", "500"));
    assertThat(desk.current(TENANT)).isEqualTo(Configuration.defaults());

    Approval approval = new Approval("bob", NOW, "seen the list");
    desk.change(TENANT, Configuration.defaults(), wished, "ann", "a large town", approval);
    assertThat(desk.current(TENANT)).isEqualTo(wished);
    assertThat(log.entries(TENANT, 1, 10))
        .extracting(LoggedOperation::operation)
        .extracting(operation -> operation.decision())
        .satisfiesExactly(
            decision -> assertThat(decision).startsWith("refused").contains("max_daily_outreach"),
            decision -> assertThat(decision).contains("approved by bob"));
  }

  @Test
  void whoLookedBeforeAnotherChangedItUndoesNothing() {
    Configuration seen = desk.current(TENANT);
    Configuration strict = seen.with(Setting.MAX_DAILY_OUTREACH, "20");
    desk.change(TENANT, seen, strict, "ann", "a small town", null);
    Approval approval = new Approval("bob", NOW, "seen the list");
    Configuration other = seen.with(Setting.LEAD_SCORE_THRESHOLD, "80");
    assertThat(desk.change(TENANT, seen, other, "cid", "too many leads", approval))
        .isEqualTo(new ConfigurationOutcome.Superseded(strict));
    assertThat(desk.current(TENANT)).isEqualTo(strict);
    assertThat(log.entries(TENANT, 1, 10)).hasSize(1);
  }

  @Test
  void changingNothingLeavesNoEntry() {
    desk.change(
        TENANT,
        Configuration.defaults(),
        Configuration.defaults(),
        "ann",
        "a click too many",
        null);
    assertThat(log.entries(TENANT, 1, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "max_daily_outreach, 10001, max_daily_outreach must lie in 0..10000: 10001",
    "max_daily_outreach, many, max_daily_outreach must be a whole number: 'many'",
    "max_daily_outreach, 99999999999, max_daily_outreach must be a whole number: '99999999999'",
    "scraping_frequency_hours, 0, scraping_frequency_hours must lie in 1..720: 0",
    "auto_outreach_enabled, yes, auto_outreach_enabled must be true or false: 'yes'",
  })
  void refusesWhatIsOutOfBounds(String code, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Configuration.of(Map.of(Setting.parse(code), value)))
        .withMessage(message);
  }

  @Test
  void namesTheSettingsWhereOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Setting.parse("max_outreach"))
        .withMessageContaining("'max_outreach'")
        .withMessageContaining("max_daily_outreach");
  }

  @Test
  void readsListsForgivingly() {
    Configuration read =
        Configuration.of(Map.of(Setting.TARGET_MUSICIAN_GENRES, " Rock | |Rock|Jazz "));
    assertThat(read.value(Setting.TARGET_MUSICIAN_GENRES)).isEqualTo("Rock|Jazz");
    assertThat(read).hasToString(read.values().toString());
  }
}
