package io.gigmate.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ContactPoint;
import io.gigmate.core.outreach.Purpose;
import io.gigmate.core.outreach.RecipientId;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.HandOffCheck;
import io.gigmate.core.outreach.ledger.HandOffVerdict;
import io.gigmate.core.outreach.ledger.MessageGateway;
import io.gigmate.core.outreach.ledger.PlannedSend;
import io.gigmate.core.outreach.ledger.Send;
import io.gigmate.core.outreach.ledger.SendCounts;
import io.gigmate.core.outreach.ledger.SendKey;
import io.gigmate.core.outreach.ledger.SendLedger;
import io.gigmate.core.outreach.ledger.SendPolicy;
import io.gigmate.core.outreach.ledger.SendState;
import io.gigmate.core.outreach.ledger.SendTally;
import io.gigmate.core.outreach.throttle.CivilDay;
import io.gigmate.core.outreach.throttle.Frequency;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link SendLedger} keeps to. */
public interface SendLedgerContract {
  /** A campaign of the examples. */
  CampaignId SPRING = CampaignId.of("spring");

  /** Noon in Chicago, two days before the clocks go forward. */
  Instant NOON = Instant.parse("2026-03-06T18:00:00Z");

  /** The zone of the examples. */
  ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** Returns the port under test. */
  SendLedger sendLedger();

  @Test
  default void sendIsPlannedOnceHoweverOftenItIsPlanned() {
    TenantId tenant = Fixtures.newTenantId();
    assertThat(sendLedger().plan(tenant, sends(3))).isEqualTo(3);
    assertThat(sendLedger().plan(tenant, sends(5))).isEqualTo(2);
    assertThat(sendLedger().plan(tenant, List.of())).isZero();
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(0, 0, 5, 0, 0, 0));
    assertThat(sendLedger().find(tenant, key(1)))
        .contains(new Send(send(1), SendState.WAITING, NOON, null));
    assertThat(sendLedger().find(Fixtures.newTenantId(), key(1))).isEmpty();
    sendLedger().plan(tenant, List.of(send(1, "another@example.org")));
    assertThat(sendLedger().find(tenant, key(1)).orElseThrow().planned()).isEqualTo(send(1));
  }

  @Test
  default void sendGoesTheWholeWay() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(1));
    SendPolicy policy = policy(10);
    Grant grant = onlyGrant(tenant, policy, NOON);
    assertThat(grant.send()).isEqualTo(send(1));
    assertThat(grant.from()).isEqualTo(NOON);
    assertThat(grant.until()).isEqualTo(NOON.plusSeconds(300));
    assertThat(stateOf(tenant, 1)).isEqualTo(SendState.RESERVED);
    assertThat(sendLedger().handOff(tenant, grant, policy, NOON)).isTrue();
    assertThat(stateOf(tenant, 1)).isEqualTo(SendState.HANDED_OFF);
    assertThat(deliver(tenant, grant, policy, NOON)).isEqualTo(SendState.ACCEPTED);
    assertThat(sendLedger().find(tenant, key(1)).orElseThrow().note()).isEqualTo("reference");
    // Neither the same worker nor another can send it again.
    assertThat(sendLedger().handOff(tenant, grant, policy, NOON)).isFalse();
    assertThat(sendLedger().deliver(tenant, grant, policy, () -> NOON, SendLedgerContract::never))
        .isNotEqualTo(Optional.of(SendState.HANDED_OFF));
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 9)).isEmpty();
  }

  @Test
  default void personDecidesAboutWhatWaitsAndNothingElse() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(4));
    HandOffVerdict later = HandOffVerdict.defer(NOON.plusSeconds(60), "waits for a person");
    assertThat(sendLedger().decide(tenant, key(1), later)).isTrue();
    assertThat(sendLedger().decide(tenant, key(2), later)).isTrue();
    assertThat(sendLedger().decide(tenant, key(3), HandOffVerdict.refuse("declined"))).isTrue();
    assertThat(sendLedger().decide(tenant, key(9), later)).isFalse();
    assertThat(sendLedger().decide(Fixtures.newTenantId(), key(1), later)).isFalse();
    assertThat(sendLedger().decide(tenant, key(2), HandOffVerdict.allow())).isTrue();
    assertThat(sendLedger().find(tenant, key(2)))
        .contains(new Send(send(2), SendState.WAITING, NOON, null));
    assertThat(waiting(tenant, "waits for a person", 9)).containsExactly(key(1));
    assertThat(waiting(tenant, "", 9)).containsExactly(key(1), key(2), key(4));
    assertThat(waiting(tenant, "", 2)).containsExactly(key(1), key(2));
    assertThat(waiting(tenant, "waits for a Person", 9)).isEmpty();
    assertThat(sendAll(tenant, policy(9), NOON)).isEqualTo(2);
    assertThat(sendLedger().decide(tenant, key(2), HandOffVerdict.refuse("too late"))).isFalse();
    assertThat(sendLedger().decide(tenant, key(3), HandOffVerdict.allow())).isFalse();
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(2, 1, 1, 0, 0, 0));
  }

  private List<SendKey> waiting(TenantId tenant, String note, int limit) {
    return sendLedger().sends(tenant, SPRING, SendState.WAITING, note, limit).stream()
        .map(Send::key)
        .toList();
  }

  @Test
  default void capHoldsInTheCivilDayAndInAnyTwentyFourHours() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(20));
    SendPolicy policy = policy(4);
    assertThat(sendAll(tenant, policy, NOON)).isEqualTo(4);
    assertThat(sendAll(tenant, policy, NOON)).isZero();
    // Midnight begins a day, and not a window.
    assertThat(sendAll(tenant, policy, Instant.parse("2026-03-07T06:00:00Z"))).isZero();
    assertThat(sendAll(tenant, policy, NOON.plus(SendLimits.ROLLING))).isZero();
    Instant free = NOON.plus(SendLimits.ROLLING).plusSeconds(300);
    assertThat(sendAll(tenant, policy, free.minusNanos(1_000))).isZero();
    assertThat(sendAll(tenant, policy, free)).isEqualTo(4);
    // A clock that runs backwards opens no day again, and one that comes back none either.
    assertThat(sendAll(tenant, policy, NOON)).isZero();
    assertThat(sendAll(tenant, policy, free)).isZero();
    assertThat(sendAll(tenant, policy, free.plus(SendLimits.ROLLING).plusSeconds(300)))
        .isEqualTo(4);
  }

  @Test
  default void countsAreOfWhatWasGrantedBesideTheSend() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(5));
    assertThat(counts(tenant, 1, NOON)).isEqualTo(new SendCounts(0, 0, null, 0, 0));
    sendAll(tenant, policy(3), NOON);
    Instant end = NOON.plusSeconds(300);
    assertThat(counts(tenant, 1, NOON)).isEqualTo(new SendCounts(2, 2, end, 0, 2));
    assertThat(counts(tenant, 9, NOON)).isEqualTo(new SendCounts(3, 3, end, 0, 3));
    PlannedSend again =
        new PlannedSend(
            SendKey.of(CampaignId.of("other"), "1", key(1).recipient()),
            Channel.EMAIL,
            Purpose.COMMERCIAL,
            send(1).to(),
            NOON);
    Instant nextDay = NOON.plus(SendLimits.ROLLING).plusSeconds(300);
    assertThat(sendLedger().counts(tenant, again, CivilDay.of(nextDay, CHICAGO), nextDay))
        .isEqualTo(new SendCounts(0, 0, null, 1, 0));
  }

  @Test
  default void callsAndTextsToOneNumberCountTogether() {
    TenantId tenant = Fixtures.newTenantId();
    ContactPoint line = new ContactPoint(ContactPoint.Kind.NUMBER, "+18505550100");
    RecipientId who = RecipientId.of("r");
    PlannedSend text =
        new PlannedSend(SendKey.of(SPRING, "1", who), Channel.SMS, Purpose.COMMERCIAL, line, NOON);
    PlannedSend call =
        new PlannedSend(
            SendKey.of(CampaignId.of("calls"), "1", who),
            Channel.PHONE,
            Purpose.COMMERCIAL,
            line,
            NOON);
    sendLedger().plan(tenant, List.of(text));
    assertThat(sendLedger().reserve(tenant, Channel.SMS, policy(3), NOON, 1)).hasSize(1);
    assertThat(sendLedger().counts(tenant, call, CivilDay.of(NOON, CHICAGO), NOON).toRecipient())
        .isEqualTo(1);
  }

  @Test
  default void whoeverHadTheirShareKeepsNobodyBehindThemFromLeaving() {
    TenantId tenant = Fixtures.newTenantId();
    SendPolicy policy =
        policy(SendLimits.perDay(9).withRecipient(Frequency.of(1, Duration.ofDays(7))), allowed());
    sendLedger().plan(tenant, List.of(send(1, "same@example.org")));
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 1)).hasSize(1);
    sendLedger()
        .plan(
            tenant,
            List.of(
                send(2, "same@example.org"),
                send(3, "same@example.org"),
                send(4, "other@example.org")));
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 1))
        .extracting(grant -> grant.send().key())
        .containsExactly(key(4));
  }

  private SendCounts counts(TenantId tenant, int number, Instant now) {
    return sendLedger().counts(tenant, send(number), CivilDay.of(now, CHICAGO), now);
  }

  @Test
  default void grantEndsWithItsDay() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(2));
    Instant beforeMidnight = Instant.parse("2026-03-07T05:59:00Z");
    SendPolicy policy = policy(4);
    Grant grant = sendLedger().reserve(tenant, Channel.EMAIL, policy, beforeMidnight, 1).get(0);
    assertThat(grant.until()).isEqualTo(Instant.parse("2026-03-07T06:00:00Z"));
    assertThat(sendLedger().handOff(tenant, grant, policy, grant.until())).isFalse();
    assertThat(stateOf(tenant, 1)).isEqualTo(SendState.WAITING);
  }

  @Test
  default void channelHasItsOwnCapWithinTheOneOverAll() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(10));
    sendLedger()
        .plan(
            tenant,
            IntStream.range(0, 10)
                .mapToObj(
                    i ->
                        new PlannedSend(
                            SendKey.of(SPRING, "text", RecipientId.of("r" + i)),
                            Channel.SMS,
                            Purpose.COMMERCIAL,
                            new ContactPoint(ContactPoint.Kind.NUMBER, "+1512555010" + i),
                            NOON))
                .toList());
    SendPolicy policy = policy(SendLimits.perDay(5).withChannel(Channel.SMS, 2), allowed());
    assertThat(sendLedger().reserve(tenant, Channel.SMS, policy, NOON, 9)).hasSize(2);
    assertThat(sendLedger().reserve(tenant, Channel.SMS, policy, NOON, 9)).isEmpty();
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 9)).hasSize(3);
  }

  @Test
  default void recipientDomainAndGapAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    SendLedger ledger = sendLedger();
    ledger.plan(
        tenant,
        List.of(
            send(1, "a@example.org"),
            send(2, "a@example.org"),
            send(3, "b@example.org"),
            send(4, "c@example.org"),
            send(5, "c@example.com")));
    SendLimits limits =
        SendLimits.perDay(100)
            .withRecipient(Frequency.of(1, Duration.ofDays(7)))
            .withDomain(Frequency.of(2, Duration.ofHours(1)));
    SendPolicy policy = policy(limits, allowed());
    assertThat(ledger.reserve(tenant, Channel.EMAIL, policy, NOON, 9))
        .map(grant -> grant.send().key())
        .containsExactly(key(1), key(3), key(5));
    assertThat(ledger.find(tenant, key(2)).orElseThrow().notBefore())
        .isEqualTo(NOON.plusSeconds(300).plus(Duration.ofDays(7)));
    Instant hourLater = NOON.plusSeconds(300).plus(Duration.ofHours(1));
    SendPolicy slow = policy(limits.withGap(Duration.ofMinutes(10)), allowed());
    assertThat(ledger.reserve(tenant, Channel.EMAIL, slow, NOON.plusSeconds(599), 9)).isEmpty();
    assertThat(ledger.reserve(tenant, Channel.EMAIL, slow, hourLater, 9)).hasSize(1);
  }

  @Test
  default void loweredLimitStopsWhatIsReserved() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(10));
    AtomicReference<SendLimits> limits = new AtomicReference<>(SendLimits.perDay(6));
    SendPolicy policy = SendPolicy.of(CHICAGO, limits::get, allowed());
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 6);
    Grant handed = grants.get(0);
    assertThat(sendLedger().handOff(tenant, handed, policy, NOON)).isTrue();
    limits.set(SendLimits.perDay(2));
    assertThat(grants.stream().filter(grant -> handOff(tenant, grant, policy)).count())
        .isEqualTo(1);
    assertThat(deliver(tenant, handed, policy, NOON)).isEqualTo(SendState.ACCEPTED);
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(1, 0, 8, 0, 1, 0));
    limits.set(SendLimits.perDay(1));
    assertThat(deliver(tenant, grants.get(5), policy, NOON)).isEqualTo(SendState.WAITING);
    limits.set(SendLimits.perDay(3));
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 6)).hasSize(2);
  }

  @Test
  default void everythingIsAskedAgainAtTheHandOffAndBeforeTheProvider() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(4));
    AtomicReference<HandOffVerdict> verdict = new AtomicReference<>(HandOffVerdict.allow());
    SendPolicy policy = policy(SendLimits.perDay(4), (now, send) -> requireNonNull(verdict.get()));
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 4);
    verdict.set(HandOffVerdict.refuse("has unsubscribed"));
    assertThat(handOff(tenant, grants.get(0), policy)).isFalse();
    assertThat(sendLedger().find(tenant, key(1)))
        .contains(new Send(send(1), SendState.SUPPRESSED, NOON, "has unsubscribed"));
    verdict.set(HandOffVerdict.defer(NOON.plusSeconds(7200), "quiet hours"));
    assertThat(handOff(tenant, grants.get(1), policy)).isFalse();
    assertThat(sendLedger().find(tenant, key(2)))
        .contains(new Send(send(2), SendState.WAITING, NOON.plusSeconds(7200), "quiet hours"));
    verdict.set(HandOffVerdict.allow());
    assertThat(handOff(tenant, grants.get(2), policy)).isTrue();
    verdict.set(HandOffVerdict.refuse("has unsubscribed since"));
    assertThat(
            sendLedger()
                .deliver(tenant, grants.get(2), policy, () -> NOON, SendLedgerContract::never))
        .contains(SendState.SUPPRESSED);
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(0, 2, 2, 0, 0, 0));
    // What did not leave gave its share of the quota back.
    verdict.set(HandOffVerdict.allow());
    assertThat(sendLedger().sweep(tenant, NOON.plusSeconds(7200))).isEqualTo(1);
    assertThat(sendAll(tenant, policy, NOON.plusSeconds(7200))).isEqualTo(2);
  }

  @Test
  default void answersOfTheGatewayAreKept() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(4));
    SendPolicy policy = policy(4);
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 4);
    grants.forEach(grant -> handOff(tenant, grant, policy));
    List<MessageGateway> gateways =
        List.of(
            (id, grant) -> new GatewayAnswer.Failed("no such mailbox"),
            (id, grant) -> new GatewayAnswer.Unclear("connection reset"),
            (id, grant) -> new GatewayAnswer.NothingLeft("no connection"),
            (id, grant) -> {
              throw new IllegalStateException("broke");
            });
    for (int i = 0; i < 4; i++) {
      sendLedger().deliver(tenant, grants.get(i), policy, () -> NOON, gateways.get(i));
    }
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(0, 0, 1, 1, 2, 0));
    assertThat(sendLedger().unknown(tenant, 10))
        .map(Send::note)
        .containsExactly("connection reset", "IllegalStateException: broke");
    assertThat(sendLedger().unknown(tenant, 1)).hasSize(1);
    assertThat(sendLedger().find(tenant, key(3)))
        .contains(new Send(send(3), SendState.WAITING, NOON.plusSeconds(300), "no connection"));
    assertThat(sendAll(tenant, policy, NOON.plusSeconds(300))).isEqualTo(1);
  }

  @Test
  default void unknownWaitsForAPersonAndIsNeverTriedAgain() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(2));
    SendPolicy policy = policy(4);
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 1);
    handOff(tenant, grants.get(0), policy);
    assertThat(sendLedger().sweep(tenant, NOON.plusSeconds(299))).isZero();
    assertThat(sendLedger().sweep(tenant, NOON.plusSeconds(300))).isEqualTo(1);
    assertThat(stateOf(tenant, 1)).isEqualTo(SendState.UNKNOWN);
    assertThat(deliver(tenant, grants.get(0), policy, NOON)).isNotEqualTo(SendState.ACCEPTED);
    assertThat(sendAll(tenant, policy, NOON.plus(Duration.ofDays(30)))).isEqualTo(1);
    assertThatThrownBy(
            () -> sendLedger().settle(tenant, key(1), new GatewayAnswer.NothingLeft("no"), "ann"))
        .isInstanceOf(IllegalArgumentException.class);
    GatewayAnswer answer = new GatewayAnswer.Accepted("seen in the provider's list");
    assertThat(sendLedger().settle(tenant, key(1), answer, "ann")).isTrue();
    assertThat(sendLedger().settle(tenant, key(1), answer, "ann")).isFalse();
    assertThat(sendLedger().find(tenant, key(1)).orElseThrow().note())
        .isEqualTo("ann: seen in the provider's list");
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(2, 0, 0, 0, 0, 0));
  }

  @Test
  default void reservationOfADeadWorkerIsFreedWithItsQuota() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(2));
    SendPolicy policy = policy(2);
    List<Grant> dead = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 2);
    Instant later = NOON.plusSeconds(300);
    assertThat(sendLedger().reserve(tenant, Channel.EMAIL, policy, later, 2)).isEmpty();
    assertThat(sendLedger().sweep(tenant, later)).isEqualTo(2);
    List<Grant> fresh = sendLedger().reserve(tenant, Channel.EMAIL, policy, later, 2);
    assertThat(fresh).hasSize(2);
    // The dead one comes back, within its time by its own clock.
    assertThat(handOff(tenant, dead.get(0), policy)).isFalse();
    assertThat(sendLedger().handOff(tenant, fresh.get(0), policy, later)).isTrue();
  }

  @Test
  default void pauseStopsWhatIsReservedAndResumeLetsItGo() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(3));
    SendPolicy policy = policy(3);
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 2);
    handOff(tenant, grants.get(0), policy);
    sendLedger().pause(tenant, SPRING);
    sendLedger().pause(tenant, SPRING);
    assertThat(deliver(tenant, grants.get(0), policy, NOON)).isEqualTo(SendState.WAITING);
    assertThat(handOff(tenant, grants.get(1), policy)).isFalse();
    assertThat(sendAll(tenant, policy, NOON)).isZero();
    sendLedger().resume(tenant, SPRING);
    assertThat(sendAll(tenant, policy, NOON)).isEqualTo(3);
  }

  @Test
  default void cancelledCampaignStaysSo() {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(4));
    SendPolicy policy = policy(4);
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 2);
    handOff(tenant, grants.get(0), policy);
    assertThat(sendLedger().cancel(tenant, SPRING)).isEqualTo(3);
    assertThat(handOff(tenant, grants.get(1), policy)).isFalse();
    assertThat(deliver(tenant, grants.get(0), policy, NOON)).isEqualTo(SendState.CANCELLED);
    sendLedger().resume(tenant, SPRING);
    sendLedger().pause(tenant, SPRING);
    assertThat(sendLedger().plan(tenant, sends(5))).isEqualTo(1);
    assertThat(sendAll(tenant, policy, NOON)).isZero();
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(0, 0, 0, 0, 0, 5));
    // The quota is free again for other campaigns.
    CampaignId autumn = CampaignId.of("autumn");
    sendLedger()
        .plan(
            tenant,
            IntStream.range(0, 9)
                .mapToObj(
                    i ->
                        new PlannedSend(
                            SendKey.of(autumn, "1", RecipientId.of("r" + i)),
                            Channel.EMAIL,
                            Purpose.COMMERCIAL,
                            mailbox("r@example.org"),
                            NOON))
                .toList());
    assertThat(sendAll(tenant, policy, NOON)).isEqualTo(4);
  }

  @Test
  default void whoeverForbidsWaitsForWhatIsOnItsWay()
      throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(1));
    SendPolicy policy = policy(4);
    Grant grant = onlyGrant(tenant, policy, NOON);
    handOff(tenant, grant, policy);
    CountDownLatch calling = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Queue<String> order = new ConcurrentLinkedQueue<>();
    Together.run(
        3,
        who -> {
          if (who == 0) {
            sendLedger()
                .deliver(
                    tenant,
                    grant,
                    policy,
                    () -> NOON,
                    (id, given) -> {
                      calling.countDown();
                      await(release);
                      order.add("left");
                      return new GatewayAnswer.Accepted("reference");
                    });
          } else if (who == 1) {
            await(calling);
            sendLedger().awaitInFlight(tenant);
            order.add("acknowledged");
          } else {
            await(calling);
            // The sweeper leaves alone what is on its way.
            assertThat(sendLedger().sweep(tenant, NOON.plusSeconds(301))).isZero();
            release.countDown();
          }
        });
    assertThat(order).containsExactly("left", "acknowledged");
    assertThat(stateOf(tenant, 1)).isEqualTo(SendState.ACCEPTED);
  }

  @Test
  default void eightWorkersSendEachOnceAndNoMoreThanTheCap()
      throws InterruptedException, ExecutionException {
    TenantId tenant = Fixtures.newTenantId();
    sendLedger().plan(tenant, sends(60));
    SendPolicy policy = policy(50);
    Queue<SendKey> left = new ConcurrentLinkedQueue<>();
    Together.run(
        8,
        worker -> {
          List<Grant> grants;
          do {
            grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, NOON, 3);
            for (Grant grant : grants) {
              if (handOff(tenant, grant, policy)) {
                sendLedger()
                    .deliver(
                        tenant,
                        grant,
                        policy,
                        () -> NOON,
                        (id, given) -> {
                          left.add(given.send().key());
                          return new GatewayAnswer.Accepted("reference");
                        });
              }
            }
          } while (!grants.isEmpty());
        });
    assertThat(left).doesNotHaveDuplicates().hasSize(50);
    assertThat(sendLedger().tally(tenant, SPRING)).isEqualTo(new SendTally(50, 0, 10, 0, 0, 0));
  }

  private SendState stateOf(TenantId tenant, int number) {
    return sendLedger().find(tenant, key(number)).orElseThrow().state();
  }

  private Grant onlyGrant(TenantId tenant, SendPolicy policy, Instant now) {
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, now, 9);
    assertThat(grants).hasSize(1);
    return grants.get(0);
  }

  private boolean handOff(TenantId tenant, Grant grant, SendPolicy policy) {
    return sendLedger().handOff(tenant, grant, policy, NOON);
  }

  private SendState deliver(TenantId tenant, Grant grant, SendPolicy policy, Instant now) {
    sendLedger()
        .deliver(
            tenant,
            grant,
            policy,
            () -> now,
            (id, given) -> new GatewayAnswer.Accepted("reference"));
    return sendLedger().find(tenant, grant.send().key()).orElseThrow().state();
  }

  /** Sends all that may leave at this time and returns how many that were. */
  private int sendAll(TenantId tenant, SendPolicy policy, Instant now) {
    List<Grant> grants = sendLedger().reserve(tenant, Channel.EMAIL, policy, now, 100);
    for (Grant grant : grants) {
      assertThat(sendLedger().handOff(tenant, grant, policy, now)).isTrue();
      assertThat(deliver(tenant, grant, policy, now)).isEqualTo(SendState.ACCEPTED);
    }
    return grants.size();
  }

  private static GatewayAnswer never(TenantId tenant, Grant grant) {
    throw new AssertionError("must not leave: " + grant);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HandOffCheck allowed() {
    return (now, send) -> HandOffVerdict.allow();
  }

  private static SendPolicy policy(int cap) {
    return policy(SendLimits.perDay(cap), allowed());
  }

  private static SendPolicy policy(SendLimits limits, HandOffCheck check) {
    return SendPolicy.of(CHICAGO, () -> limits, check);
  }

  private static SendKey key(int number) {
    return SendKey.of(SPRING, "1", RecipientId.of(String.format(Locale.ROOT, "r%03d", number)));
  }

  private static PlannedSend send(int number) {
    return send(number, "r" + number + "@example.org");
  }

  private static PlannedSend send(int number, String address) {
    return new PlannedSend(key(number), Channel.EMAIL, Purpose.COMMERCIAL, mailbox(address), NOON);
  }

  private static ContactPoint mailbox(String address) {
    return new ContactPoint(ContactPoint.Kind.MAILBOX, address);
  }

  private static List<PlannedSend> sends(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(SendLedgerContract::send).toList();
  }
}
