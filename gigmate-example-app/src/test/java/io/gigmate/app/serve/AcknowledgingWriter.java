package io.gigmate.app.serve;

import io.gigmate.core.operations.Digest;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.StoreUnavailableException;
import io.gigmate.core.venue.Venue;
import io.gigmate.core.venue.VenueId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes until it is killed: each change is a room and its entry in the log, in one transaction,
 * and is acknowledged once that is committed. As a process of its own it says {@code done n}.
 */
final class AcknowledgingWriter {
  private static final int THREADS = 3;
  private static final Instant AT = Instant.parse("2026-03-02T15:00:00Z");

  private AcknowledgingWriter() {}

  public static void main(String[] args) throws CannotStartException {
    AtomicInteger numbers = new AtomicInteger(Integer.parseInt(args[1]));
    try (OpenDatabase database = OpenDatabase.open(DatabaseUrl.parse(args[0]), TestApp.KEY)) {
      List<Thread> threads =
          IntStream.range(0, THREADS)
              .mapToObj(i -> new Thread(() -> write(database.storage(), numbers, Said::done)))
              .toList();
      threads.forEach(Thread::start);
      threads.forEach(AcknowledgingWriter::await);
    }
  }

  /** Writes until the database is away. */
  static void write(Storage storage, AtomicInteger numbers, IntConsumer acknowledged) {
    try {
      while (true) {
        int number = numbers.incrementAndGet();
        storage.transactions().inOne(() -> change(storage, number));
        acknowledged.accept(number);
      }
    } catch (StoreUnavailableException e) {
      // What was not acknowledged may be there or not.
      return;
    }
  }

  static VenueId room(int number) {
    return VenueId.of("room-" + number);
  }

  private static boolean change(Storage storage, int number) {
    storage
        .venues()
        .saveAll(
            FirstStart.TENANT,
            List.of(Venue.builder(room(number), "Room " + number, ZoneOffset.UTC, 10).build()));
    storage
        .operationsLog()
        .append(
            FirstStart.TENANT,
            Operation.builder(OperationKind.ANALYSIS, AT, "a writer")
                .subject(room(number).value())
                .decision("kept")
                .rationale("it was due")
                .inputs(Digest.ofValues(Stream.of(number)))
                .build());
    return true;
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Said {
    static synchronized void done(int number) {
      System.out.println("done " + number);
      System.out.flush();
    }
  }
}
