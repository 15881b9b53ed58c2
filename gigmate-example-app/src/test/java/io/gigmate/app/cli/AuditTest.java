package io.gigmate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.gigmate.adapters.jdbc.Database;
import io.gigmate.app.Pem;
import io.gigmate.core.operations.Operation;
import io.gigmate.core.operations.OperationKind;
import io.gigmate.core.operations.OperationsLog;
import io.gigmate.core.operations.PersonalInputs;
import io.gigmate.core.tenant.TenantId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand entries, and somebody with the database's password. */
class AuditTest {
  private static final int SIZE = 10_000;
  private static final long SEED = 20260302;
  private static final TenantId TENANT = TenantId.of("default");
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

  @TempDir Path folder;

  @Test
  void tamperingIsFoundAndLocatedOnH2() throws Exception {
    String url = h2("tampered");
    fill(url, "sa", SIZE);
    assertTamperingIsFound(url, "sa");
  }

  @Test
  void tamperingIsFoundAndLocatedOnPostgresql() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
      fill(url, "postgres", SIZE);
      assertTamperingIsFound(url, "postgres");
    }
  }

  private void assertTamperingIsFound(String url, String user) throws SQLException {
    Path checkpoint = folder.resolve("checkpoint.json");
    assertThat(Gigmate.run("audit", "checkpoint", "--db", url, "--out", checkpoint).status())
        .isZero();
    execute(url, user, "create table honest as select * from ai_operations_log");
    String intact = verify(url, 0);
    assertThat(intact)
        .matches("\\{\"intact\":true,\"entries\":10000,\"root\":\"[0-9a-f]{64}\"}\\R");
    assertThat(verify(url, 0, "--checkpoint", checkpoint)).isEqualTo(intact);

    SplittableRandom random = new SplittableRandom(SEED);
    for (String flip :
        List.of(
            "decision = 'refused'",
            "kind = 'DECISION'",
            "actor = actor || ' '",
            "took_ms = -1",
            "prev_hash = upper(hash)",
            "occurred_at = occurred_at + interval '1' second",
            "rules = array['X']",
            "error = ''")) {
      long seq = random.nextLong(1, SIZE + 1);
      execute(url, user, "update ai_operations_log set " + flip + " where seq = " + seq);
      assertBroken(verify(url, 1), seq);
      restore(url, user);
    }

    long deleted = random.nextLong(1, SIZE);
    execute(url, user, "delete from ai_operations_log where seq = " + deleted);
    assertBroken(verify(url, 1), deleted);
    restore(url, user);

    long swapped = random.nextLong(1, SIZE - 100);
    execute(
        url,
        user,
        move(swapped, -swapped),
        move(swapped + 99, swapped),
        move(-swapped, swapped + 99));
    assertBroken(verify(url, 1), swapped);
    restore(url, user);

    long inserted = random.nextLong(1, SIZE);
    execute(
        url,
        user,
        "update ai_operations_log set seq = -seq - 1 where seq >= " + inserted,
        "update ai_operations_log set seq = -seq where seq < 0",
        "insert into ai_operations_log select tenant_id, "
            + inserted
            + ", kind, occurred_at, actor, subject, decision, rationale, rules, model_version,"
            + " inputs, took_ms, error, prev_hash, hash from honest where seq = 7");
    assertBroken(verify(url, 1), inserted);
    restore(url, user);

    long left = random.nextLong(1, SIZE);
    execute(url, user, "delete from ai_operations_log where seq > " + left);
    assertThat(verify(url, 0)).contains("\"entries\":" + left + ",");
    assertBroken(verify(url, 1, "--checkpoint", checkpoint), left + 1);
    restore(url, user);
    assertThat(verify(url, 0, "--checkpoint", checkpoint)).isEqualTo(intact);
  }

  @Test
  void erasureIsNotedAndBreaksNothing() throws Exception {
    String url = h2("erased");
    fill(url, "sa", 2);
    withLog(
        url,
        "sa",
        database -> {
          OperationsLog log = database.operationsLog();
          log.append(TENANT, operation(3), PersonalInputs.of("p1", Stream.of("Ann")));
        });
    Path checkpoint = folder.resolve("before.json");
    Gigmate.run("audit", "checkpoint", "--db", url, "--out", checkpoint);
    withLog(url, "sa", database -> database.operationsLog().eraseInputs(TENANT, "p1"));
    Gigmate.Outcome outcome =
        Gigmate.run("audit", "verify", "--db", url, "--checkpoint", checkpoint);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("{\"intact\":true,\"entries\":3,");
    assertThat(outcome.err()).contains("the personal inputs of 1 entries were erased");
  }

  @Test
  void changedPersonalInputsAreFound() throws Exception {
    String url = h2("inputs");
    withLog(
        url,
        "sa",
        database ->
            database
                .operationsLog()
                .append(TENANT, operation(1), PersonalInputs.of("p1", Stream.of("Ann"))));
    execute(url, "sa", "update operation_inputs set payload = 'Eve'");
    assertBroken(verify(url, 1), 1);
    execute(url, "sa", "update operation_inputs set payload = 'Ann', salt = 'none'");
    assertBroken(verify(url, 1), 1);
  }

  @Test
  void signedCheckpointsAreHeldAgainstTheirKey() throws Exception {
    String url = h2("signed");
    fill(url, "sa", 3);
    KeyPair pair = ed25519();
    Path secret = pem("secret.pem", "PRIVATE KEY", pair.getPrivate().getEncoded());
    Path shared = pem("public.pem", "PUBLIC KEY", pair.getPublic().getEncoded());
    Path signed = folder.resolve("signed.json");
    assertThat(
            Gigmate.run("audit", "checkpoint", "--db", url, "--key", secret, "--out", signed)
                .status())
        .isZero();
    assertThat(Files.readString(signed)).contains("\"size\":3,").contains("\"Ed25519\"");
    verify(url, 0, "--checkpoint", signed, "--key", shared);
    verify(url, 0, "--checkpoint", signed, "--key", secret);
    Gigmate.Outcome unasked = Gigmate.run("audit", "verify", "--db", url, "--checkpoint", signed);
    assertThat(unasked.err()).contains("the signature is not looked at without --key");

    Path forged = folder.resolve("forged.json");
    Files.writeString(forged, Files.readString(signed).replace("\"size\":3", "\"size\":2"));
    assertRefused("signature: is none by this key", "verify", url, forged, "--key", shared);
    Path other = pem("other.pem", "PUBLIC KEY", ed25519().getPublic().getEncoded());
    assertRefused("signature: is none by this key", "verify", url, signed, "--key", other);
    assertRefused("tenant: is not 'x'", "verify", url, signed, "--tenant", "x");
    Path short1 = Files.writeString(folder.resolve("short.txt"), "too short");
    assertRefused("needs at least 32 bytes", "verify", url, signed, "--key", short1);
    Gigmate.Outcome unsigned =
        Gigmate.run("audit", "checkpoint", "--db", url, "--key", shared, "--out", forged);
    assertThat(unsigned.status()).isEqualTo(1);
    assertThat(unsigned.err()).contains("is a public key, which cannot sign");
    Files.writeString(forged, "{\"tenant\":\"default\",\"size\":-1,\"root\":\"xyz\"}");
    assertRefused("time: is missing", "verify", url, forged);
  }

  @Test
  void nothingIsMadeWhereThereIsNothing() throws Exception {
    Gigmate.Outcome missing = Gigmate.run("audit", "verify", "--db", h2("missing"));
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.err()).startsWith("gigmate: ");
    assertThat(Gigmate.filesIn(folder)).isEmpty();
    String url = h2("empty");
    fill(url, "sa", 1);
    Gigmate.Outcome stranger = Gigmate.run("audit", "verify", "--db", url, "--tenant", "nobody");
    assertThat(stranger.status()).isEqualTo(1);
    assertThat(stranger.err()).contains("the database has no tenant 'nobody'");
    execute(url, "sa", "update ai_operations_log set decision = 'x'");
    Gigmate.Outcome broken =
        Gigmate.run("audit", "checkpoint", "--db", url, "--out", folder.resolve("c.json"));
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.err()).contains("the log is broken from entry 1 on");
    assertThat(folder.resolve("c.json")).doesNotExist();
  }

  private static void assertRefused(
      String problem, String command, String url, Path checkpoint, Object... more) {
    Object[] arguments =
        Stream.concat(
                Stream.of("audit", command, "--db", url, "--checkpoint", checkpoint),
                Stream.of(more))
            .toArray();
    Gigmate.Outcome outcome = Gigmate.run(arguments);
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(problem);
  }

  private static void assertBroken(String said, long seq) {
    assertThat(said).startsWith("{\"intact\":false,\"first_broken\":" + seq + ",\"reason\":\"");
  }

  private static String verify(String url, int status, Object... more) {
    Object[] arguments =
        Stream.concat(Stream.of("audit", "verify", "--db", url), Stream.of(more)).toArray();
    Gigmate.Outcome outcome = Gigmate.run(arguments);
    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isEqualTo(status);
    return outcome.out();
  }

  private String h2(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  private static Operation operation(int number) {
    return Operation.builder(OperationKind.OUTREACH, NOW.plusSeconds(number), "tester")
        .subject("recipient r" + number)
        .decision("allowed")
        .rationale("no rule speaks against it")
        .rules(List.of("CS-1", "CS-6"))
        .build();
  }

  private interface Work {
    void on(Database database);
  }

  private static void withLog(String url, String user, Work work) {
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername(user);
    settings.setPassword("");
    settings.setMaximumPoolSize(2);
    try (HikariDataSource pool = new HikariDataSource(settings)) {
      work.on(Database.open(pool));
    }
  }

  private static void fill(String url, String user, int entries) {
    withLog(
        url,
        user,
        database ->
            database
                .transactions()
                .inOne(
                    () -> {
                      OperationsLog log = database.operationsLog();
                      for (int i = 1; i <= entries; i++) {
                        log.append(TENANT, operation(i));
                      }
                      return entries;
                    }));
  }

  private static String move(long from, long to) {
    return "update ai_operations_log set seq = " + to + " where seq = " + from;
  }

  private static void restore(String url, String user) throws SQLException {
    execute(
        url,
        user,
        "delete from ai_operations_log",
        "insert into ai_operations_log select * from honest");
  }

  private static void execute(String url, String user, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Path pem(String name, String label, byte[] key) throws IOException {
    return Pem.write(folder.resolve(name), label, key);
  }

  private static KeyPair ed25519() throws NoSuchAlgorithmException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }
}
