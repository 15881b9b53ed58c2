package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.CsrfToken;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One request takes no more of the server than it may. */
class RequestLimitsTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final int BODY = 40;
  private static final int DROP_MILLIS = 20;
  private static final int NOTHING_YET = -2;

  private static TestApp app;
  private static String cookie;

  @BeforeAll
  static void start() {
    app = TestApp.empty();
    cookie = app.session(Administrator.USERNAME);
  }

  @AfterAll
  static void stop() {
    app.close();
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWithAProblem() throws IOException {
    assertThat(headOf(large("/api/v1/deals/parse")))
        .contains(" 413 ")
        .containsIgnoringCase("content-type: application/problem+json");
    assertThat(headOf(large("/deals")))
        .contains(" 413 ")
        .containsIgnoringCase("content-security-policy: ");
    assertThat(headOf(large("/login"))).contains(" 413 ");
  }

  private static String large(String path) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
        + cookie
        + "\r\nContent-Length: "
        + TEN_MEGABYTES
        + "\r\n\r\n"
        + "x".repeat(TEN_MEGABYTES);
  }

  @Test
  void aBodyThatDoesNotSayItsSizeIsCountedAsItComes() throws IOException {
    String secret = cookie.substring("gigmate_session=".length());
    String head =
        "POST /api/v1/deals/parse HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
            + "Cookie: "
            + cookie
            + "\r\nX-CSRF-Token: "
            + CsrfToken.of(secret)
            + "\r\n\r\n";
    String chunk = Integer.toHexString(100_000) + "\r\n" + "x".repeat(100_000) + "\r\n";
    assertThat(statusOf(head + chunk.repeat(20))).contains(" 413 ");
  }

  @Test
  void aHeaderThatIsTooLargeIsRefused() throws IOException {
    assertThat(
            statusOf(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: "
                    + "x".repeat(TEN_MEGABYTES)
                    + "\r\n\r\n"))
        .contains(" 431 ");
  }

  @Test
  void aPathThatLeadsOutIsNoFile() throws IOException {
    for (String path :
        List.of(
            "/assets/../web/gigmate.css",
            "/assets/..%2f..%2fetc%2fpasswd",
            "/assets/%2e%2e/%2e%2e/etc/passwd",
            "/assets/..;/..;/etc/passwd",
            "/assets/....//etc/passwd",
            "/assets/gigmate.css%00.png",
            "/assets/C:%5cwindows%5cwin.ini",
            "//etc/passwd")) {
      assertThat(statusOf("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .as(path)
          .containsPattern(" (400|404) ");
    }
  }

  @Test
  void whoSendsByDropsKeepsNobodyElseWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        Socket socket = new Socket("localhost", app.port());
        slow.add(socket);
        write(socket, "GET / HTTP/1.1\r\nHost: loc");
      }
      assertThat(app.get("/health").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws IOException {
    RequestLimits hasty = new RequestLimits(1000, 8192, Duration.ofMillis(200), 100);
    Javalin javalin = Javalin.create(hasty::apply).start(0);
    try (Socket socket = new Socket("localhost", javalin.port())) {
      socket.setSoTimeout(20_000);
      write(socket, "GET / HTTP/1.1\r\nHost: loc");
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .doesNotContain(" 200 ");
    } finally {
      javalin.stop();
    }
  }

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
    RequestLimits limits = new RequestLimits(1000, 8192, Duration.ofSeconds(20), bytesPerSecond);
    Javalin javalin =
        Javalin.create(
                config -> {
                  limits.apply(config);
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

  private static String statusOf(String request) throws IOException {
    String head = headOf(request);
    int end = head.indexOf('\r');
    return end < 0 ? head : head.substring(0, end);
  }

  /** Read from the socket itself: a client of HTTP gives up where the server hangs up on it. */
  private static String headOf(String request) throws IOException {
    try (Socket socket = new Socket("localhost", app.port())) {
      socket.setSoTimeout(20_000);
      write(socket, request);
      StringBuilder head = new StringBuilder();
      int next = socket.getInputStream().read();
      while (next >= 0 && head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
        head.append((char) next);
        next = socket.getInputStream().read();
      }
      return head.toString();
    }
  }

  /** The server may answer and close before it has read everything. */
  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    try {
      out.write(text.getBytes(US_ASCII));
      out.flush();
    } catch (SocketException e) {
      assertThat(text.length()).as(e.getMessage()).isGreaterThan(100_000);
    }
  }
}
