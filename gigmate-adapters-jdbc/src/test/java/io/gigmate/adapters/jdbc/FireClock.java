package io.gigmate.adapters.jdbc;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/** A clock in a file, which one process sets and all of them read. */
final class FireClock implements InstantSource {
  private static final VarHandle MICROS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final ByteBuffer shared;

  private FireClock(ByteBuffer shared) {
    this.shared = shared;
  }

  static FireClock open(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new FireClock(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
    }
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plus((long) MICROS.getVolatile(shared, 0), ChronoUnit.MICROS);
  }

  void set(Instant time) {
    MICROS.setVolatile(shared, 0, ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  /** Waits until the clock shows another time, or this much of real time is over. */
  void awaitAnotherThan(Instant seen, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (instant().equals(seen) && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
  }
}
