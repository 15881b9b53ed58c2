package io.gigmate.core.outreach.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilDayTest {
  @ParameterizedTest
  @CsvSource({
    // Clocks go forward, back, and stay, in Chicago.
    "America/Chicago, 2026-03-08T12:00:00Z, 2026-03-08, 2026-03-08T06:00:00Z, 23",
    "America/Chicago, 2026-11-01T12:00:00Z, 2026-11-01, 2026-11-01T05:00:00Z, 25",
    "America/Chicago, 2026-06-01T04:59:59Z, 2026-05-31, 2026-05-31T05:00:00Z, 24",
    // Midnight itself is skipped, and comes twice.
    "America/Sao_Paulo, 2018-11-04T12:00:00Z, 2018-11-04, 2018-11-04T03:00:00Z, 23",
    "America/Sao_Paulo, 2018-02-18T02:30:00Z, 2018-02-17, 2018-02-17T02:00:00Z, 25",
    "America/Havana, 2026-11-01T04:30:00Z, 2026-11-01, 2026-11-01T04:00:00Z, 25",
    // A whole day is skipped.
    "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-29, 2011-12-29T10:00:00Z, 24"
  })
  void dayIsAsLongAsItIsOnTheWall(
      String zone, Instant time, LocalDate date, Instant start, int hours) {
    CivilDay day = CivilDay.of(time, ZoneId.of(zone));
    assertThat(day.date()).isEqualTo(date);
    assertThat(day.start()).isEqualTo(start);
    assertThat(Duration.between(day.start(), day.end())).isEqualTo(Duration.ofHours(hours));
  }
}
