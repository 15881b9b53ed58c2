package io.gigmate.core.memory;

import io.gigmate.core.access.KeptSession;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.operations.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Sessions in memory: they end with the process. */
public final class InMemoryKeptSessions implements KeptSessions {
  private final Map<Digest, KeptSession> sessions = new ConcurrentHashMap<>();

  @Override
  public void begin(KeptSession session) {
    if (sessions.putIfAbsent(session.id(), session) != null) {
      throw new IllegalArgumentException("session id is taken: " + session);
    }
  }

  @Override
  public Optional<KeptSession> find(Digest id) {
    return Optional.ofNullable(sessions.get(id));
  }

  @Override
  public void noteUse(Digest id, Instant at) {
    sessions.computeIfPresent(id, (same, session) -> session.usedAt(at));
  }

  @Override
  public void leaveNotice(Digest id, String notice) {
    sessions.computeIfPresent(id, (same, session) -> session.telling(notice));
  }

  @Override
  public Optional<String> takeNotice(Digest id) {
    String[] taken = new String[1];
    sessions.computeIfPresent(
        id,
        (same, session) -> {
          taken[0] = session.notice();
          return session.telling(null);
        });
    return Optional.ofNullable(taken[0]);
  }

  @Override
  public boolean end(Digest id) {
    return sessions.remove(id) != null;
  }

  @Override
  public int endAll(String username) {
    return endThose(session -> session.username().equals(username));
  }

  @Override
  public int endStale(Instant usedBefore, Instant begunBefore) {
    return endThose(
        session -> session.used().isBefore(usedBefore) || session.begun().isBefore(begunBefore));
  }

  private int endThose(Predicate<KeptSession> those) {
    AtomicInteger ended = new AtomicInteger();
    sessions
        .values()
        .removeIf(
            session -> {
              boolean ends = those.test(session);
              if (ends) {
                ended.incrementAndGet();
              }
              return ends;
            });
    return ended.get();
  }
}
