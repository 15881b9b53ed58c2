package io.gigmate.adapters.http.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to a client whose connection does not take what is written. */
class LiveClientTest {
  private static final TenantId TENANT = TenantId.of("default");
  private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");

  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final LiveStreams streams =
      new LiveStreams(
          log,
          now::get,
          new LiveLimits(4, 10, 1000, 100, Duration.ofSeconds(15), Duration.ofMinutes(5)));

  @Test
  void whatIsToldIsWrittenOnceTheConnectionTakesIt() {
    Connection connection = new Connection();
    LiveClient client = listen(connection);
    append();
    streams.poll();
    assertThat(connection.written()).isEmpty();

    connection.ready = true;
    client.onWritePossible();
    assertThat(connection.written())
        .isEqualTo(
            "retry: 1000\nid: 0\n\nid: 1\nevent: leads\n"
                + "data: {\"seq\":1,\"topic\":\"leads\",\"kind\":\"decision\","
                + "\"at\":\"2026-03-02T18:00:00Z\"}\n\n");
    assertThat(connection.flushed).isTrue();
  }

  @Test
  void whoDoesNotReadIsDroppedAndNobodyWaits() {
    Connection stuck = new Connection();
    Connection reading = new Connection();
    reading.ready = true;
    LiveClient slow = listen(stuck);
    LiveClient other = listen(reading);
    other.onWritePossible();
    for (int i = 0; i < 20; i++) {
      append();
    }
    streams.poll();
    assertThat(slow.isGone()).isTrue();
    assertThat(other.isGone()).isFalse();
    assertThat(streams.listening()).isEqualTo(1);
    assertThat(streams.dropped()).isEqualTo(1);
    assertThat(stuck.written()).isEmpty();
    assertThat(reading.written()).contains("id: 1\n").contains("id: 20\n");
  }

  @Test
  void aBrokenConnectionEndsTheClient() {
    Connection connection = new Connection();
    connection.ready = true;
    connection.broken = true;
    LiveClient client = listen(connection);
    client.onWritePossible();
    assertThat(client.isGone()).isTrue();
    streams.poll();
    assertThat(streams.listening()).isZero();

    LiveClient reset = listen(new Connection());
    reset.onError(new IOException("reset by peer"));
    assertThat(reset.ended()).isCompleted();
  }

  @Test
  void aSilentStreamSaysThatItIsThereAndEndsInTheEnd() {
    Connection connection = new Connection();
    connection.ready = true;
    LiveClient client = listen(connection);
    client.onWritePossible();
    pass(Duration.ofSeconds(14));
    assertThat(connection.written()).doesNotContain("\n:");
    pass(Duration.ofSeconds(1));
    assertThat(connection.written()).endsWith("\n:\n\n");
    assertThat(client.isGone()).isFalse();
    pass(Duration.ofMinutes(5));
    assertThat(client.isGone()).isTrue();
  }

  @Test
  void oneMoreThanAnAccountMayHaveEndsItsOldest() {
    LiveClient first = listen(new Connection());
    for (int i = 0; i < 3; i++) {
      listen(new Connection());
    }
    assertThat(first.isGone()).isFalse();
    LiveClient last = listen(new Connection());
    assertThat(first.isGone()).isTrue();
    assertThat(last.isGone()).isFalse();
    assertThat(streams.listening()).isEqualTo(4);
  }

  @Test
  void aFullNodeLetsNobodyIn() {
    for (int i = 0; i < 10; i++) {
      assertThat(streams.open(TENANT, "user" + i, null)).isPresent();
    }
    assertThat(streams.open(TENANT, "one more", null)).isEmpty();
    streams.close();
    assertThat(streams.listening()).isZero();
    assertThat(streams.open(TENANT, "late", null)).isEmpty();
  }

  private LiveClient listen(Connection connection) {
    LiveClient client = streams.open(TENANT, "boss", null).orElseThrow();
    CompletableFuture<?> unused = client.writeTo(connection);
    return client;
  }

  private void append() {
    log.append(
        TENANT,
        Operation.builder(OperationKind.DECISION, START, "Ann O'Brien")
            .subject("lead p1")
            .decision("new to contacted")
            .rationale("by hand")
            .build());
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
    streams.poll();
  }

  /** A connection that takes as much as it is told to. */
  private static final class Connection extends ServletOutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private boolean ready;
    private boolean broken;
    private boolean flushed;

    String written() {
      return taken.toString(UTF_8);
    }

    @Override
    public boolean isReady() {
      return ready;
    }

    @Override
    public void setWriteListener(@Nullable WriteListener listener) {
      assertThat(listener).isNotNull();
    }

    @Override
    public void write(int value) throws IOException {
      if (broken) {
        throw new IOException("broken pipe");
      }
      taken.write(value);
    }

    @Override
    public void flush() {
      flushed = true;
    }
  }
}
