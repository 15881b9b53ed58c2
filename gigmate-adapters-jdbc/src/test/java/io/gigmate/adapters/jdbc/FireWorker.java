package io.gigmate.adapters.jdbc;

import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A process that sends until somebody kills it. With an operator in it, it also moves the clock,
 * and ends when everything is done.
 */
final class FireWorker {
  static final int FAILED = 3;

  private FireWorker() {}

  /** Arguments: url, directory, name, threads, sends, cap, simulated seconds a second or 0. */
  public static void main(String[] args) throws IOException {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(FAILED);
        });
    Path directory = Path.of(args[1]);
    Database database = Database.open(FireScene.dataSource(args[0]));
    FireClock clock = FireClock.open(directory.resolve("clock"));
    Random dice = new Random(args[2].hashCode());
    FireGateway gateway =
        new FireGateway(directory.resolve("calls-" + args[2]), clock, new Random(dice.nextLong()));
    Outbox outbox = FireScene.outbox(database, clock, gateway);
    FireScene scene = new FireScene(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
    long simulatedPerSecond = Long.parseLong(args[6]);
    if (simulatedPerSecond > 0) {
      scene.plan(database);
    }
    IntStream.range(0, Integer.parseInt(args[3]))
        .mapToObj(i -> new Thread(() -> work(outbox, clock), "worker-" + i))
        .forEach(
            thread -> {
              thread.setDaemon(simulatedPerSecond > 0);
              thread.start();
            });
    System.out.println("working");
    System.out.flush();
    if (simulatedPerSecond > 0) {
      FireOperator operator =
          new FireOperator(
              scene,
              database,
              clock,
              directory.resolve("acknowledged"),
              dice,
              Duration.ofSeconds(simulatedPerSecond));
      while (operator.turn()) {
        System.out.println(operator.tally().deferred());
        System.out.flush();
      }
      // At once: H2 would close under the workers' hands otherwise.
      Runtime.getRuntime().halt(0);
    }
  }

  private static void work(Outbox outbox, FireClock clock) {
    while (true) {
      Instant now = clock.instant();
      if (outbox.work(Channel.EMAIL, 5) == 0) {
        clock.awaitAnotherThan(now, Duration.ofMillis(200));
      }
    }
  }
}
