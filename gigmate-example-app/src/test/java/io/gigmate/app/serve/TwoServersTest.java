package io.gigmate.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.app.access.Administrator;
import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers on one database: of two who replace what both have seen, one does. */
@Timeout(120)
class TwoServersTest {
  private static final int ROUNDS = 8;
  private static final String RULES = "/api/v1/calendar/rules";
  private static final String SCHEDULE = "/api/v1/jobs/auto-generate-weekly-events/schedule";
  private static final String CAMPAIGN = "/api/v1/campaigns";
  private static final String TEXTS = CAMPAIGN + "/spring/texts";

  private EmbeddedPostgres postgres;
  private OpenDatabase first;
  private OpenDatabase second;
  private TestApp one;
  private TestApp other;

  @BeforeEach
  void start() throws IOException, CannotStartException {
    postgres = EmbeddedPostgres.start();
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://postgres@localhost:" + postgres.getPort() + "/postgres");
    first = OpenDatabase.open(url, TestApp.KEY);
    second = OpenDatabase.open(url, TestApp.KEY);
    one = TestApp.on(first.storage());
    other = TestApp.on(second.storage());
  }

  @AfterEach
  void stop() throws IOException {
    one.close();
    other.close();
    first.close();
    second.close();
    postgres.close();
  }

  private static String rules(int most) {
    return "{\"rules\":[{\"rule\":\"shows_a_week\",\"artist_id\":\"a1\",\"most\":" + most + "}]}";
  }

  private List<Integer> both(String path, String tag, String mine, String theirs) {
    String cookie = one.session(Administrator.USERNAME);
    CyclicBarrier start = new CyclicBarrier(2);
    CompletableFuture<Integer> here = put(one, path, mine, cookie, tag, start);
    CompletableFuture<Integer> there = put(other, path, theirs, cookie, tag, start);
    return Stream.of(here, there).map(CompletableFuture::join).sorted().toList();
  }

  /** In a thread of its own: the common pool of two cores has but one from Java 25 on. */
  private static void alone(Runnable work) {
    new Thread(work, "another server").start();
  }

  private static CompletableFuture<Integer> put(
      TestApp app, String path, String body, String cookie, String tag, CyclicBarrier start) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            start.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          return app.put(path, body, cookie, tag).statusCode();
        },
        TwoServersTest::alone);
  }

  private String tag(TestApp app, String path) {
    HttpResponse<String> seen = app.get(path, "Cookie", app.session(Administrator.USERNAME));
    assertThat(seen.statusCode()).isEqualTo(200);
    return seen.headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void rulesAreReplacedByOneOfThem() {
    for (int round = 0; round < ROUNDS; round++) {
      String seen = tag(one, RULES);
      assertThat(tag(other, RULES)).isEqualTo(seen);
      assertThat(both(RULES, seen, rules(1 + 2 * round % 6), rules(2 + 2 * round % 6)))
          .as("round " + round)
          .containsExactly(200, 412);
    }
  }

  @Test
  void scheduleIsReplacedByOneOfThem() {
    for (int round = 0; round < ROUNDS; round++) {
      String seen = tag(one, SCHEDULE);
      assertThat(
              both(
                  SCHEDULE,
                  seen,
                  "{\"cron\":\"" + round + " 4 * * 1\"}",
                  "{\"cron\":\"" + round + " 5 * * 2\"}"))
          .as("round " + round)
          .containsExactly(200, 412);
    }
  }

  private static String words(String subject) {
    return "{\"texts\":{\"a\":{\"subject\":\"" + subject + "\",\"body\":\"For {{name}}\"}}}";
  }

  private void compose() {
    String draft =
        """
        {"id":"spring","name":"Spring","channel":"email","purpose":"commercial","lowest_score":90,
         "daily_limit":50,"texts":{"a":{"subject":"Hello","body":"For {{name}}"}}}
        """;
    assertThat(
            one.send("POST", CAMPAIGN, draft, "Cookie", one.session(Administrator.USERNAME))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void wordsOfACampaignAreReplacedByOneOfThem() {
    compose();
    for (int round = 0; round < ROUNDS; round++) {
      String seen = tag(one, TEXTS);
      assertThat(tag(other, TEXTS)).isEqualTo(seen);
      assertThat(both(TEXTS, seen, words("Hi " + round), words("Hey " + round)))
          .as("round " + round)
          .containsExactly(200, 412);
    }
  }

  @Test
  void wordsAreKeptFirstAndThenWaitForWhatIsOnItsWay() {
    compose();
    CountDownLatch calling = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<SendState> message =
        CompletableFuture.supplyAsync(
            () -> leave(first.storage().sendLedger(), calling, release), TwoServersTest::alone);
    await(calling);
    String seen = tag(other, TEXTS);
    CompletableFuture<Integer> put =
        put(
            other,
            TEXTS,
            words("Hey"),
            one.session(Administrator.USERNAME),
            seen,
            new CyclicBarrier(1));
    while (tag(one, TEXTS).equals(seen)) {
      Thread.onSpinWait();
    }
    assertThat(put).isNotDone();
    release.countDown();
    assertThat(put.join()).isEqualTo(200);
    assertThat(message.join()).isEqualTo(SendState.ACCEPTED);
  }

  /** Has one message leave, whose provider answers when it is told to. */
  private static SendState leave(
      SendLedger ledger, CountDownLatch calling, CountDownLatch release) {
    ZoneId zone = ZoneId.of("America/Chicago");
    Instant noon = Instant.parse("2026-03-02T18:00:00Z");
    SendPolicy policy =
        SendPolicy.of(zone, () -> SendLimits.perDay(5), (now, send) -> HandOffVerdict.allow());
    PlannedSend send =
        new PlannedSend(
            SendKey.of(CampaignId.of("spring"), "1", RecipientId.of("blue-door")),
            Channel.EMAIL,
            Purpose.COMMERCIAL,
            new ContactPoint(ContactPoint.Kind.MAILBOX, "hello@blue-door.example"),
            noon);
    ledger.plan(FirstStart.TENANT, List.of(send));
    Grant grant = ledger.reserve(FirstStart.TENANT, Channel.EMAIL, policy, noon, 1).get(0);
    assertThat(ledger.handOff(FirstStart.TENANT, grant, policy, noon)).isTrue();
    return ledger
        .deliver(
            FirstStart.TENANT,
            grant,
            policy,
            () -> noon,
            (tenant, given) -> {
              calling.countDown();
              await(release);
              return new GatewayAnswer.Accepted("reference");
            })
        .orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
