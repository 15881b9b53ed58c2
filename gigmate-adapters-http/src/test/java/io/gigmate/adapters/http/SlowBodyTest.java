package io.gigmate.adapters.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.JavalinState;
import io.javalin.plugin.Plugin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A body that comes by drops holds no thread of the server for long. */
class SlowBodyTest {
  private static final int BODY = 40;
  private static final int DROP_MILLIS = 20;
  private static final int NOTHING_YET = -2;

  @Test
  void aBodyThatComesByDropsIsRefused() throws IOException {
    assertThat(dripped(1_000_000)).containsPattern("^(HTTP/1.1 [45]\\d\\d |$)");
  }

  @Test
  void aBodyThatComesFastEnoughIsTakenHoweverManyPartsItHas() throws IOException {
    assertThat(dripped(1)).startsWith("HTTP/1.1 200 ").endsWith("x".repeat(BODY));
  }

  /**
   * Sends a head, then its body byte by byte, and listens a moment after each; returns what was
   * answered until the server closed, which may be nothing.
   */
  private static String dripped(int bytesPerSecond) throws IOException {
    RequestLimits limits =
        new RequestLimits(
            1000, 8192, Duration.ofSeconds(20), bytesPerSecond, RequestRate.standard());
    Javalin javalin =
        Javalin.create(
                config -> {
                  config.registerPlugin(new Held(limits));
                  config.routes.post("/", request -> request.result(request.body()));
                })
            .start(0);
    try (Socket socket = new Socket("localhost", javalin.port())) {
      write(
          socket,
          "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
              + BODY
              + "\r\n\r\n");
      socket.setSoTimeout(DROP_MILLIS);
      int first = NOTHING_YET;
      for (int sent = 0; sent < BODY && first == NOTHING_YET; sent++) {
        first = drop(socket);
      }
      socket.setSoTimeout(20_000);
      return first == -1 ? "" : answer(socket, first);
    } finally {
      javalin.stop();
    }
  }

  /** Sends a byte; returns the first byte of an answer, or that there is none yet, or never is. */
  private static int drop(Socket socket) {
    try {
      write(socket, "x");
      return socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      return NOTHING_YET;
    } catch (IOException e) {
      return -1;
    }
  }

  private static String answer(Socket socket, int first) throws IOException {
    String rest = new String(socket.getInputStream().readAllBytes(), US_ASCII);
    return first == NOTHING_YET ? rest : (char) first + rest;
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(US_ASCII));
    out.flush();
  }

  /** Brings the limits and nothing else. */
  private static final class Held extends Plugin<Void> {
    private final RequestLimits limits;

    Held(RequestLimits limits) {
      this.limits = limits;
    }

    @Override
    public void onInitialize(JavalinState state) {
      limits.apply(state);
    }
  }
}
