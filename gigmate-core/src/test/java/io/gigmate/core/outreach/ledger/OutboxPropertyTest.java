package io.gigmate.core.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemorySendLedger;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The caps against a log of what left, under a clock that goes forward and back. */
class OutboxPropertyTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final CampaignId CAMPAIGN = CampaignId.of("c");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  // Two days before the clocks go forward.
  private static final Instant START = Instant.parse("2026-03-06T18:00:00Z");

  private final List<Instant> left = new ArrayList<>();
  private Instant now = START;

  @Property(tries = 300)
  void capsHoldInEveryDayAndEveryWindow(
      @ForAll @IntRange(min = 0, max = 6) int cap,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -300, max = 900) Integer> minutes) {
    left.clear();
    now = START;
    Outbox outbox = outbox(cap);
    for (int step : minutes) {
      now = now.plus(Duration.ofMinutes(step));
      outbox.work(Channel.EMAIL, 1 + Math.floorMod(step, 4));
    }
    List<Instant> sorted = left.stream().sorted().toList();
    Map<LocalDate, Integer> days = new HashMap<>();
    sorted.forEach(time -> days.merge(CivilDay.of(time, ZONE).date(), 1, Integer::sum));
    assertThat(days.values()).allMatch(count -> count <= cap);
    for (int i = cap; i < sorted.size(); i++) {
      assertThat(Duration.between(sorted.get(i - cap), sorted.get(i)))
          .isGreaterThanOrEqualTo(SendLimits.ROLLING);
    }
    assertThat(outbox.tally(CAMPAIGN).sent()).isEqualTo(left.size());
    assertThat(outbox.tally(CAMPAIGN).planned()).isEqualTo(300);
  }

  @Property(tries = 300)
  void nothingIsRefusedWithoutNeed(
      @ForAll @IntRange(min = 1, max = 6) int cap,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 900) Integer> minutes) {
    left.clear();
    now = START;
    Outbox outbox = outbox(cap);
    for (int step : minutes) {
      now = now.plus(Duration.ofMinutes(step));
      CivilDay day = CivilDay.of(now, ZONE);
      // A grant counts from its end, up to a lease after the message left.
      Instant since = now.minus(SendLimits.ROLLING).minus(Duration.ofMinutes(5));
      boolean mustRefuse =
          left.stream().filter(time -> !time.isBefore(day.start())).count() >= cap
              || left.stream().filter(time -> time.isAfter(since)).count() >= cap;
      assertThat(outbox.work(Channel.EMAIL, 1) == 1 || mustRefuse).isTrue();
    }
  }

  private Outbox outbox(int cap) {
    Outbox outbox =
        new Outbox(
            TENANT,
            new InMemorySendLedger(),
            (tenant, grant) -> {
              left.add(now);
              return new GatewayAnswer.Accepted("ok");
            },
            SendPolicy.of(
                ZONE, () -> SendLimits.perDay(cap), (time, send) -> HandOffVerdict.allow()),
            () -> now);
    outbox.plan(
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    new PlannedSend(
                        SendKey.of(CAMPAIGN, "1", RecipientId.of("r" + i)),
                        Channel.EMAIL,
                        Purpose.COMMERCIAL,
                        new ContactPoint(ContactPoint.Kind.MAILBOX, "r" + i + "@example.org"),
                        Instant.EPOCH))
            .toList());
    return outbox;
  }
}
