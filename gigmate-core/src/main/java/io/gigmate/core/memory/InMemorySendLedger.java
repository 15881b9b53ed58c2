package io.gigmate.core.memory;

import static io.gigmate.core.outreach.ledger.SendState.CANCELLED;
import static io.gigmate.core.outreach.ledger.SendState.HANDED_OFF;
import static io.gigmate.core.outreach.ledger.SendState.RESERVED;
import static io.gigmate.core.outreach.ledger.SendState.UNKNOWN;
import static io.gigmate.core.outreach.ledger.SendState.WAITING;

import io.gigmate.core.outreach.CampaignId;
import io.gigmate.core.outreach.Channel;
import io.gigmate.core.outreach.ledger.GatewayAnswer;
import io.gigmate.core.outreach.ledger.Grant;
import io.gigmate.core.outreach.ledger.Halt;
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
import io.gigmate.core.outreach.throttle.Quota;
import io.gigmate.core.outreach.throttle.SendLimits;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The send ledger in memory, with one lock around all of it but the gateway's work. It forgets what
 * was sent when the process ends, so it is for tests and demonstrations.
 */
public final class InMemorySendLedger implements SendLedger, Restorable {
  private static final Comparator<LedgerBook.Entry> NEXT =
      Comparator.comparing((LedgerBook.Entry entry) -> entry.send().notBefore())
          .thenComparing(entry -> entry.send().key());

  /** Of those who had their share, so many are put off at a time. */
  private static final int LOOKED_AT = 100;

  private final Map<TenantId, LedgerBook> books = new HashMap<>();
  private final Map<TenantId, Set<SendKey>> inFlight = new HashMap<>();

  @Override
  public synchronized int plan(TenantId tenant, Collection<PlannedSend> sends) {
    LedgerBook book = book(tenant);
    int before = book.entries().size();
    for (PlannedSend send : sends) {
      SendState state = book.halt(send.key().campaign()) == Halt.CANCELLED ? CANCELLED : WAITING;
      book.entries()
          .putIfAbsent(send.key(), LedgerBook.Entry.of(new Send(send, state, send.dueAt(), null)));
    }
    return book.entries().size() - before;
  }

  @Override
  public synchronized List<Grant> reserve(
      TenantId tenant, Channel channel, SendPolicy policy, Instant now, int atMost) {
    LedgerBook book = book(tenant);
    SendLimits limits = policy.limits().get();
    int free = new Quota(limits, policy.day(now).date(), channel, book).free(now);
    int most = Math.min(free, atMost);
    List<Grant> grants = new ArrayList<>();
    boolean isPutOff = free > 0;
    // Where all that were looked at have had their share, those behind them may leave.
    while (grants.isEmpty() && isPutOff) {
      isPutOff = false;
      for (LedgerBook.Entry entry : due(book, channel, now, Math.max(most, LOOKED_AT))) {
        if (grants.size() == most) {
          break;
        }
        PlannedSend send = entry.send().planned();
        Instant next = book.nextAllowed(send, limits, now);
        if (next.isAfter(now)) {
          book.put(entry.with(WAITING, next, "the recipient or its domain has had its share"));
          isPutOff = true;
        } else {
          Grant grant = policy.grant(send, entry.attempt() + 1, limits, now);
          book.put(entry.granted(grant));
          grants.add(grant);
        }
      }
    }
    return List.copyOf(grants);
  }

  private static List<LedgerBook.Entry> due(
      LedgerBook book, Channel channel, Instant now, int limit) {
    return book.entries().values().stream()
        .filter(entry -> entry.isDue(channel, now))
        .filter(entry -> book.halt(entry.send().key().campaign()) == Halt.NONE)
        .sorted(NEXT)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean handOff(
      TenantId tenant, Grant grant, SendPolicy policy, Instant now) {
    return isAllowed(tenant, grant, RESERVED, policy, now);
  }

  @Override
  public Optional<SendState> deliver(
      TenantId tenant,
      Grant grant,
      SendPolicy policy,
      InstantSource clock,
      MessageGateway gateway) {
    SendKey key = grant.send().key();
    synchronized (this) {
      if (!isAllowed(tenant, grant, HANDED_OFF, policy, clock.instant())) {
        return find(tenant, key).map(Send::state).filter(state -> state != HANDED_OFF);
      }
      inFlight.computeIfAbsent(tenant, id -> new HashSet<>()).add(key);
    }
    GatewayAnswer answer = new GatewayAnswer.Unclear("the gateway did not answer");
    try {
      answer = MessageGateway.answerOf(gateway, tenant, grant);
    } finally {
      land(tenant, grant, answer);
    }
    return Optional.of(answer.state());
  }

  private synchronized void land(TenantId tenant, Grant grant, GatewayAnswer answer) {
    LedgerBook book = book(tenant);
    book.put(book.entry(grant.send().key()).with(answer.state(), grant.until(), answer.note()));
    Optional.ofNullable(inFlight.get(tenant)).ifPresent(keys -> keys.remove(grant.send().key()));
    notifyAll();
  }

  /** Decides anew about a send that this grant still holds, and keeps what was decided. */
  private boolean isAllowed(
      TenantId tenant, Grant grant, SendState expected, SendPolicy policy, Instant now) {
    LedgerBook book = book(tenant);
    LedgerBook.Entry entry = book.entry(grant.send().key());
    if (entry.send().state() != expected || entry.attempt() != grant.attempt()) {
      return false;
    }
    Send decided = policy.decide(grant, now, book.halt(grant.send().key().campaign()), book);
    book.put(entry.with(decided.state(), decided.notBefore(), decided.note()));
    return decided.state() == HANDED_OFF;
  }

  @Override
  public synchronized int sweep(TenantId tenant, Instant now) {
    LedgerBook book = book(tenant);
    Set<SendKey> flying = inFlight.getOrDefault(tenant, Set.of());
    List<LedgerBook.Entry> left =
        book.entries().values().stream()
            .filter(entry -> entry.isOver(now) && !flying.contains(entry.send().key()))
            .toList();
    for (LedgerBook.Entry entry : left) {
      boolean reserved = entry.send().state() == RESERVED;
      book.put(
          entry.with(
              reserved ? WAITING : UNKNOWN,
              entry.send().notBefore(),
              "the worker's time was over"));
    }
    return left.size();
  }

  @Override
  public synchronized boolean settle(
      TenantId tenant, SendKey key, GatewayAnswer answer, String by) {
    String note = answer.settledBy(by);
    LedgerBook book = book(tenant);
    boolean isUnsettled = find(tenant, key).filter(send -> send.state() == UNKNOWN).isPresent();
    if (isUnsettled) {
      LedgerBook.Entry entry = book.entry(key);
      book.put(entry.with(answer.state(), entry.send().notBefore(), note));
    }
    return isUnsettled;
  }

  @Override
  public synchronized boolean decide(TenantId tenant, SendKey key, HandOffVerdict word) {
    Optional<Send> waiting = find(tenant, key).filter(send -> send.state() == WAITING);
    waiting
        .map(send -> send.decided(word))
        .ifPresent(
            send ->
                book(tenant)
                    .put(
                        book(tenant).entry(key).with(send.state(), send.notBefore(), send.note())));
    return waiting.isPresent();
  }

  @Override
  public synchronized void pause(TenantId tenant, CampaignId campaign) {
    book(tenant).halts().putIfAbsent(campaign, Halt.PAUSED);
  }

  @Override
  public synchronized void resume(TenantId tenant, CampaignId campaign) {
    book(tenant).halts().remove(campaign, Halt.PAUSED);
  }

  @Override
  public synchronized int cancel(TenantId tenant, CampaignId campaign) {
    LedgerBook book = book(tenant);
    book.halts().put(campaign, Halt.CANCELLED);
    List<LedgerBook.Entry> open =
        book.entries().values().stream()
            .filter(entry -> entry.send().key().campaign().equals(campaign))
            .filter(entry -> entry.send().state().isOpen())
            .toList();
    open.forEach(
        entry ->
            book.put(
                entry.with(CANCELLED, entry.send().notBefore(), "the campaign was cancelled")));
    return open.size();
  }

  @Override
  public synchronized void awaitInFlight(TenantId tenant) {
    Set<SendKey> flying = Set.copyOf(inFlight.getOrDefault(tenant, Set.of()));
    boolean interrupted = false;
    while (inFlight.getOrDefault(tenant, Set.of()).stream().anyMatch(flying::contains)) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized Optional<Send> find(TenantId tenant, SendKey key) {
    return Optional.ofNullable(book(tenant).entries().get(key)).map(LedgerBook.Entry::send);
  }

  @Override
  public synchronized List<Send> unknown(TenantId tenant, int limit) {
    return book(tenant).entries().values().stream()
        .map(LedgerBook.Entry::send)
        .filter(send -> send.state() == UNKNOWN)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Send> sends(
      TenantId tenant, CampaignId campaign, SendState state, String note, int limit) {
    return book(tenant).entries().values().stream()
        .map(LedgerBook.Entry::send)
        .filter(send -> send.key().campaign().equals(campaign) && send.state() == state)
        .filter(send -> Objects.requireNonNullElse(send.note(), "").startsWith(note))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized SendCounts counts(
      TenantId tenant, PlannedSend send, CivilDay day, Instant now) {
    return book(tenant).counts(send, day, now);
  }

  @Override
  public synchronized SendTally tally(TenantId tenant, CampaignId campaign) {
    Map<SendState, Long> counts = new EnumMap<>(SendState.class);
    book(tenant).entries().values().stream()
        .map(LedgerBook.Entry::send)
        .filter(send -> send.key().campaign().equals(campaign))
        .forEach(send -> counts.merge(send.state(), 1L, Long::sum));
    return SendTally.of(counts);
  }

  @Override
  public synchronized Runnable snapshot() {
    Map<TenantId, LedgerBook> before = new HashMap<>();
    books.forEach((tenant, book) -> before.put(tenant, book.copy()));
    return () -> putBack(before);
  }

  private synchronized void putBack(Map<TenantId, LedgerBook> before) {
    books.clear();
    books.putAll(before);
  }

  private LedgerBook book(TenantId tenant) {
    return books.computeIfAbsent(tenant, id -> LedgerBook.empty());
  }
}
