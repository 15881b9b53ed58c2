package io.gigmate.app.serve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.adapters.http.RequestLimits;
import io.gigmate.adapters.http.RequestRate;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.CsrfToken;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One request and one caller take no more of the server than they may. */
class RequestLimitsTest {
  private static final int TEN_MEGABYTES = 10_000_000;

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
  void whoAsksTooOftenIsToldOnPagesAndInTheApi() throws Exception {
    RequestLimits few =
        RequestLimits.standard().withRate(new RequestRate(2, Duration.ofHours(1), 8));
    try (Server server = Server.start(RoutesTest.house(), List.of(), few, 0)) {
      assertThat(ask(server, "/login").statusCode()).isEqualTo(200);
      assertThat(ask(server, "/health").statusCode()).isEqualTo(200);

      HttpResponse<String> page = ask(server, "/login");
      assertThat(page.statusCode()).isEqualTo(429);
      assertThat(page.body()).contains("<html", "more than 2 requests");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
      HttpResponse<String> answer = ask(server, "/health");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.body()).contains("\"status\":429");
      assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
    }
  }

  private static HttpResponse<String> ask(Server server, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
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
