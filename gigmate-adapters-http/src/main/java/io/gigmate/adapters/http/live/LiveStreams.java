package io.gigmate.adapters.http.live;

import io.gigmate.core.operations.LoggedOperation;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everybody on this node who listens to what changes. The operations log is the stream: it is
 * ordered, each tenant has its own, and every node of a database reads the same. It is read once a
 * tenant, however many listen, and not at all where nobody does.
 *
 * <p>Streams begin at {@link #open} and move on at each {@link #poll}, which {@link #start} has a
 * thread do again and again, for what other nodes change. What this node changes is told sooner:
 * {@link #wake} has that thread look at once.
 */
public final class LiveStreams implements AutoCloseable {
  /** How often the log is looked at. */
  public static final Duration LOOK = Duration.ofMillis(300);

  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
  private static final int READ_AT_ONCE = 500;

  private final OperationsLog log;
  private final InstantSource clock;
  private final LiveLimits limits;
  private final Map<TenantId, Channel> channels = new ConcurrentSkipListMap<>();
  private final AtomicLong dropped = new AtomicLong();
  private volatile @Nullable ScheduledExecutorService looking;
  private final AtomicBoolean woken = new AtomicBoolean();
  private boolean failing;
  private volatile boolean closed;

  /**
   * Creates the streams; nobody looks for changes yet.
   *
   * @param log what is told
   * @param clock says when a heartbeat is due, and the end of a stream
   * @param limits how much those who listen can take
   */
  public LiveStreams(OperationsLog log, InstantSource clock, LiveLimits limits) {
    this.log = log;
    this.clock = clock;
    this.limits = limits;
  }

  /** Looks for changes from now on, until the streams are closed. */
  public void start() {
    start(LOOK);
  }

  synchronized void start(Duration look) {
    if (looking != null || closed) {
      return;
    }
    looking =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "live");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(
            this::lookSafely, look.toMillis(), look.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Has the log looked at now, because it was written and its transaction is through. This returns
   * at once; where a look is about to begin anyway, that one will do.
   */
  public void wake() {
    ScheduledExecutorService thread = looking;
    if (thread == null || closed || !woken.compareAndSet(false, true)) {
      return;
    }
    try {
      thread.execute(
          () -> {
            // First of all: what is written from now on wants another look.
            woken.set(false);
            lookSafely();
          });
    } catch (RejectedExecutionException e) {
      // The streams were closed meanwhile, and nobody listens any more.
      woken.set(false);
    }
  }

  /** Returns how many listen on this node. */
  public int listening() {
    return channels.values().stream().mapToInt(Channel::size).sum();
  }

  /** Returns how many clients were dropped because they did not read. */
  public long dropped() {
    return dropped.get();
  }

  /** Tells everybody what has changed since the last look. */
  public void poll() {
    channels.values().forEach(Channel::look);
  }

  /** Ends every stream, and lets nobody in any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (looking != null) {
      looking.shutdownNow();
    }
    channels.values().forEach(Channel::endAll);
  }

  /**
   * Lets a client in. Where its account has as many as it may, the oldest of them ends: a page that
   * was left is not known to be gone until something is written to it.
   *
   * @param after the last change that the client saw; null to begin now
   * @return the client, or nothing where the node has too many, or the server stops
   */
  Optional<LiveClient> open(TenantId tenant, String account, @Nullable Long after) {
    if (closed || listening() >= limits.perNode()) {
      return Optional.empty();
    }
    LiveClient client = channels.computeIfAbsent(tenant, Channel::new).join(account, after);
    if (closed) {
      // It came while the streams were being closed.
      client.end();
    }
    return Optional.of(client);
  }

  private void lookSafely() {
    try {
      poll();
      failing = false;
    } catch (RuntimeException e) {
      // Said once: a database that is away for a minute fails two hundred times.
      if (!failing) {
        LOG.warn("the log could not be read for those who listen; it is tried again", e);
      }
      failing = true;
    }
  }

  /** Those who listen to one tenant, all of them at the same place of its log. */
  private final class Channel {
    private final TenantId tenant;
    private final List<LiveClient> clients = new ArrayList<>();
    private long told;

    Channel(TenantId tenant) {
      this.tenant = tenant;
    }

    synchronized int size() {
      return clients.size();
    }

    /** Under the lock from reading to being one of them: nothing is missed, nothing comes twice. */
    synchronized LiveClient join(String account, @Nullable Long after) {
      clients.removeIf(LiveClient::isGone);
      makeRoom(account);
      if (clients.isEmpty()) {
        told = log.last(tenant).map(LoggedOperation::seq).orElse(0L);
      }
      Instant now = clock.instant();
      LiveClient client = new LiveClient(account, now, limits.waitingBytes());
      if (after == null || after == told) {
        client.tell(LiveChange.opening(told), now);
      } else if (after > told || after < told - limits.replay()) {
        client.tell(LiveChange.reset(told), now);
      } else {
        int missed = Math.toIntExact(told - after);
        List<byte[]> again =
            log.entries(tenant, after + 1, missed).stream().map(LiveChange::of).toList();
        // All of it waits until the connection opens, and leaves room for what comes meanwhile.
        if (again.stream().mapToInt(one -> one.length).sum() > limits.waitingBytes() / 2) {
          client.tell(LiveChange.reset(told), now);
        } else {
          client.tell(LiveChange.opening(after), now);
          again.forEach(one -> client.tell(one, now));
        }
      }
      clients.add(client);
      return client;
    }

    private void makeRoom(String account) {
      List<LiveClient> theirs =
          clients.stream().filter(one -> one.account().equals(account)).toList();
      int tooMany = theirs.size() - limits.perAccount() + 1;
      for (LiveClient oldest : theirs.subList(0, Math.max(0, tooMany))) {
        oldest.tell(LiveChange.makingRoom(), clock.instant());
        oldest.end();
        clients.remove(oldest);
      }
    }

    synchronized void look() {
      clients.removeIf(LiveClient::isGone);
      if (clients.isEmpty()) {
        return;
      }
      List<LoggedOperation> fresh = log.entries(tenant, told + 1, READ_AT_ONCE);
      while (!fresh.isEmpty()) {
        Instant now = clock.instant();
        fresh.forEach(entry -> tellAll(LiveChange.of(entry), now));
        told = fresh.get(fresh.size() - 1).seq();
        fresh = log.entries(tenant, told + 1, READ_AT_ONCE);
      }
      keepAlive(clock.instant());
    }

    private void keepAlive(Instant now) {
      for (LiveClient client : clients) {
        if (!client.since().plus(limits.lifetime()).isAfter(now)) {
          client.end();
        } else if (!client.lastTold().plus(limits.heartbeat()).isAfter(now)) {
          tell(client, LiveChange.heartbeat(), now);
        }
      }
      clients.removeIf(LiveClient::isGone);
    }

    private void tellAll(byte[] message, Instant now) {
      clients.forEach(client -> tell(client, message, now));
      clients.removeIf(LiveClient::isGone);
    }

    private void tell(LiveClient client, byte[] message, Instant now) {
      if (!client.tell(message, now)) {
        dropped.incrementAndGet();
      }
    }

    synchronized void endAll() {
      clients.forEach(LiveClient::end);
      clients.clear();
    }
  }
}
