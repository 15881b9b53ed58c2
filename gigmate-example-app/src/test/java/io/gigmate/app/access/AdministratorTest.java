package io.gigmate.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigmate.core.access.Account;
import io.gigmate.core.access.KeptSession;
import io.gigmate.core.access.Role;
import io.gigmate.core.memory.InMemoryAccounts;
import io.gigmate.core.memory.InMemoryKeptSessions;
import io.gigmate.core.memory.InMemorySignInTries;
import io.gigmate.core.operations.Digest;
import io.gigmate.core.tenant.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdministratorTest {
  private static final TenantId TENANT = TenantId.of("default");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryKeptSessions sessions = new InMemoryKeptSessions();
  private final Doors doors =
      new Doors(new InMemorySignInTries(), InstantSource.fixed(Instant.EPOCH));
  private final Passwords passwords = new Passwords();
  private final Administrator administrator =
      new Administrator(accounts, passwords, sessions, doors);

  @Test
  void theFirstStartMakesUpAPasswordAndTellsItOnce() {
    Optional<String> told = administrator.ensure(TENANT, null);

    assertThat(told).isPresent();
    assertThat(told.orElseThrow()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(passwords.matches(told.orElseThrow(), hash())).isTrue();
    assertThat(account().role()).isEqualTo(Role.INVESTOR);
    assertThat(administrator.ensure(TENANT, null)).isEmpty();
  }

  @Test
  void aPasswordThatIsSetHoldsFromTheNextStartOn() {
    assertThat(administrator.ensure(TENANT, "first")).isEmpty();
    String before = hash();
    assertThat(administrator.ensure(TENANT, "first")).isEmpty();
    assertThat(hash()).isEqualTo(before);

    assertThat(administrator.ensure(TENANT, "second")).isEmpty();
    assertThat(passwords.matches("second", hash())).isTrue();
    assertThat(passwords.matches("first", hash())).isFalse();
  }

  @Test
  void aHashIsArgon2idWithASaltOfItsOwn() {
    String one = passwords.hash("same");
    String other = passwords.hash("same");

    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    assertThat(one.length()).isLessThan(500);
  }

  @Test
  void aPasswordThatIsSetEndsTheSessionsOfTheOneBefore() {
    administrator.ensure(TENANT, "first");
    Digest id = Digest.ofBytes(new byte[] {1});
    sessions.begin(KeptSession.begin(id, Administrator.USERNAME, Instant.EPOCH));
    administrator.ensure(TENANT, "first");
    assertThat(sessions.find(id)).isPresent();
    administrator.ensure(TENANT, "second");
    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void aPasswordThatIsSetOpensTheDoorThatGuessesShut() {
    for (int i = 0; i < Doors.ACCOUNT.free(); i++) {
      assertThat(doors.knock(Administrator.USERNAME, "203.0.113.7")).isEmpty();
    }
    assertThat(doors.knock(Administrator.USERNAME, "203.0.113.7")).isPresent();
    administrator.ensure(TENANT, null);
    assertThat(doors.knock(Administrator.USERNAME, "203.0.113.7")).isPresent();
    administrator.ensure(TENANT, "set");
    assertThat(doors.knock(Administrator.USERNAME, "203.0.113.7")).isEmpty();
  }

  @Test
  void aHashOfLessStrengthIsOutdatedAndOneOfMoreIsNot() {
    String weak = new Passwords(1024, 2).hash("same");
    String strong = new Passwords(20 * 1024, 3).hash("same");
    assertThat(passwords.isOutdated(weak)).isTrue();
    assertThat(passwords.isOutdated(strong)).isFalse();
    assertThat(passwords.isOutdated(passwords.hash("same"))).isFalse();
    assertThat(passwords.matches("same", weak)).isTrue();
    assertThat(passwords.matches("same", strong)).isTrue();
  }

  @Test
  void nobodysHashMatchesNothing() {
    assertThat(passwords.matches("", null)).isFalse();
    assertThat(passwords.matches("anything", null)).isFalse();
    assertThat(passwords.matches("x".repeat(100_000), passwords.hash(""))).isFalse();
  }

  private Account account() {
    return accounts.find(Administrator.USERNAME).orElseThrow();
  }

  private String hash() {
    return account().passwordHash();
  }
}
