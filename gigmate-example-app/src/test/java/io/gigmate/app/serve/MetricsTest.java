package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigmate.adapters.http.RequestId;
import io.gigmate.app.access.Administrator;
import io.gigmate.app.access.Tokens;
import io.gigmate.app.metrics.RequestLog;
import io.gigmate.core.access.Scope;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is counted and logged of requests, and who may see it. */
class MetricsTest {
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Logger requests = (Logger) LoggerFactory.getLogger(RequestLog.NAME);
  private TestApp app;
  private String cookie;

  @BeforeEach
  void start() {
    app = TestApp.filled();
    cookie = app.session(Administrator.USERNAME);
    lines.start();
    requests.setLevel(Level.INFO);
    requests.addAppender(lines);
  }

  @AfterEach
  void stop() {
    requests.detachAppender(lines);
    app.close();
  }

  @Test
  void requestsAreCountedByTemplateAndNotByPath() {
    app.get("/api/v1/leads/p1", "Cookie", cookie);
    app.get("/api/v1/leads/nobody", "Cookie", cookie);
    app.get("/somewhere/else");
    String metrics = app.get("/metrics", "Cookie", cookie).body();
    assertThat(metrics)
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/leads/{id}\","
                + "status=\"2xx\"} 1",
            "route=\"/api/v1/leads/{id}\",status=\"4xx\"} 1",
            "http_server_requests_seconds_bucket{",
            "le=\"0.05\"",
            "{method=\"ANY\",route=\"none\",status=\"4xx\"}",
            "gigmate_live_clients 0.0",
            "jvm_memory_used_bytes{")
        .doesNotContain("nobody", "somewhere");
  }

  @Test
  void refusalsAreCountedByRule() {
    String before = app.get("/metrics", "Cookie", cookie).body();
    assertThat(before).doesNotContain("gigmate_outreach_refusals");
    app.storage
        .operationsLog()
        .append(
            FirstStart.TENANT,
            Operation.builder(OperationKind.OUTREACH, app.now(), "operator")
                .subject("message m1")
                .decision("must not leave")
                .rationale("there is no consent")
                .rules(List.of("CS-1"))
                .build());
    String metrics = app.get("/metrics", "Cookie", cookie).body();
    assertThat(metrics).contains("gigmate_outreach_refusals_total{rule=\"CS-1\"} 1.0");
    assertThat(app.get("/metrics", "Cookie", cookie).body())
        .contains("gigmate_outreach_refusals_total{rule=\"CS-1\"} 1.0");
  }

  @Test
  void metricsAreForInvestorsAndForTokensThatMayReadThem() {
    assertThat(app.get("/metrics").statusCode()).isEqualTo(401);
    assertThat(app.get("/metrics", "Cookie", app.session(TestApp.VENUE_OWNER)).statusCode())
        .isEqualTo(403);
    Tokens tokens = new Tokens(app.storage.apiTokens(), InstantSource.system());
    String scraping =
        "Bearer " + tokens.issue(Administrator.USERNAME, "scrapes", List.of(Scope.METRICS));
    assertThat(app.get("/metrics", "Authorization", scraping).statusCode()).isEqualTo(200);
    assertThat(app.get("/api/v1/leads", "Authorization", scraping).statusCode()).isEqualTo(403);
    String generating =
        "Bearer " + tokens.issue(Administrator.USERNAME, "fills", List.of(Scope.GENERATE_EVENTS));
    assertThat(app.get("/metrics", "Authorization", generating).statusCode()).isEqualTo(403);
  }

  @Test
  void aRequestIsNamedInItsAnswerAndItsLine() {
    String sent =
        app.get("/api/v1/leads/p1?who=Ann", "Cookie", cookie, RequestId.HEADER, "trace-0123.a")
            .headers()
            .firstValue(RequestId.HEADER)
            .orElseThrow();
    assertThat(sent).isEqualTo("trace-0123.a");
    String made =
        app.get("/nowhere", RequestId.HEADER, "short")
            .headers()
            .firstValue(RequestId.HEADER)
            .orElseThrow();
    assertThat(made).hasSize(36);
    ILoggingEvent line = lines.list.get(0);
    assertThat(line.getFormattedMessage())
        .startsWith("GET /api/v1/leads/{id} 200 in ")
        .doesNotContain("Ann", "p1");
    assertThat(line.getMDCPropertyMap()).containsEntry(RequestId.LOGGED, "trace-0123.a");
    assertThat(lines.list.get(1).getMDCPropertyMap()).containsEntry(RequestId.LOGGED, made);
  }

  @Test
  void aLineIsJsonWhereThatIsWanted() throws JoranException, IOException {
    LoggerContext context = new LoggerContext();
    context.putProperty("GIGMATE_LOG", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(RequestLog.class.getResource("/logback.xml"));
    Appender<ILoggingEvent> appender =
        context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders().next();
    JsonEncoder encoder = (JsonEncoder) ((ConsoleAppender<ILoggingEvent>) appender).getEncoder();
    app.get("/api/v1/leads/p1", "Cookie", cookie, RequestId.HEADER, "trace-0123.a");
    JsonNode line = new ObjectMapper().readTree(encoder.encode(lines.list.get(0)));
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("mdc").get(RequestId.LOGGED).asText()).isEqualTo("trace-0123.a");
    assertThat(line.get("formattedMessage").asText()).startsWith("GET /api/v1/leads/{id} 200");
    assertThat(line.get("kvpList").toString()).contains("route", "/api/v1/leads/{id}", "took_ms");
    context.stop();
  }
}
