package io.gigmate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.core.access.KeptSession;
import io.gigmate.core.access.KeptSessions;
import io.gigmate.core.operations.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link KeptSessions} keeps to. */
public interface KeptSessionsContract {
  /** Returns the port under test. */
  KeptSessions keptSessions();

  @Test
  default void sessionComesBackWithEveryPart() {
    KeptSession silent = session(owner(), "a");
    KeptSession telling = session(owner(), "b").telling("moved to \"The '; drop -- room\"\n<b>");
    keptSessions().begin(silent);
    keptSessions().begin(telling);
    assertThat(keptSessions().find(silent.id())).contains(silent);
    assertThat(keptSessions().find(telling.id())).contains(telling);
    assertThat(keptSessions().find(id(owner(), "a"))).isEmpty();
  }

  @Test
  default void sessionIdThatIsTakenIsRefused() {
    KeptSession first = session(owner(), "a");
    keptSessions().begin(first);
    KeptSession planted = KeptSession.begin(first.id(), owner(), first.begun());
    assertThatThrownBy(() -> keptSessions().begin(planted))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(keptSessions().find(first.id())).contains(first);
  }

  @Test
  default void useIsNotedOnTheSessionAndOnNoOther() {
    KeptSession used = session(owner(), "a");
    KeptSession other = session(owner(), "b");
    keptSessions().begin(used);
    keptSessions().begin(other);
    Instant later = used.begun().plus(Duration.ofMinutes(3));
    keptSessions().noteUse(used.id(), later);
    assertThat(keptSessions().find(used.id())).contains(used.usedAt(later));
    assertThat(keptSessions().find(other.id())).contains(other);
  }

  @Test
  default void noticeIsTakenOnce() {
    KeptSession session = session(owner(), "a");
    keptSessions().begin(session);
    assertThat(keptSessions().takeNotice(session.id())).isEmpty();
    keptSessions().leaveNotice(session.id(), "first");
    keptSessions().leaveNotice(session.id(), "second");
    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> keptSessions().takeNotice(session.id()).orElse(null))
                .filter(Objects::nonNull))
        .containsExactly("second");
    assertThat(keptSessions().find(session.id())).contains(session);
  }

  @Test
  default void nothingBringsAnEndedSessionBack() {
    KeptSession session = session(owner(), "a");
    keptSessions().begin(session);
    assertThat(keptSessions().end(session.id())).isTrue();
    assertThat(keptSessions().end(session.id())).isFalse();
    keptSessions().noteUse(session.id(), session.begun());
    keptSessions().leaveNotice(session.id(), "too late");
    assertThat(keptSessions().takeNotice(session.id())).isEqualTo(Optional.empty());
    assertThat(keptSessions().find(session.id())).isEmpty();
  }

  @Test
  default void everySessionOfAnAccountEndsAndNoOtherDoes() {
    String owner = owner();
    List<KeptSession> own = List.of(session(owner, "a"), session(owner, "b"), session(owner, "c"));
    KeptSession other = session(owner(), "a");
    own.forEach(keptSessions()::begin);
    keptSessions().begin(other);
    assertThat(keptSessions().endAll(owner)).isEqualTo(3);
    assertThat(keptSessions().endAll(owner)).isZero();
    assertThat(own).allSatisfy(one -> assertThat(keptSessions().find(one.id())).isEmpty());
    assertThat(keptSessions().find(other.id())).contains(other);
  }

  @Test
  default void whatWasNotUsedOrBeganLongAgoIsEnded() {
    // Long before any other session of this suite, so that those are left alone.
    Instant then = Instant.parse("1999-03-08T09:00:00Z");
    Instant later = then.plus(Duration.ofHours(5));
    String owner = owner();
    KeptSession unused = KeptSession.begin(id(owner, "a"), owner, then);
    KeptSession used = KeptSession.begin(id(owner, "b"), owner, then).usedAt(later);
    KeptSession young = KeptSession.begin(id(owner, "c"), owner, later);
    List.of(unused, used, young).forEach(keptSessions()::begin);

    assertThat(keptSessions().endStale(then, then)).isZero();
    assertThat(keptSessions().endStale(later, then)).isOne();
    assertThat(keptSessions().find(unused.id())).isEmpty();
    assertThat(keptSessions().find(used.id())).contains(used);
    assertThat(keptSessions().endStale(later, later)).isOne();
    assertThat(keptSessions().find(used.id())).isEmpty();
    assertThat(keptSessions().find(young.id())).contains(young);
  }

  private static String owner() {
    return "owner of " + Fixtures.newTenantId();
  }

  private static KeptSession session(String owner, String secret) {
    return KeptSession.begin(id(owner, secret), owner, Instant.parse("2026-03-08T09:00:00.123Z"));
  }

  private static Digest id(String owner, String secret) {
    return Digest.ofBytes(owner.getBytes(UTF_8), secret.getBytes(UTF_8));
  }
}
