package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.operations.Transactions;
import io.gigmate.core.tenant.TenantId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GracefulStopTest {
  @Test
  void aRequestThatHasBegunIsAnsweredAndNoOtherIsTaken() throws Exception {
    SlowTransactions slow = new SlowTransactions();
    try (TestApp app = TestApp.empty(slow)) {
      String cookie = app.session(Administrator.USERNAME);
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(
              () -> app.post("/api/v1/calendar/generate", "", "Cookie", cookie));
      assertThat(slow.entered.await(30, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Void> stopped = CompletableFuture.runAsync(app::close);
      while (takesConnections(app.port())) {
        Thread.onSpinWait();
      }
      assertThat(stopped).isNotDone();
      slow.leave.countDown();

      assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
      stopped.get(30, TimeUnit.SECONDS);
    }
  }

  private static boolean takesConnections(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Stays in the second transaction, the one after the first start, until it is told to leave. */
  private static final class SlowTransactions implements Transactions {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private boolean first = true;

    @Override
    public <T> T inTurn(TenantId tenant, Supplier<T> work) {
      return inOne(work);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
      if (first) {
        first = false;
        return work.get();
      }
      entered.countDown();
      try {
        if (!leave.await(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody said that it may leave");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
      return work.get();
    }

    @Override
    public void afterCommit(Runnable effect) {
      effect.run();
    }
  }
}
