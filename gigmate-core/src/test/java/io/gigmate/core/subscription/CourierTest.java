package io.gigmate.core.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.delivery.WebhookKeys;
import io.gigmate.core.memory.InMemoryOperationsLog;
import io.gigmate.core.memory.InMemorySubscriptions;
import io.gigmate.core.memory.InMemoryTransactions;
import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourierTest {
  private static final TenantId TENANT = TenantId.of("t");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private Instant now = Instant.parse("2026-03-02T18:00:00Z");
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
  private final InMemoryOperationsLog log = new InMemoryOperationsLog();
  private final Server server = new Server();
  private final SubscriptionDesk desk =
      new SubscriptionDesk(
          subscriptions,
          server,
          id -> SECRET,
          log,
          InMemoryTransactions.over(subscriptions, log),
          () -> now);

  /** Answers what it was told to, and 200 otherwise. */
  private static final class Server implements CallCarrier {
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private Optional<String> obstacle = Optional.empty();

    @Override
    public Optional<String> obstacle(Subscription subscription) {
      return obstacle;
    }

    @Override
    public Reply send(Call call) {
      calls.add(call);
      return answers.isEmpty() ? Reply.of(200) : Reply.of(answers.remove());
    }
  }

  private Courier courier(String name) {
    return new Courier(subscriptions, server, id -> SECRET, log, name, () -> now);
  }

  private SubscriptionId signedUp(OperationKind... topics) {
    return desk.signUp(TENANT, "https://hooks.example/a", List.of(topics), "admin")
        .fold(done -> done.kept().subscription().id(), refused -> fail(refused.why()));
  }

  private static SubscriptionId fail(String why) {
    throw new AssertionError(why);
  }

  private LoggedOperation happens(OperationKind kind) {
    return log.append(
        TENANT,
        Operation.builder(kind, now, "somebody")
            .subject("show e1")
            .decision("a word to nobody else")
            .rationale("because")
            .build());
  }

  private Progress progress(SubscriptionId id) {
    return subscriptions.find(TENANT, id).orElseThrow().progress();
  }

  @Test
  void entriesOfItsTopicsAreToldInOrderSignedAndOnce() {
    happens(OperationKind.OUTREACH);
    SubscriptionId id = signedUp(OperationKind.OUTREACH, OperationKind.LEARNING);
    LoggedOperation first = happens(OperationKind.OUTREACH);
    happens(OperationKind.SCRAPING);
    LoggedOperation second = happens(OperationKind.LEARNING);
    happens(OperationKind.SCRAPING);

    assertThat(courier("a").go(TENANT)).isEqualTo(2);
    assertThat(courier("a").go(TENANT)).isZero();
    assertThat(server.calls)
        .extracting(Call::id)
        .containsExactly("op_" + id + "_" + first.seq(), "op_" + id + "_" + second.seq());
    Call call = server.calls.get(0);
    assertThat(call.body())
        .isEqualTo(
            "{\"data\":{\"hash\":\""
                + first.hash()
                + "\",\"kind\":\"outreach\",\"seq\":"
                + first.seq()
                + ",\"subject\":\"show e1\",\"tenant\":\"t\"},"
                + "\"timestamp\":\"2026-03-02T18:00:00Z\",\"type\":\"operation.outreach\"}")
        .doesNotContain("a word", "because", "somebody");
    assertThat(
            WebhookKeys.of(List.of(SECRET))
                .refusal(
                    call.id(),
                    call.timestamp(),
                    call.signature(),
                    call.body().getBytes(UTF_8),
                    now))
        .isEmpty();
    assertThat(progress(id).next()).isEqualTo(second.seq() + 2);
  }

  @Test
  void whatIsNotTakenIsTriedAgainLaterAndHoldsUpWhatFollows() {
    SubscriptionId id = signedUp(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    server.answers.addAll(List.of(500, 302));
    assertThat(courier("a").go(TENANT)).isZero();
    assertThat(courier("a").go(TENANT)).isZero();
    assertThat(server.calls).hasSize(1);
    assertThat(progress(id).attempts()).isEqualTo(1);
    assertThat(progress(id).due()).isEqualTo(now.plusSeconds(10));
    now = now.plusSeconds(10);
    assertThat(courier("a").go(TENANT)).isZero();
    assertThat(progress(id).due()).isEqualTo(now.plusSeconds(20));
    now = now.plusSeconds(20);
    assertThat(courier("a").go(TENANT)).isEqualTo(2);
    assertThat(server.calls.subList(0, 3)).extracting(Call::id).containsOnly("op_" + id + "_2");
    assertThat(server.calls.get(3).id()).isEqualTo("op_" + id + "_3");
    // The time is that of the try, and so is the signature.
    assertThat(server.calls.get(0).timestamp()).isNotEqualTo(server.calls.get(2).timestamp());
    assertThat(progress(id))
        .extracting(Progress::attempts, Progress::failingSince)
        .containsExactly(0, null);
  }

  @Test
  void afterThreeDaysItIsGivenUpAndSaidSoAndAPersonBeginsAgain() {
    SubscriptionId id = signedUp(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    Instant began = now;
    int tries = 0;
    while (progress(id).state() == Progress.State.ACTIVE) {
      server.answers.add(503);
      courier("a").go(TENANT);
      tries++;
      now = progress(id).due();
    }
    assertThat(Duration.between(began, now)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(tries).isBetween(15, 30);
    LoggedOperation said = log.last(TENANT).orElseThrow();
    assertThat(said.operation().decision()).isEqualTo("given up at entry 2");
    assertThat(said.operation().rationale()).contains("answered 503");
    assertThat(courier("a").go(TENANT)).isZero();

    assertThat(desk.replay(TENANT, id, 2, "admin")).isTrue();
    assertThat(courier("a").go(TENANT)).isEqualTo(1);
    assertThat(desk.replay(TENANT, SubscriptionId.of("none"), 1, "admin")).isFalse();
  }

  @Test
  void whoSaysItIsGoneIsNotAskedAgain() {
    SubscriptionId id = signedUp(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    server.answers.add(410);
    courier("a").go(TENANT);
    assertThat(progress(id).state()).isEqualTo(Progress.State.GIVEN_UP);
  }

  @Test
  void aCourierThatDiesBeforeItsNoteIsFollowedByTheSameCall() {
    SubscriptionId id = signedUp(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    Courier dying =
        new Courier(
            new DyingBeforeTheNote(subscriptions), server, any -> SECRET, log, "dying", () -> now);
    assertThatThrownBy(() -> dying.go(TENANT)).hasMessage("killed");
    // Until the lease of the dead one is over nobody else touches it.
    assertThat(courier("next").go(TENANT)).isZero();
    now = now.plus(Courier.LEASE);
    assertThat(courier("next").go(TENANT)).isEqualTo(1);
    assertThat(server.calls)
        .extracting(Call::id)
        .containsExactly("op_" + id + "_2", "op_" + id + "_2");
  }

  @Test
  void whereThereIsAnObstacleNothingIsSent() {
    SubscriptionId id = signedUp(OperationKind.OUTREACH);
    happens(OperationKind.OUTREACH);
    server.obstacle = Optional.of("hooks.example is in a private network");
    assertThat(courier("a").go(TENANT)).isZero();
    assertThat(server.calls).isEmpty();
    assertThat(progress(id).lastAnswer()).contains("private network");
    assertThat(desk.test(TENANT, id)).hasValueSatisfying(r -> assertThat(r.isTaken()).isFalse());
    assertThat(
            desk.signUp(TENANT, "https://hooks.example/b", List.of(OperationKind.OUTREACH), "admin")
                .<String>fold(done -> "", SubscriptionOutcome.Refused::why))
        .contains("private network");
  }

  @Test
  void addressesAreRefusedThatAreNone() {
    for (String url :
        List.of(
            "ftp://hooks.example/",
            "https://user:secret@hooks.example/",
            "https://hooks.example/#a",
            "https://hooks.example/a b",
            "https:///a",
            "https://hooks.example\\@evil.example/",
            "https://hooks.example/\r\nHost: evil.example",
            "https://höoks.example/",
            "https://hooks.example/" + "a".repeat(1000))) {
      assertThat(
              desk.signUp(TENANT, url, List.of(OperationKind.OUTREACH), "admin")
                  .<String>fold(done -> "taken", SubscriptionOutcome.Refused::why))
          .as(url)
          .contains("the address must be");
    }
    assertThat(
            desk.signUp(TENANT, "https://hooks.example/a", List.of(), "admin")
                .<String>fold(done -> "taken", SubscriptionOutcome.Refused::why))
        .contains("needs a topic");
  }

  @Test
  void thereIsAnEndToHowManyThereAre() {
    for (int i = 0; i < SubscriptionDesk.MOST; i++) {
      now = now.plusMillis(1);
      signedUp(OperationKind.OUTREACH);
    }
    now = now.plusMillis(1);
    assertThat(
            desk.signUp(TENANT, "https://hooks.example/a", List.of(OperationKind.LEARNING), "admin")
                .<String>fold(done -> "taken", SubscriptionOutcome.Refused::why))
        .contains("remove one first");
  }

  /** Dies where the call is taken and that is not noted yet. */
  private record DyingBeforeTheNote(Subscriptions kept) implements Subscriptions {
    @Override
    public void add(TenantId tenant, Subscription subscription, Progress progress) {
      kept.add(tenant, subscription, progress);
    }

    @Override
    public boolean remove(TenantId tenant, SubscriptionId id) {
      return kept.remove(tenant, id);
    }

    @Override
    public Optional<KeptSubscription> find(TenantId tenant, SubscriptionId id) {
      return kept.find(tenant, id);
    }

    @Override
    public List<KeptSubscription> all(TenantId tenant) {
      return kept.all(tenant);
    }

    @Override
    public Optional<KeptSubscription> claim(
        TenantId tenant, SubscriptionId id, String lease, Instant from, Instant until) {
      return kept.claim(tenant, id, lease, from, until);
    }

    @Override
    public boolean save(
        TenantId tenant,
        SubscriptionId id,
        String lease,
        Progress progress,
        @Nullable Instant until) {
      throw new IllegalStateException("killed");
    }

    @Override
    public boolean reset(TenantId tenant, SubscriptionId id, Progress progress) {
      return kept.reset(tenant, id, progress);
    }
  }
}
