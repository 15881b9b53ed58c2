package io.gigmate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.autonomy.Configuration;
import io.gigmate.core.autonomy.Configurations;
import io.gigmate.core.autonomy.Setting;
import io.gigmate.core.tenant.TenantId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Configurations} keeps to. */
public interface ConfigurationsContract {
  /** Returns the port under test. */
  Configurations configurations();

  @Test
  default void configurationIsTheDefaultUntilOneIsSaved() {
    assertThat(configurations().current(Fixtures.newTenantId()))
        .isEqualTo(Configuration.defaults());
  }

  @Test
  default void configurationComesBackWithEverySetting() {
    TenantId tenant = Fixtures.newTenantId();
    Configuration changed =
        Configuration.defaults()
            .with(Setting.SCRAPING_ENABLED, "false")
            .with(Setting.SCRAPING_FREQUENCY_HOURS, "720")
            .with(Setting.SCRAPING_SOURCES, "")
            .with(Setting.LEAD_SCORE_THRESHOLD, "0")
            .with(Setting.AUTO_OUTREACH_ENABLED, "true")
            .with(Setting.OUTREACH_REQUIRES_APPROVAL, "false")
            .with(Setting.MAX_DAILY_OUTREACH, "7")
            .with(Setting.STRATEGY_CONFIDENCE_THRESHOLD, "99")
            .with(Setting.AUTO_OPTIMIZATION_ENABLED, "false")
            .with(Setting.LEARNING_MODE_ENABLED, "false")
            .with(Setting.GEOGRAPHIC_FOCUS, "Texas|" + Fixtures.AWKWARD)
            .with(Setting.TARGET_VENUE_CAPACITY_MIN, "1000000")
            .with(Setting.TARGET_MUSICIAN_GENRES, "Tejano|R&B");
    configurations().save(tenant, changed);
    assertThat(configurations().current(tenant).values())
        .containsExactlyEntriesOf(changed.values());
  }

  @Test
  default void configurationReplacesTheOneBefore() {
    TenantId tenant = Fixtures.newTenantId();
    configurations().save(tenant, Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, "1"));
    configurations()
        .save(tenant, Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "70"));
    assertThat(configurations().current(tenant))
        .isEqualTo(Configuration.defaults().with(Setting.LEAD_SCORE_THRESHOLD, "70"));
  }

  @Test
  default void configurationOfAnotherTenantIsItsOwn() {
    TenantId mine = Fixtures.newTenantId();
    configurations().save(mine, Configuration.defaults().with(Setting.MAX_DAILY_OUTREACH, "1"));
    assertThat(configurations().current(Fixtures.newTenantId()))
        .isEqualTo(Configuration.defaults());
  }

  @Test
  default void ofThoseWhoReplaceTheSameOneDoes() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Configuration seen = configurations().current(tenant);
    AtomicInteger replaced = new AtomicInteger();
    Together.run(
        4,
        writer -> {
          Configuration own = seen.with(Setting.MAX_DAILY_OUTREACH, Integer.toString(writer));
          if (configurations().replace(tenant, seen, own)) {
            replaced.incrementAndGet();
          }
        });
    assertThat(replaced).hasValue(1);
    Configuration holds = configurations().current(tenant);
    assertThat(holds).isNotEqualTo(seen);
    assertThat(configurations().replace(tenant, holds, seen)).isTrue();
    assertThat(configurations().replace(tenant, holds, seen)).isFalse();
    assertThat(configurations().current(tenant)).isEqualTo(seen);
  }

  @Test
  default void configurationIsNeverHalfOfTwo() throws ExecutionException, InterruptedException {
    TenantId tenant = Fixtures.newTenantId();
    Configuration low =
        Configuration.defaults()
            .with(Setting.SCRAPING_FREQUENCY_HOURS, "1")
            .with(Setting.TARGET_VENUE_CAPACITY_MIN, "1");
    Configuration high =
        Configuration.defaults()
            .with(Setting.SCRAPING_FREQUENCY_HOURS, "9")
            .with(Setting.TARGET_VENUE_CAPACITY_MIN, "9");
    configurations().save(tenant, low);
    Together.run(
        4,
        writer -> {
          for (int i = 0; i < 20; i++) {
            configurations().save(tenant, writer % 2 == 0 ? low : high);
            assertThat(configurations().current(tenant)).isIn(low, high);
          }
        });
  }
}
