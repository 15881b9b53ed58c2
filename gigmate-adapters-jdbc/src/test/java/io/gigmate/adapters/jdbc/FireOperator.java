package io.gigmate.adapters.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Outbox;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.outreach.throttle.CivilDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * The one who moves the clock and does to the campaigns what operators and recipients do: pauses,
 * other limits, opt-outs. What it acknowledges it writes down, after it is acknowledged.
 */
final class FireOperator {
  private final FireScene scene;
  private final Database database;
  private final FireClock clock;
  private final Outbox outbox;
  private final Path acknowledged;
  private final Random dice;
  private final Duration simulatedPerSecond;
  private long seen = -1;
  private long due = System.nanoTime();

  /**
   * @param simulatedPerSecond how fast the clock may go
   */
  FireOperator(
      FireScene scene,
      Database database,
      FireClock clock,
      Path acknowledged,
      Random dice,
      Duration simulatedPerSecond) {
    this.scene = scene;
    this.database = database;
    this.clock = clock;
    this.outbox =
        FireScene.outbox(
            database,
            clock,
            (tenant, grant) -> {
              throw new IllegalStateException("an operator sends nothing");
            });
    this.acknowledged = acknowledged;
    this.dice = dice;
    this.simulatedPerSecond = simulatedPerSecond;
  }

  /** Takes a turn; returns whether there is anything left to do. */
  boolean turn() throws IOException {
    SendTally before = tally();
    if (before.planned() != scene.sends()) {
      throw new IllegalStateException("conservation: " + before);
    }
    boolean moved = before.deferred() != seen;
    seen = before.deferred();
    switch (dice.nextInt(24)) {
      case 0 -> outbox.pause(campaign());
      case 1, 2, 3, 4, 5 -> FireScene.CAMPAIGNS.forEach(outbox::resume);
      case 6 -> limit(scene.cap() / (2 + dice.nextInt(8)));
      case 7, 8, 9, 10 -> limit(scene.cap());
      case 11, 12 -> unsubscribe(dice.nextInt(scene.sends() / 4));
      default -> {
        // Time passes.
      }
    }
    if (System.nanoTime() - due >= 0) {
      advance(moved);
    }
    rest();
    if (before.deferred() > 0) {
      return true;
    }
    clock.set(clock.instant().plus(Duration.ofHours(1)));
    database.sendLedger().sweep(FireScene.TENANT, clock.instant());
    return tally().deferred() > 0;
  }

  SendTally tally() {
    return FireScene.CAMPAIGNS.stream()
        .map(outbox::tally)
        .reduce(
            new SendTally(0, 0, 0, 0, 0, 0),
            (a, b) ->
                new SendTally(
                    a.sent() + b.sent(),
                    a.suppressed() + b.suppressed(),
                    a.deferred() + b.deferred(),
                    a.failed() + b.failed(),
                    a.unknown() + b.unknown(),
                    a.cancelled() + b.cancelled()));
  }

  /** Settles what nobody knows, as a person would who looked at the provider's list. */
  int settle() {
    return (int)
        database.sendLedger().unknown(FireScene.TENANT, Integer.MAX_VALUE).stream()
            .filter(
                send ->
                    outbox.settle(send.key(), new GatewayAnswer.Failed("not on the list"), "ann"))
            .count();
  }

  private CampaignId campaign() {
    return FireScene.CAMPAIGNS.get(dice.nextInt(FireScene.CAMPAIGNS.size()));
  }

  private void unsubscribe(int recipient) throws IOException {
    String address = FireScene.address(recipient);
    outbox.tighten(
        () ->
            database
                .jdbi()
                .useHandle(
                    handle ->
                        handle.execute(
                            "insert into fire_unsubscribed (address) select cast(? as varchar)"
                                + " where not exists"
                                + " (select 1 from fire_unsubscribed where address = ?)",
                            address,
                            address)));
    acknowledge("left", address, Instant.now());
  }

  private void limit(int cap) throws IOException {
    Instant begun = Instant.now();
    acknowledge("begun", Integer.toString(cap), begun);
    outbox.tighten(() -> FireScene.setCap(database, cap));
    acknowledge("limit", Integer.toString(cap), Instant.now());
  }

  private void acknowledge(String what, String value, Instant real) throws IOException {
    Files.writeString(
        acknowledged,
        what + "|" + value + "|" + real + "\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
  }

  /** Far, where nothing can leave at this time; near, also to midnight, or back, where it can. */
  private void advance(boolean moved) {
    Instant now = clock.instant();
    Duration step;
    if (dice.nextInt(25) == 0) {
      step = Duration.ofMinutes(-1L - dice.nextInt(180));
    } else if (dice.nextInt(10) == 0) {
      Instant midnight = CivilDay.of(now, FireScene.ZONE).end();
      step = Duration.between(now, midnight.minusMillis(1L + dice.nextInt(3)));
    } else {
      step = Duration.ofSeconds(moved ? 1 + dice.nextInt(1200) : 600 + dice.nextInt(7200));
    }
    clock.set(now.plus(step));
    due =
        System.nanoTime()
            + (long) (1e9 * Math.max(0, step.toMillis()) / simulatedPerSecond.toMillis());
  }

  /** Waits for what is going on, and longer where the clock would go too fast, but not for long. */
  private void rest() {
    long end = System.nanoTime() + 10_000_000;
    if (due - end > 0) {
      end += Math.min(due - end, 200_000_000);
    }
    while (System.nanoTime() - end < 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
